//! A night of work in Prefect: flows and their runs, states, logs, variables, blocks, pools, deployments, limits.

#[path = "../tally.rs"]
mod tally;

use std::process::ExitCode;

use prefect as sdk;
use prefect::models::{
    CronSchedule, DeploymentScheduleCreate, Event, FlowFilter, FlowFilterName, FlowFilterTags, FlowRunFilter,
    FlowRunFilterState, FlowRunFilterStateType, FlowSort, IntervalScheduleInput, LogCreate, LogFilter,
    LogFilterFlowRunId, SetStateStatus, StateCreate, StateType,
};
use prefect::{Client, Error, RetryConfig};
use serde_json::json;
use tally::{Outcome, Tally};

#[tokio::main]
async fn main() -> ExitCode {
    let url = std::env::var("BASE_URL").expect("BASE_URL says where Prefect is");
    let mut tally = Tally::new("prefect");
    // The document says nothing about the address, of which this is a part.
    let builder = Client::builder().base_url(format!("{url}/api")).retries(RetryConfig::none());
    let client = builder.hooks(tally.hooks()).build().expect("a client without credentials");

    tally.step("greet", greet(client.clone())).await;
    tally.step("describe flows", describe_flows(client.clone())).await;
    tally.step("run a flow", run_a_flow(client.clone())).await;
    tally.step("run tasks", run_tasks(client.clone())).await;
    tally.step("write logs", write_logs(client.clone())).await;
    tally.step("keep variables", keep_variables(client.clone())).await;
    tally.step("keep artifacts", keep_artifacts(client.clone())).await;
    tally.step("keep blocks", keep_blocks(client.clone())).await;
    tally.step("deploy", deploy(client.clone())).await;
    tally.step("limit", limit(client.clone())).await;
    tally.step("tell events", tell_events(client.clone())).await;
    tally.step("go wrong", go_wrong(client)).await;
    tally.finish()
}

async fn greet(client: Client) -> Outcome {
    assert!(client.root().health_check().await?);
    client.root().hello().await?;
    client.root().perform_readiness_check().await?;
    let version = client.root().server_version().await?;
    assert!(version.starts_with(char::is_numeric), "{version}");
    assert!(client.admin().read_version().await?.starts_with(char::is_numeric));
    client.admin().read_settings().await?;
    client.collections().read_content("aggregate-worker-metadata").await?;
    Ok(())
}

async fn describe_flows(client: Client) -> Outcome {
    let flows = client.flows();
    let load = flows
        .create("load")
        .tags(["etl", "night"])
        .labels([("night", true)])
        .await?;
    for name in ["clean", "train", "report"] {
        flows.create(name).tags(["etl"]).await?;
    }
    assert_eq!(flows.create("load").await?.id, load.id);
    let same = flows.read_flow(&load.id).await?;
    assert_eq!(same.tags.as_deref(), Some(&["etl".to_owned(), "night".to_owned()][..]));
    let read = same.labels.as_ref().expect("its labels");
    assert_eq!(read["night"].as_boolean(), Some(true));
    let labeled = flows.create("label").labels([("by", "ada")]).await?;
    assert_eq!(labeled.labels.as_ref().and_then(|labels| labels["by"].as_string()), Some("ada"));
    assert_eq!(flows.read_by_name("train").await?.name, "train");

    flows.update(&load.id).tags(["etl"]).await?;
    let etl = FlowFilter::new().tags(FlowFilterTags::new().all(["etl"]));
    let sorted = flows.read_flows().flows(etl.clone()).sort(FlowSort::NameAsc).limit(3).await?;
    let names: Vec<_> = sorted.iter().map(|flow| flow.name.as_str()).collect();
    assert_eq!(names, ["clean", "load", "report"]);
    let rest = flows.read_flows().flows(etl.clone()).sort(FlowSort::NameAsc).limit(3).offset(3).await?;
    assert_eq!(rest.len(), 1);
    assert_eq!(flows.count().flows(etl.clone()).await?, 4);
    let page = flows.paginate().flows(etl).page(2).limit(3).sort(FlowSort::NameDesc).await?;
    assert_eq!((page.count, page.pages, page.results[0].name.as_str()), (4, 2, "clean"));

    let gone = FlowFilter::new().name(FlowFilterName::new().any(["report"]));
    let deleted = flows.bulk_delete().flows(gone).limit(10).await?;
    assert_eq!(serde_json::to_value(&deleted)?["deleted"].as_array().map(Vec::len), Some(1));
    let counts = flows.count_deployments_by_flow([&load.id]).await?;
    assert_eq!(counts[&load.id], 0);
    assert!(flows.next_runs_by_flow([&load.id]).await?[&load.id].is_none());
    Ok(())
}

async fn flow(client: &Client, name: &str) -> sdk::Result<String> {
    Ok(client.flows().create(name).await?.id)
}

async fn run_a_flow(client: Client) -> Outcome {
    let runs = client.flow_runs();
    let load = flow(&client, "load").await?;
    let run = runs
        .create(&load)
        .name("first night")
        .parameters(json!({ "rows": 10, "rate": 0.5, "from": null }))
        .tags(["night"])
        .state(StateCreate::new(StateType::Scheduled).name("Late").message("It was busy"))
        .idempotency_key("night-1")
        .await?;
    assert_eq!(run.state_type.as_ref(), Some(&StateType::Scheduled));
    assert_eq!(run.parameters, Some(json!({ "rows": 10, "rate": 0.5, "from": null })));
    assert_eq!(runs.create(&load).idempotency_key("night-1").await?.id, run.id);

    for state in [
        StateCreate::new(StateType::Pending),
        StateCreate::new(StateType::Running).message("on it"),
        StateCreate::new(StateType::Completed),
    ] {
        let result = runs.set_state(&run.id, state).await?;
        assert_eq!(result.status, SetStateStatus::Accept);
        assert!(result.details.as_accept_details().is_some(), "{result:?}");
    }
    let done = runs.read_flow_run(&run.id).await?;
    assert_eq!((done.state_type.as_ref(), done.run_count), (Some(&StateType::Completed), Some(1)));
    let states = client.flow_run_states().read_flow_run_states(&run.id).await?;
    let kinds: Vec<_> = states.iter().map(|state| state.r#type.as_str()).collect();
    assert_eq!(kinds, ["SCHEDULED", "PENDING", "RUNNING", "COMPLETED"]);
    let late = client.flow_run_states().read_flow_run_state(&states[0].id).await?;
    assert_eq!((late.name.as_ref().map(String::as_str), late.message.as_ref().map(String::as_str)), (Some("Late"), Some("It was busy")));

    runs.update(&run.id).name("best night").tags(["night", "best"]).await?;
    runs.update_labels(&run.id, json!({ "quiet": true })).await?;
    let completed = FlowRunFilterState::new().r#type(FlowRunFilterStateType::new().any([StateType::Completed]));
    let completed = FlowRunFilter::new().state(completed);
    let found = runs.read_flow_runs().flow_runs(completed.clone()).await?;
    assert_eq!((found.len(), found[0].name.as_deref()), (1, Some("best night")));
    assert_eq!(found[0].labels.as_ref().and_then(|labels| labels["quiet"].as_boolean()), Some(true));
    assert_eq!(runs.count().flow_runs(completed.clone()).await?, 1);
    assert_eq!(runs.paginate().flow_runs(completed).flows_null().limit(5).await?.count, 1);
    let history = runs.history("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", 43200.0).await?;
    assert_eq!(history.len(), 2);
    runs.average_lateness().await?;
    runs.read_graph_v2(&run.id).await?;

    runs.create_input(&run.id, "answer", "\"42\"").await?;
    assert_eq!(runs.read_input(&run.id, "answer").await?, json!("42"));
    assert_eq!(runs.filter_input(&run.id, "ans").await?.len(), 1);
    runs.delete_input(&run.id, "answer").await?;

    let second = runs.create(&load).await?;
    runs.delete(&second.id).await?;
    let gone = runs.read_flow_run(&second.id).await.expect_err("a run that is gone");
    assert_eq!(gone.status().map(|status| status.as_u16()), Some(404));
    Ok(())
}

async fn run_tasks(client: Client) -> Outcome {
    let tasks = client.task_runs();
    let run = client.flow_runs().create(flow(&client, "clean").await?).await?;
    let wash = tasks.create("wash", "0").flow_run_id(&run.id).name("wash-0").tags(["water"]).await?;
    let dry = tasks.create("dry", "0").flow_run_id(&run.id).cache_key_null().await?;
    for state in [StateType::Running, StateType::Failed] {
        let result = tasks.set_state(&wash.id, StateCreate::new(state).message("no water")).force(true).await?;
        assert_eq!(result.status, SetStateStatus::Accept);
    }
    let failed = tasks.read_task_run(&wash.id).await?;
    assert_eq!((failed.state_type.as_ref(), failed.name.as_deref()), (Some(&StateType::Failed), Some("wash-0")));
    let states = client.task_run_states().read_task_run_states(&wash.id).await?;
    assert!(states.iter().any(|state| state.message.as_ref().is_some_and(|message| message == "no water")));
    assert_eq!(tasks.count().await?, 2);
    assert_eq!(tasks.read_task_runs().limit(1).await?.len(), 1);
    assert_eq!(tasks.paginate().limit(1).await?.pages, 2);
    tasks.read_counts_by_state().await?;
    assert_eq!(client.flow_runs().count_task_runs_by_flow_run([&run.id]).await?[&run.id], 2);
    tasks.update(&dry.id).name("air").await?;
    tasks.delete(&dry.id).await?;
    Ok(())
}

async fn write_logs(client: Client) -> Outcome {
    let run = client.flow_runs().create(flow(&client, "clean").await?).await?;
    let line = |level, message: &str, at: &str| LogCreate::new("night", level, message, at).flow_run_id(&run.id);
    let lines = [line(20, "begins", "2026-03-01T10:00:00Z"), line(40, "größer, \"lauter\"", "2026-03-01T10:00:01.5Z")];
    client.logs().create(lines).await?;
    let filter = LogFilter::new().flow_run_id(LogFilterFlowRunId::new().any([&run.id]));
    let logs = client.logs().read().logs(filter).await?;
    assert_eq!(logs.iter().map(|log| log.level).collect::<Vec<_>>(), [20, 40]);
    assert_eq!(logs[1].message, "größer, \"lauter\"");
    // The document says JSON of any kind; what comes is CSV.
    let csv = client.flow_runs().download_logs(&run.id).await?;
    assert!(csv.as_str().is_some_and(|csv| csv.contains("begins")), "{csv:?}");
    Ok(())
}

async fn keep_variables(client: Client) -> Outcome {
    let variables = client.variables();
    let text = variables.create("greeting", "hello").tags(["words"]).await?;
    assert_eq!(text.value.as_ref().and_then(|value| value.as_string()), Some("hello"));
    let count = variables.create("count", 3).await?;
    assert_eq!(count.value.as_ref().and_then(|value| value.as_integer()), Some(3));
    let rate = variables.create("rate", 0.25).await?;
    assert_eq!(rate.value.as_ref().and_then(|value| value.as_number()), Some(0.25));
    variables.create("on", true).await?;
    let nothing = variables.create("nothing", None).await?;
    assert_eq!(nothing.value, None);
    let list = variables.create("list", [json!(1), json!("two"), json!(null)]).await?;
    assert_eq!(list.value.as_ref().and_then(|value| value.as_array()).map(<[_]>::len), Some(3));

    variables.update(&text.id).value("good night").await?;
    variables.update_by_name("count").value(4).await?;
    variables.update_by_name("on").value_null().body_name("off").await?;
    assert_eq!(variables.read_by_name("off").await?.value, None);
    let read = variables.read_variable(&text.id).await?;
    assert_eq!(read.value.as_ref().and_then(|value| value.as_string()), Some("good night"));
    assert_eq!(variables.count().await?, 6);
    assert_eq!(variables.read_variables().limit(4).offset(4).await?.len(), 2);
    variables.delete_by_name("nothing").await?;
    variables.delete(&text.id).await?;
    assert_eq!(variables.count().await?, 4);
    Ok(())
}

async fn keep_artifacts(client: Client) -> Outcome {
    let artifacts = client.artifacts();
    let first = artifacts
        .create()
        .key("report")
        .r#type("markdown")
        .data("# One")
        .metadata([("pages", "1")])
        .description("A report")
        .await?;
    let id = first.id.as_deref().expect("its id");
    assert_eq!(first.data.as_ref(), Some(&json!("# One")));
    artifacts.create().key("report").r#type("table").data(json!([{ "rows": 2 }])).await?;
    let latest = artifacts.read_latest_artifact("report").await?;
    assert_eq!(latest.data.as_ref(), Some(&json!([{ "rows": 2 }])));
    assert_eq!((artifacts.count().await?, artifacts.count_latest_artifacts().await?), (2, 1));
    assert_eq!(artifacts.read_latest_artifacts().await?[0].key, "report");
    artifacts.update(id).description_null().await?;
    assert_eq!(artifacts.read_artifact(id).await?.description.as_ref(), None);
    artifacts.delete(id).await?;
    assert_eq!(artifacts.read_artifacts().await?.len(), 1);
    Ok(())
}

async fn keep_blocks(client: Client) -> Outcome {
    let kind = client.block_types().create("Lamp", "lamp").description("It shines").await?;
    assert_eq!(client.block_types().read_by_slug("lamp").await?.id, kind.id);
    client.block_types().update(&kind.id).description("It shines brightly").await?;
    let fields = json!({
        "title": "Lamp",
        "type": "object",
        "properties": { "watts": { "type": "integer" }, "color": { "type": "string" } },
    });
    let schema = client.block_schemas().create(&kind.id).fields(fields.clone()).capabilities(["shine"]).await?;
    assert_eq!(schema.fields.as_ref().map(|fields| &fields["properties"]), Some(&fields["properties"]));
    assert_eq!(client.block_schemas().read_by_checksum(&schema.checksum).await?.id, schema.id);
    assert!(client.block_capabilities().read_available_block_capabilities().await?.contains(&"shine".to_owned()));

    let documents = client.block_documents();
    let lamp = documents
        .create(&schema.id, &kind.id)
        .name("desk")
        .data(json!({ "watts": 7, "color": "warm" }))
        .await?;
    documents.update_data(&lamp.id).data(json!({ "watts": 9 })).merge_existing_data(true).await?;
    let read = client.block_types().read_block_document_by_name_for_block_type("lamp", "desk").include_secrets(true).await?;
    assert_eq!(read.data, Some(json!({ "watts": 9, "color": "warm" })));
    assert_eq!(read.block_type.as_ref().and_then(|kind| kind.description.as_deref()), Some("It shines brightly"));
    documents.delete(&lamp.id).await?;
    client.block_types().delete(&kind.id).await?;
    Ok(())
}

async fn deploy(client: Client) -> Outcome {
    let pools = client.work_pools();
    let pool = pools.create("house").r#type("process").concurrency_limit(2).description("At home").await?;
    assert_eq!((pool.r#type.as_str(), pool.concurrency_limit.as_ref()), ("process", Some(&2)));
    let queue = pools.create_work_queue("house", "urgent").priority(1).await?;
    assert_eq!(pools.read_work_queue("house", "urgent").await?.id, queue.id);
    pools.update("house").is_paused(true).concurrency_limit_null().await?;
    let paused = pools.read_work_pool("house").await?;
    assert_eq!((paused.is_paused, paused.concurrency_limit.as_ref()), (Some(true), None));
    assert_eq!(pools.read_work_queues("house").await?.len(), 2);

    let deployments = client.deployments();
    let cron = DeploymentScheduleCreate::new(CronSchedule::new("0 3 * * *").timezone("Europe/Berlin")).slug("nightly");
    let hourly = DeploymentScheduleCreate::new(IntervalScheduleInput::new(3600.0)).active(false);
    let nightly = deployments
        .create("nightly", flow(&client, "train").await?)
        .work_pool_name("house")
        .schedules([cron, hourly])
        .parameters(json!({ "epochs": 3 }))
        .tags(["night"])
        .await?;
    assert_eq!(deployments.read_by_name("train", "nightly").await?.id, nightly.id);
    let mut schedules = deployments.read_schedules(&nightly.id).await?;
    schedules.sort_by_key(|schedule| schedule.active);
    assert_eq!(schedules.len(), 2);
    let cron = schedules[1].schedule.as_cron_schedule().expect("the nightly one");
    assert_eq!((cron.cron.as_str(), cron.timezone_value().map(String::as_str)), ("0 3 * * *", Some("Europe/Berlin")));
    deployments.update_schedule(&nightly.id, &schedules[0].id).active(true).await?;
    deployments.delete_schedule(&nightly.id, &schedules[0].id).await?;

    deployments.pause(&nightly.id).await?;
    assert_eq!(deployments.read_deployment(&nightly.id).await?.paused, Some(true));
    deployments.resume(&nightly.id).await?;
    let run = deployments.create_flow_run_from_deployment(&nightly.id).parameters(json!({ "epochs": 5 })).await?;
    assert_eq!(run.deployment_id.as_ref(), Some(&nightly.id));
    assert!(!deployments.get_scheduled_flow_runs_for_deployments([&nightly.id]).await?.is_empty());
    assert_eq!(pools.get_scheduled_flow_runs("house").await?.len(), 0);
    assert_eq!(deployments.count().await?, 1);
    // The server may still be busy with the runs that were asked for, and says so with a 503.
    deployments.delete(&nightly.id).with_retries(RetryConfig::default()).await?;
    pools.delete("house").await?;
    Ok(())
}

async fn limit(client: Client) -> Outcome {
    let limits = client.concurrency_limits_v2();
    limits.create_concurrency_limit_v2("oven", 2).slot_decay_per_second(0.5).await?;
    let taken = limits.bulk_increment_active_slots(1, ["oven"]).mode("concurrency").await?;
    assert_eq!((taken[0].name.as_str(), taken[0].limit), ("oven", 2));
    assert_eq!(limits.read_concurrency_limit_v2("oven").await?.active_slots, 1);
    let full = limits.bulk_increment_active_slots(2, ["oven"]).await.expect_err("an oven that is full");
    assert_eq!(full.status().map(|status| status.as_u16()), Some(423));
    assert!(full.headers().is_some_and(|headers| headers.contains_key("retry-after")));
    limits.bulk_decrement_active_slots(1, ["oven"]).await?;
    limits.update_concurrency_limit_v2("oven").limit(3).await?;
    assert_eq!(limits.read_all().await?[0].limit, 3);
    limits.delete_concurrency_limit_v2("oven").await?;
    let tagged = client.concurrency_limits().create("heavy", 1).await?;
    assert_eq!(client.concurrency_limits().read_by_tag("heavy").await?.id, tagged.id);
    client.concurrency_limits().delete_by_tag("heavy").await?;
    Ok(())
}

async fn tell_events(client: Client) -> Outcome {
    let id = "0190f5a3-3f6b-7d3a-8a57-0d2f6f1c9a01";
    let event = Event::new("2026-03-01T10:00:00Z", "lamp.on", [("prefect.resource.id", "lamp.desk")], id)
        .payload(json!({ "watts": 9 }));
    client.events().create([event]).await?;
    client.events().read().limit(5).await?;
    let search = client.saved_searches().create("lamps").await?;
    assert_eq!(client.saved_searches().read_saved_searches().await?.len(), 1);
    client.saved_searches().delete(&search.id).await?;
    Ok(())
}

async fn go_wrong(client: Client) -> Outcome {
    match client.flows().read_flows().offset(-1).await {
        // It is another body than the document declares, in which the message is found all the same.
        Err(error @ Error::Api(_)) => assert!(error.to_string().contains("Invalid request received."), "{error}"),
        other => panic!("less than nothing left out: {other:?}"),
    }
    let missing = client.flows().read_flow("00000000-0000-4000-8000-000000000000").await.expect_err("nobody's flow");
    assert_eq!(missing.status().map(|status| status.as_u16()), Some(404));
    assert!(missing.to_string().contains("Flow not found"), "{missing}");
    let twice = client.variables().create("count", 1).await.expect_err("a name that is taken");
    assert_eq!(twice.status().map(|status| status.as_u16()), Some(409));
    let old = client.flows().count().x_prefect_api_version("0.0.1").await.expect_err("a version of long ago");
    assert_eq!(old.status().map(|status| status.as_u16()), Some(400));
    Ok(())
}

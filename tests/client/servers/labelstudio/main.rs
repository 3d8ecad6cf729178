//! Leaves are named in Label Studio: projects, tasks, annotations, predictions, views, exports and webhooks.

#[path = "../tally.rs"]
mod tally;

use std::process::ExitCode;

use labelstudio as sdk;
use labelstudio::models::{
    ActionsEnum, AnnotationRequest, ApiDmView, ApiTasksListFields, ImportApiRequest,
};
use labelstudio::{Client, Credential, RetryConfig};
use serde_json::{Value, json};
use tally::{Outcome, Tally};

/// How leaves are labeled: one choice for each picture.
const CONFIG: &str = r#"<View>
  <Text name="text" value="$text"/>
  <Choices name="kind" toName="text" choice="single"><Choice value="fern"/><Choice value="moss"/></Choices>
</View>"#;

#[tokio::main]
async fn main() -> ExitCode {
    let url = std::env::var("BASE_URL").expect("BASE_URL says where Label Studio is");
    let key = std::env::var("API_KEY").expect("API_KEY is what it takes");
    let mut tally = Tally::new("labelstudio");
    let builder = || Client::builder().base_url(&url).retries(RetryConfig::none());
    let client = builder().token(Credential::from(key)).hooks(tally.hooks()).build().expect("a client with its key");
    let stranger = builder().token("wrong").hooks(tally.hooks()).build().expect("a client with a wrong key");

    tally.step("be known", be_known(client.clone())).await;
    tally.step("begin projects", begin_projects(client.clone())).await;
    tally.step("give tasks", give_tasks(client.clone())).await;
    tally.step("annotate", annotate(client.clone())).await;
    tally.step("predict", predict(client.clone())).await;
    tally.step("look", look(client.clone())).await;
    tally.step("export", export(client.clone())).await;
    tally.step("tell others", tell_others(client.clone())).await;
    tally.step("go wrong", go_wrong(client, stranger)).await;
    tally.finish()
}

/// What the document says about users is wrong in three fields, one of which is an object and no text: they are read
/// from the bytes.
fn read(answer: sdk::Response<sdk::bytes::Bytes>) -> Result<Value, serde_json::Error> {
    serde_json::from_slice(&answer.data)
}

async fn be_known(client: Client) -> Outcome {
    let users = client.users();
    let me = read(users.whoami().send_raw().await?)?;
    assert_eq!(me["email"], "ada@example.com");
    let id = me["id"].as_i64().expect("its id");
    let changed = read(users.update(id).first_name("Ada").last_name("Green").send_raw().await?)?;
    assert_eq!((&changed["first_name"], &changed["last_name"]), (&json!("Ada"), &json!("Green")));
    assert_eq!(read(users.get(id).send_raw().await?)?["first_name"], "Ada");
    assert_eq!(read(users.list().send_raw().await?)?.as_array().map(Vec::len), Some(1));
    let organizations = client.organizations().list().await?;
    assert_eq!(Some(organizations[0].id), me["active_organization"].as_i64());
    users.get_hotkeys().await?;
    Ok(())
}

async fn begin_projects(client: Client) -> Outcome {
    let projects = client.projects();
    let leaves = projects.create().title("Leaves").description("What grows here").label_config(CONFIG).color("#00aa00").await?;
    assert_eq!(leaves.title.as_deref(), Some("Leaves"));
    projects.create().title("Stones").await?;
    let listed = projects.counts().page_size(1).page(2).await?;
    assert_eq!((listed.count, listed.results.len()), (2, 1));
    assert_eq!(listed.next, None);
    assert!(listed.previous.is_some());

    let changed = projects.update(leaves.id).maximum_annotations(2).show_instruction(true).await?;
    assert_eq!((changed.maximum_annotations, changed.show_instruction), (Some(2), Some(true)));
    let read = projects.get(leaves.id).await?;
    assert_eq!((read.color.as_deref(), read.task_number), (Some("#00aa00"), 0));
    projects.validate_label_config(leaves.id, CONFIG).await?;
    let wrong = projects.validate_label_config(leaves.id, "<View><Choices/></View>").await.expect_err("no choices");
    assert_eq!(wrong.status().map(|status| status.as_u16()), Some(400));

    for project in projects.counts().await?.results {
        if project.title.as_ref().is_some_and(|title| title == "Stones") {
            projects.delete(project.id).await?;
        }
    }
    assert_eq!(projects.counts().await?.count, 1);
    Ok(())
}

async fn leaves(client: &Client) -> sdk::Result<i64> {
    Ok(client.projects().counts().await?.results[0].id)
}

/// That a text is about this kind of plant.
fn kind(kind: &str) -> [Value; 1] {
    [json!({ "from_name": "kind", "to_name": "text", "type": "choices", "value": { "choices": [kind] } })]
}

async fn give_tasks(client: Client) -> Outcome {
    let project = leaves(&client).await?;
    let tasks = client.tasks();
    let first = tasks.create().project(project).data(json!({ "text": "It has \"fronds\" & likes shade" })).await?;
    assert_eq!(first.data["text"], "It has \"fronds\" & likes shade");
    let more = [
        ImportApiRequest::new(json!({ "text": "It is soft" })),
        ImportApiRequest::new(json!({ "text": "It climbs" })).annotations([AnnotationRequest::new().result(kind("moss"))]),
        ImportApiRequest::new(json!({ "text": "Ganz grün" })),
    ];
    let imported = client.projects().import_tasks(project, more).return_task_ids(true).await?;
    assert_eq!((imported.task_count, imported.annotation_count), (Some(3), Some(1)));

    let changed = tasks.update(first.id.to_string()).data(json!({ "text": "It has fronds" })).await?;
    assert_eq!(changed.data["text"], "It has fronds");
    let listed = tasks.list().project(project).fields(ApiTasksListFields::All).page_size(2).await?;
    assert_eq!((listed.total, listed.tasks.len()), (4, 2));
    let page = client.projects().tasks_list(project).page(2).page_size(3).await?;
    assert_eq!(page.len(), 1);
    let counts = client.projects().list_counts().include("id,task_number").send_raw().await?;
    assert_eq!(read(counts)?["results"][0]["task_number"], 4);
    Ok(())
}

async fn ids(client: &Client) -> sdk::Result<Vec<i64>> {
    let project = leaves(client).await?;
    let mut ids: Vec<_> = client.projects().tasks_list(project).await?.iter().map(|task| task.id).collect();
    ids.sort_unstable();
    Ok(ids)
}

async fn annotate(client: Client) -> Outcome {
    let annotations = client.annotations();
    let ids = ids(&client).await?;
    let first = annotations.create(ids[0]).result(kind("fern")).lead_time(2.5).ground_truth(true).await?;
    assert_eq!(first.result.as_deref().map(|result| &result[0]["value"]), Some(&json!({ "choices": ["fern"] })));
    assert_eq!((first.task.as_ref(), first.ground_truth, first.lead_time.as_ref()), (Some(&ids[0]), Some(true), Some(&2.5)));
    let second = annotations.create(ids[1]).result(kind("moss")).was_cancelled(true).await?;
    assert_eq!(second.was_cancelled, Some(true));
    let changed = annotations.update(second.id).result(kind("fern")).was_cancelled(false).await?;
    assert_eq!(changed.was_cancelled, Some(false));
    assert_eq!(annotations.get(first.id).await?.lead_time.as_ref(), Some(&2.5));
    assert_eq!(annotations.list(ids[0]).await?.len(), 1);
    annotations.delete(second.id).await?;
    let gone = annotations.get(second.id).await.expect_err("an annotation that is gone");
    assert_eq!(gone.status().map(|status| status.as_u16()), Some(404));
    Ok(())
}

async fn predict(client: Client) -> Outcome {
    let predictions = client.predictions();
    let task = ids(&client).await?[0];
    let sure = predictions.create().task(task).result(kind("fern")).score(0.75).model_version("one").await?;
    assert_eq!((sure.task, sure.score.as_ref(), sure.model_version.as_deref()), (task, Some(&0.75), Some("one")));
    predictions.create().task(task).result(kind("moss")).score(1.0).model_version("two").await?;
    let changed = predictions.update(sure.id).score(0.5).await?;
    assert_eq!(changed.score.as_ref(), Some(&0.5));
    assert_eq!(predictions.list().task(task).await?.len(), 2);
    predictions.delete(sure.id).await?;
    assert_eq!(predictions.list().task(task).await?.len(), 1);
    Ok(())
}

async fn look(client: Client) -> Outcome {
    let project = leaves(&client).await?;
    let views = client.views();
    let view = views.create().project(project).data(ApiDmView::new()).await?;
    assert_eq!(view.project, project);
    assert_eq!(views.get(view.id.to_string()).await?.id, view.id);
    assert!(views.list().project(project).await?.iter().any(|listed| listed.id == view.id));
    views.update_order(project, [view.id]).await?;
    views.delete(view.id.to_string()).await?;
    let actions = client.actions().list(project).await?;
    assert!(actions.iter().any(|action| action.id.as_deref() == Some("delete_tasks")), "{actions:?}");
    let columns = client.data_manager().dm_columns_retrieve(project).send_raw().await?;
    assert!(read(columns)?["columns"].is_array());
    Ok(())
}

#[expect(deprecated, reason = "the document deprecates what its users export with")]
async fn export(client: Client) -> Outcome {
    let project = leaves(&client).await?;
    let exports = client.projects().exports();
    // The document says that these are texts; they are objects.
    let formats = read(exports.list_formats(project).send_raw().await?)?;
    assert!(formats.as_array().is_some_and(|formats| formats.iter().any(|format| format["name"] == "JSON")));
    let bytes = exports.download_sync(project).export_type("JSON").download_all_tasks(true).await?;
    let tasks: Vec<Value> = serde_json::from_slice(&bytes)?;
    assert_eq!(tasks.len(), 4);
    let file = exports.download_sync(project).export_type("CSV").download().await?;
    assert!(file.file_name().is_some_and(|name| name.ends_with(".csv")), "{file:?}");
    let csv = String::from_utf8(file.bytes().await?.to_vec())?;
    assert!(csv.contains("fern"), "{csv}");

    let snapshot = exports.create(project).title("Before winter").await?;
    assert_eq!(snapshot.title.as_deref(), Some("Before winter"));
    assert_eq!(exports.get(snapshot.id, project).await?.id, snapshot.id);
    assert_eq!(exports.list(project).await?.len(), 1);
    exports.delete(snapshot.id, project).await?;
    Ok(())
}

async fn tell_others(client: Client) -> Outcome {
    let webhooks = client.webhooks();
    let hook = webhooks
        .create("http://127.0.0.1:9/hook")
        .project(leaves(&client).await?)
        .send_for_all_actions(false)
        .actions([ActionsEnum::AnnotationCreated, ActionsEnum::TasksCreated])
        .headers(json!({ "X-Color": "green" }))
        .is_active(false)
        .await?;
    assert_eq!(hook.actions.as_ref().map(Vec::len), Some(2));
    let changed = webhooks.update(hook.id).is_active(true).url("http://127.0.0.1:9/other").await?;
    assert_eq!((changed.is_active, changed.url.as_str()), (Some(true), "http://127.0.0.1:9/other"));
    assert_eq!(webhooks.get(hook.id).await?.headers, Some(json!({ "X-Color": "green" })));
    assert_eq!(webhooks.list().await?.len(), 1);
    webhooks.info().send_raw().await?;
    webhooks.delete(hook.id).await?;
    assert_eq!(webhooks.list().await?.len(), 0);
    Ok(())
}

async fn go_wrong(client: Client, stranger: Client) -> Outcome {
    let status = |error: &sdk::Error| error.status().map(|status| status.as_u16());
    let refused = stranger.users().whoami().await.expect_err("a wrong key");
    assert_eq!(status(&refused), Some(401));
    assert!(refused.to_string().contains("Invalid token"), "{refused}");
    let missing = client.projects().get(987_654).await.expect_err("nobody's project");
    assert_eq!(status(&missing), Some(404));
    let wrong = client.projects().create().title("Wrong").label_config("<View>").await.expect_err("half a tag");
    assert_eq!(status(&wrong), Some(400));
    client.tasks().delete(ids(&client).await?[0].to_string()).await?;
    assert_eq!(ids(&client).await?.len(), 3);
    client.tasks().delete_all_tasks(leaves(&client).await?).await?;
    client.projects().delete(leaves(&client).await?).await?;
    Ok(())
}

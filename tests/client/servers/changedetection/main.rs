//! Pages that change, as changedetection.io sees them: watches, tags, checks, what was seen and what differs.

#[path = "../tally.rs"]
mod tally;

use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use changedetection as sdk;
use changedetection::models::{
    GetTagResponse, GetWatchResponse,
    GetWatchHistoryDiffFormat, GetWatchHistoryDiffFromTimestampEnum, GetWatchHistoryDiffToTimestampEnum,
    GetWatchSnapshotTimestampEnum, WatchBaseMethod, WatchBaseTimeBetweenCheck,
};
use changedetection::{Client, RetryConfig};
use serde_json::Value;
use tally::{Outcome, Tally};

#[tokio::main]
async fn main() -> ExitCode {
    let url = std::env::var("BASE_URL").expect("BASE_URL says where changedetection.io is");
    let key = std::env::var("API_KEY").expect("API_KEY is what it takes");
    let mut tally = Tally::new("changedetection");
    let builder = || Client::builder().base_url(format!("{url}/api/v1")).retries(RetryConfig::none());
    let client = builder().api_key(key).hooks(tally.hooks()).build().expect("a client with its key");
    let stranger = builder().api_key("wrong").hooks(tally.hooks()).build().expect("a client with a wrong key");

    tally.step("greet", greet(client.clone())).await;
    tally.step("keep tags", keep_tags(client.clone())).await;
    tally.step("keep watches", keep_watches(client.clone())).await;
    tally.step("see a change", see_a_change(client.clone())).await;
    tally.step("import", import(client.clone())).await;
    tally.step("notify", notify(client.clone())).await;
    tally.step("go wrong", go_wrong(client, stranger)).await;
    tally.finish()
}

/// A page on the loopback that says something else whenever it is told to.
struct Page {
    url: String,
    version: Arc<AtomicUsize>,
}

impl Page {
    fn serve() -> std::io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let url = format!("http://{}/page", listener.local_addr()?);
        let version = Arc::new(AtomicUsize::new(1));
        let shown = version.clone();
        std::thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                // The request does not matter, but who does not read it resets the connection.
                let _ = stream.read(&mut [0; 4096]);
                let body = format!(
                    "<html><head><title>Plants</title></head><body><p>Version {}</p><p>Green &amp; quiet</p></body></html>",
                    shown.load(Ordering::Relaxed)
                );
                let head = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\n", body.len());
                let _ = stream.write_all(format!("{head}Connection: close\r\n\r\n{body}").as_bytes());
            }
        });
        Ok(Self { url, version })
    }
}

/// The document says that a watch is created with `OK`; the server answers with its id, as JSON.
fn uuid(answer: &str) -> Result<String, serde_json::Error> {
    let answer: Value = serde_json::from_str(answer)?;
    Ok(answer["uuid"].as_str().unwrap_or_default().to_owned())
}

async fn greet(client: Client) -> Outcome {
    let system = client.system_information().get_system_info().await?;
    assert_eq!((system.watch_count, system.tag_count), (Some(0), Some(0)));
    assert!(system.version.is_some_and(|version| version.starts_with(char::is_numeric)));
    let specification = client.plugin_api_extensions().get_full_api_spec().await?;
    assert!(specification.contains("openapi: 3."), "{specification}");
    Ok(())
}

async fn keep_tags(client: Client) -> Outcome {
    let tags = client.group_tag_management();
    let created = tags.create_tag("Plants").await?;
    let id = created.uuid.expect("its id");
    let GetTagResponse::Json(tag) = tags.get_tag(&id).await? else { panic!("a tag, and no `OK`") };
    assert_eq!(tag.title_value().map(String::as_str), Some("Plants"));
    tags.update_tag(&id).title("Green plants").notification_muted(true).tag_colour("#00aa00").await?;
    let listed = tags.list_tags().await?;
    assert_eq!(listed[&id].title_value().map(String::as_str), Some("Green plants"));
    assert_eq!(listed[&id].notification_muted, Some(true));
    tags.get_tag(&id).muted("unmuted").await?;
    tags.delete_tag(&id).await?;
    assert!(tags.list_tags().await?.is_empty());
    Ok(())
}

async fn keep_watches(client: Client) -> Outcome {
    let watches = client.watch_management();
    let answer = watches
        .create_watch("http://127.0.0.1:9/nobody-listens")
        .title("Nobody")
        .paused(true)
        .method(WatchBaseMethod::Post)
        .headers([("Accept-Language", "en"), ("X-Color", "green")])
        .body("{\"a\": 1}")
        .include_filters(["p", "//div[@id='b']"])
        .time_between_check(WatchBaseTimeBetweenCheck::new().hours(2).minutes(30))
        .time_between_check_use_default(false)
        .await?;
    let id = uuid(&answer)?;
    let GetWatchResponse::Json(watch) = watches.get_watch(&id).await? else { panic!("a watch, and no `OK`") };
    assert_eq!(watch.title.as_deref(), Some("Nobody"));
    assert_eq!((watch.paused, watch.method.clone()), (Some(true), Some(WatchBaseMethod::Post)));
    assert_eq!(watch.headers.as_ref().map(|headers| headers["X-Color"].as_str()), Some("green"));
    assert_eq!(watch.body.as_deref(), Some("{\"a\": 1}"));
    assert_eq!(watch.include_filters.as_ref().map(Vec::len), Some(2));
    let between = watch.time_between_check.as_ref().expect("how often");
    assert_eq!((between.hours_value(), between.minutes_value(), between.days_value()), (Some(&2), Some(&30), None));

    watches.update_watch(&id).title("Nobody at all").notification_muted(true).await?;
    let listed = watches.list_watches().await?;
    assert_eq!(listed[&id].title.as_deref(), Some("Nobody at all"));
    let unpaused = watches.get_watch(&id).paused("unpaused").await?;
    assert!(matches!(&unpaused, GetWatchResponse::Text(text) if text == "OK"), "{unpaused:?}");
    watches.get_watch(&id).paused("paused").await?;
    let found = client.search().search_watches("Nobody at").partial("true").await?;
    assert!(found.watches.is_none_or(|watches| watches.contains_key(&id)));
    watches.delete_watch(&id).await?;
    assert!(!watches.list_watches().await?.contains_key(&id));
    Ok(())
}

/// Waits until a watch was seen this many times.
async fn seen(client: &Client, id: &str, times: usize) -> sdk::Result<Vec<String>> {
    loop {
        let history = client.watch_history().get(id).await?;
        if history.len() >= times {
            return Ok(history.into_keys().collect());
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
}

async fn see_a_change(client: Client) -> Outcome {
    let page = Page::serve()?;
    let watches = client.watch_management();
    let id = uuid(&watches.create_watch(&page.url).title("Plants").await?)?;
    let patience = Duration::from_secs(60);
    let first = tokio::time::timeout(patience, seen(&client, &id, 1)).await??;
    let snapshots = client.snapshots();
    let text = snapshots.get_watch(&id, first[0].parse::<i64>()?).await?;
    assert!(text.contains("Version 1") && text.contains("Green & quiet"), "{text}");

    page.version.store(2, Ordering::Relaxed);
    // Checks of one second would have the same name.
    tokio::time::sleep(Duration::from_millis(1100)).await;
    watches.get_watch(&id).recheck("true").await?;
    tokio::time::timeout(patience, seen(&client, &id, 2)).await??;
    let text = snapshots.get_watch(&id, GetWatchSnapshotTimestampEnum::Latest).await?;
    assert!(text.contains("Version 2"), "{text}");
    let html = snapshots.get_watch(&id, GetWatchSnapshotTimestampEnum::Latest).html("1").await?;
    assert!(html.contains("<p>Version 2</p>"), "{html}");

    let (from, to) = (GetWatchHistoryDiffFromTimestampEnum::Previous, GetWatchHistoryDiffToTimestampEnum::Latest);
    let history = client.watch_history();
    let difference = history.get_diff(&id, from.clone(), to.clone()).await?;
    assert!(difference.contains("Version 1") && difference.contains("Version 2"), "{difference}");
    let html = history.get_diff(&id, from, to).format(GetWatchHistoryDiffFormat::Html).word_diff("true");
    assert!(html.await?.contains('<'));
    history.delete(&id).await?;
    assert!(history.get(&id).await?.is_empty());
    watches.delete_watch(&id).await?;
    Ok(())
}

async fn import(client: Client) -> Outcome {
    let import = client.import();
    let urls = "http://127.0.0.1:9/a\nhttp://127.0.0.1:9/b?c=d&e=ü";
    let ids = import.import_watches(urls).tag("imported").await?;
    assert_eq!(ids.len(), 2);
    // What is there already is not imported again.
    assert_eq!(import.import_watches(urls).dedupe(true).await?.len(), 0);
    let tagged = client.watch_management().list_watches().tag("imported").await?;
    assert_eq!(tagged.len(), 2);
    for id in ids {
        client.watch_management().delete_watch(id).await?;
    }
    Ok(())
}

async fn notify(client: Client) -> Outcome {
    let notifications = client.notifications();
    assert!(notifications.get().await?.notification_urls.is_empty());
    notifications.add(["json://127.0.0.1:9/a", "json://127.0.0.1:9/b"]).await?;
    let replaced = notifications.replace(["json://127.0.0.1:9/c"]).await?;
    assert_eq!(replaced.notification_urls, ["json://127.0.0.1:9/c"]);
    notifications.delete(["json://127.0.0.1:9/c"]).await?;
    assert!(notifications.get().await?.notification_urls.is_empty());
    Ok(())
}

async fn go_wrong(client: Client, stranger: Client) -> Outcome {
    let status = |error: &sdk::Error| error.status().map(|status| status.as_u16());
    let refused = stranger.watch_management().list_watches().await.expect_err("a wrong key");
    assert_eq!(status(&refused), Some(403));
    let missing = client.watch_management().get_watch("00000000-0000-4000-8000-000000000000").await;
    assert_eq!(status(&missing.expect_err("nobody's watch")), Some(404));
    let wrong = client.watch_management().create_watch("no address").await.expect_err("no address");
    assert_eq!(status(&wrong), Some(400));
    Ok(())
}

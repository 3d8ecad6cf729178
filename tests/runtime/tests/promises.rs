//! What the types promise without being run.

use oasmith_runtime::Error;
use oasmith_runtime::example::models::{ChatMessage, Completion, Delta};
use oasmith_runtime::example::operations::{CreateChat, List, UploadFile};
use oasmith_runtime::runtime::client::blocking::Blocking;
use oasmith_runtime::runtime::client::call::{Call, Sending};
use oasmith_runtime::runtime::client::handle::Client;
use oasmith_runtime::runtime::client::testing;
use oasmith_runtime::runtime::files::download::Download;
use oasmith_runtime::runtime::files::upload::Upload;
use oasmith_runtime::runtime::pagination::{Items, Pages};
use oasmith_runtime::runtime::stream::event_stream::EventStream;
use serde_json::json;

fn send<T: Send + 'static>() {}
fn sync<T: Send + Sync + 'static>() {}
fn stream<T: futures_util::Stream + Send + Unpin + 'static>() {}

#[test]
fn threads() {
    sync::<Client>();
    sync::<Error>();
    sync::<Upload>();
    sync::<Call<CreateChat>>();
    send::<Call<UploadFile>>();
    send::<Sending<Completion>>();
    stream::<EventStream<Delta>>();
    stream::<Download>();
    stream::<Pages<List>>();
    stream::<Items<List>>();
    send::<Blocking<Items<List>>>();
    assert!(size_of::<Error>() <= 2 * size_of::<usize>());
}

#[tokio::test]
async fn calls_can_be_spawned_and_cloned_and_set_by_option() {
    let answer = || (200, json!({ "id": "x", "created": 1, "choices": [] }));
    let (client, requests) = testing::client([answer(), answer(), answer()]);
    let call = client
        .call(CreateChat::new("m", Vec::<ChatMessage>::new()))
        .with_some(Some(0.5), |call, value| call.temperature(value))
        .with_some(None::<f64>, |call, value| call.temperature(value));
    let again = call.clone();
    let spawned = tokio::spawn(call.send());
    let both = tokio::spawn(async move { again.await });
    assert_eq!(spawned.await.expect("a task").expect("an answer").id, "x");
    assert_eq!(both.await.expect("a task").expect("an answer").id, "x");
    assert!(requests.all().iter().all(|request| request.json()["temperature"] == 0.5));
    drop(client.call(CreateChat::new("m", Vec::<ChatMessage>::new())).send());
    assert_eq!(requests.all().len(), 2, "a call that is not awaited is not made");
}

//! Files, and an assistant that answers from them.

use mind::{Client, Error, Upload};

async fn ask(client: &Client) -> Result<Vec<String>, Error> {
    let file = client.files().create(Upload::bytes("notes.txt", "The key is under the mat."), "assistants").await?;
    let assistant = client.assistants().create("mind-2").name("Clerk").instructions("Answer from files.").await?;
    let thread = client.assistants().create_thread().await?;
    let run = client.assistants().create_run(&thread.id, assistant.id).await?;
    client.assistants().get_run(&thread.id, run.id).send_until(|run| run.status != "queued").await?;
    let messages = client.assistants().list_messages(thread.id).items().collect().await?;
    client.files().delete(file.id).await?;
    Ok(messages.iter().flat_map(|it| &it.content).filter_map(|it| Some(it.as_text()?.text.value.clone())).collect())
}

#[tokio::test]
async fn an_assistant_answers() {
    use serde_json::json;
    let message =
        json!({"id": "m1", "role": "assistant", "content": [{"type": "text", "text": {"value": "Under the mat."}}]});
    let server = mind::testing::Server::new()
        .on("POST", "/files", (200, json!({"id": "f1", "filename": "notes.txt", "bytes": 25})))
        .on("POST", "/assistants", (200, json!({"id": "a1", "model": "mind-2"})))
        .on("POST", "/threads", (200, json!({"id": "t1"})))
        .on("POST", "/threads/t1/runs", (200, json!({"id": "r1", "status": "queued"})))
        .on("GET", "/threads/t1/runs/r1", (200, json!({"id": "r1", "status": "completed"})))
        .on("GET", "/threads/t1/messages", (200, json!({"data": [message], "last_id": "m1", "has_more": false})))
        .on("DELETE", "/files/f1", (200, json!({"id": "f1", "deleted": true})));
    assert_eq!(ask(&server.client()).await.unwrap(), ["Under the mat."]);
    assert_eq!(server.requests().all().len(), 7);
}

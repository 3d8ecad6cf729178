//! What every program needs: a key, time-outs, a header more, what an answer says of itself, what a crate lacks.

use std::time::Duration;

use mind::{Client, ClientBuilder, Error, RetryConfig};

fn client(setup: ClientBuilder) -> Result<Client, Error> {
    setup.api_key("sk-1").timeout(Duration::from_secs(20)).retries(RetryConfig::none()).header("x-team", "blue").build()
}

async fn work(client: &Client) -> Result<String, Error> {
    let vectors = client.embeddings().create("The food was good.", "mind-e").dimensions(2).send_with_response().await?;
    let raw = client.get("/health").await?;
    Ok(format!("{} {:?} {raw}", vectors.data.data[0].embedding.len(), vectors.request_id))
}

#[tokio::test]
async fn a_client_is_set_up() {
    use mind::testing::{Answer, Server};
    use serde_json::json;
    let vectors = json!({"data": [{"index": 0, "embedding": [0.5, 1.0]}]});
    let server = Server::new().on("POST", "/embeddings", Answer::from((200, vectors)).header("x-request-id", "r1")).on(
        "GET",
        "/health",
        (200, json!({"up": true})),
    );
    let client = client(server.builder()).unwrap();
    assert_eq!(work(&client).await.unwrap(), "2 Some(\"r1\") {\"up\":true}");
    let sent = server.requests().all();
    assert_eq!(sent[0].headers["authorization"], "Bearer sk-1");
    assert_eq!(sent[1].headers["x-team"], "blue");
}

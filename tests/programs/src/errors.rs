//! What can go wrong, and what to do then.

use mind::{Client, Error};

async fn find(client: &Client, model: &str) -> Result<String, Error> {
    match client.models().retrieve(model).await {
        Ok(model) => Ok(model.id),
        Err(error) if error.is_not_found() => Ok(format!("nothing: {}", error.message().unwrap_or_default())),
        Err(error) if error.is_rate_limit() => Ok(format!("wait {:?}", error.retry_after().unwrap_or_default())),
        Err(error) => Err(error),
    }
}

#[tokio::test]
async fn errors_are_told_apart() {
    use mind::testing::Answer;
    use serde_json::json;
    let error = |text| json!({"error": {"message": text, "code": "c"}});
    let (client, _) = mind::testing::client([
        Answer::from((404, error("no such model"))),
        Answer::from((429, error("slow down"))).header("retry-after", "7"),
        Answer::from((401, error("no key"))),
    ]);
    assert_eq!(find(&client, "m").await.unwrap(), "nothing: no such model");
    assert_eq!(find(&client, "m").await.unwrap(), "wait 7s");
    let error = find(&client, "m").await.unwrap_err();
    assert_eq!((error.code().as_deref(), error.status().unwrap().as_u16()), (Some("c"), 401));
}

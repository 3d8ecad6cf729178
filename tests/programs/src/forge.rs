//! Issues of a repository.

use forge::{Client, Error};

async fn tidy(client: &Client) -> Result<String, Error> {
    let repo = client.repos().get("rust-lang", "rust").await?;
    let issue = client.issues().create("rust-lang", "rust", "It is slow").labels(["perf"]).body("Look.").await?;
    client.issues().update("rust-lang", "rust", issue.number).state("closed").await?;
    let issues = client.issues().list_for_repo("rust-lang", "rust").state("all").per_page(100);
    let issues = issues.items().collect().await?;
    let titles: Vec<_> = issues.into_iter().map(|issue| issue.title).collect();
    match client.repos().get("rust-lang", "gone").await {
        Err(error) if error.is_not_found() => Ok(format!("{} {titles:?}", repo.full_name)),
        other => Ok(other?.full_name),
    }
}

#[tokio::test]
async fn issues_come_and_go() {
    use forge::testing::{Answer, Server};
    use serde_json::json;
    let issue = |number| json!({"number": number, "title": format!("Issue {number}"), "state": "open", "labels": []});
    let next = "<https://api.forge.example/repos/rust-lang/rust/issues?page=2>; rel=\"next\"";
    let server = Server::new()
        .on(
            "GET",
            "/repos/rust-lang/rust",
            (200, json!({"id": 1, "full_name": "rust-lang/rust", "stargazers_count": 9})),
        )
        .on("GET", "/repos/rust-lang/gone", (404, json!({"message": "Not Found"})))
        .on("POST", "/repos/rust-lang/rust/issues", (201, issue(1)))
        .on("PATCH", "/repos/rust-lang/rust/issues/1", (200, issue(1)))
        .then(Answer::from((200, json!([issue(1)]))).header("link", next))
        .then((200, json!([issue(2)])));
    assert_eq!(tidy(&server.client()).await.unwrap(), "rust-lang/rust [\"Issue 1\", \"Issue 2\"]");
    assert_eq!(server.requests().all()[1].json()["labels"], json!(["perf"]));
}

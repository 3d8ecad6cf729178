//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use orq::{Call, Client, Error, operations};

/// `GET /v2/models`
mod list {
    use super::*;

    fn call(client: &Client) -> Call<operations::ListModels> {
        client.models().list()
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "object": "list",
  "data": [
    {
      "id": "id_123",
      "created": 0.5,
      "type": "chat",
      "owned_by": "vendor"
    }
  ],
  "has_more": true
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("GET", "/v2/models")
            .query(&[])
            .header("accept", "application/json")
            .anything()
    }
}

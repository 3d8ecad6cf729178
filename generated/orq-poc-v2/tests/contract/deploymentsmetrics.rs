//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use orq_poc_v2::{Call, Client, Error, operations};

/// `POST /v2/deployments/{id}/metrics`
mod create {
    use super::*;

    fn call(client: &Client) -> Call<operations::DeploymentCreateMetric> {
        client.deployments().metrics().create("id_123")
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "code": 0.5,
  "success": true
}"#;
        const BODY: &str = r"{}";
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("POST", "/v2/deployments/id_123/metrics")
            .query(&[])
            .header("accept", "application/json")
            .json(BODY)
    }
}

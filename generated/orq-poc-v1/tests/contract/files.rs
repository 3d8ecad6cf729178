//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use orq_poc_v1::models::PostV2FilesRequest;
use orq_poc_v1::{Call, Client, Error, Upload, operations};

/// `POST /v2/files`
mod upload {
    use super::*;

    fn call(client: &Client) -> Call<operations::PostV2Files> {
        client
            .files()
            .upload(PostV2FilesRequest::new().file(Upload::bytes("file.bin", "content")))
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "purpose": "retrieval",
  "_id": "id_123",
  "object_name": "example",
  "bytes": 0.5,
  "file_name": "example"
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("POST", "/v2/files")
            .query(&[])
            .header("accept", "application/json")
            .parts(&[("purpose", "retrieval"), ("file", "content")])
    }
}

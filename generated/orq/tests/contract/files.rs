//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use orq::models::FileUploadRequest;
use orq::{Call, Client, Error, Upload, operations};

/// `POST /v2/files`
mod create {
    use super::*;

    fn call(client: &Client) -> Call<operations::FileUpload> {
        client
            .files()
            .create(FileUploadRequest::new(Upload::bytes("file.bin", "content")))
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "_id": "id_123",
  "object_name": "example",
  "purpose": "retrieval",
  "bytes": 0.5,
  "file_name": "example",
  "workspace_id": "workspace_123"
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
            .parts(&[("file", "content")])
    }
}

/// `GET /v2/files`
mod list {
    use super::*;

    fn call(client: &Client) -> Call<operations::FileList> {
        client.files().list()
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "object": "list",
  "data": [
    {
      "_id": "id_123",
      "object_name": "example",
      "purpose": "retrieval",
      "bytes": 0.5,
      "file_name": "example",
      "workspace_id": "workspace_123"
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
            .line("GET", "/v2/files")
            .query(&[])
            .header("accept", "application/json")
            .anything()
    }
}

/// `GET /v2/files/{file_id}`
mod get {
    use super::*;

    fn call(client: &Client) -> Call<operations::FileGet> {
        client.files().get("file_123")
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "_id": "id_123",
  "object_name": "example",
  "purpose": "retrieval",
  "bytes": 0.5,
  "file_name": "example",
  "workspace_id": "workspace_123"
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("GET", "/v2/files/file_123")
            .query(&[])
            .header("accept", "application/json")
            .anything()
    }
}

/// `DELETE /v2/files/{file_id}`
mod delete {
    use super::*;

    fn call(client: &Client) -> Call<operations::FileDelete> {
        client.files().delete("file_123")
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = "";
        let server = Server::answering(204, "", ANSWER).await;
        call(&server.client()?).await?;
        server
            .received()
            .await
            .line("DELETE", "/v2/files/file_123")
            .query(&[])
            .header("accept", "*/*")
            .anything()
    }
}

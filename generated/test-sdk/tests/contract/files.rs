//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use test_sdk::models::FilesApiRoutesUploadFileRequest;
use test_sdk::{Call, Client, Error, Upload, operations};

/// `POST /v1/files`
mod files_api_routes_upload_file {
    use super::*;

    fn call(client: &Client) -> Call<operations::FilesApiRoutesUploadFile> {
        client
            .files()
            .files_api_routes_upload_file(FilesApiRoutesUploadFileRequest::new(
                Upload::bytes("file.bin", "content"),
            ))
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "id": "497f6eca-6276-4993-bfeb-53cbbbba6f09",
  "object": "file",
  "bytes": 13000,
  "created_at": 1716963433,
  "filename": "files_upload.jsonl",
  "purpose": "fine-tune",
  "sample_type": "pretrain",
  "source": "upload"
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("POST", "/v1/files")
            .query(&[])
            .header("accept", "application/json")
            .parts(&[("file", "content")])
    }
}

/// `GET /v1/files`
mod files_api_routes_list_files {
    use super::*;

    fn call(client: &Client) -> Call<operations::FilesApiRoutesListFiles> {
        client.files().files_api_routes_list_files()
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "data": [
    {
      "id": "497f6eca-6276-4993-bfeb-53cbbbba6f09",
      "object": "file",
      "bytes": 13000,
      "created_at": 1716963433,
      "filename": "files_upload.jsonl",
      "purpose": "fine-tune",
      "sample_type": "pretrain",
      "source": "upload"
    }
  ],
  "object": "object",
  "total": 1
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("GET", "/v1/files")
            .query(&[])
            .header("accept", "application/json")
            .anything()
    }
}

/// `GET /v1/files/{file_id}`
mod files_api_routes_retrieve_file {
    use super::*;

    fn call(client: &Client) -> Call<operations::FilesApiRoutesRetrieveFile> {
        client.files().files_api_routes_retrieve_file("file_123")
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "id": "497f6eca-6276-4993-bfeb-53cbbbba6f09",
  "object": "file",
  "bytes": 13000,
  "created_at": 1716963433,
  "filename": "files_upload.jsonl",
  "purpose": "fine-tune",
  "sample_type": "pretrain",
  "source": "upload",
  "deleted": true
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("GET", "/v1/files/file_123")
            .query(&[])
            .header("accept", "application/json")
            .anything()
    }
}

/// `DELETE /v1/files/{file_id}`
mod files_api_routes_delete_file {
    use super::*;

    fn call(client: &Client) -> Call<operations::FilesApiRoutesDeleteFile> {
        client.files().files_api_routes_delete_file("file_123")
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "id": "497f6eca-6276-4993-bfeb-53cbbbba6f09",
  "object": "file",
  "deleted": false
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("DELETE", "/v1/files/file_123")
            .query(&[])
            .header("accept", "application/json")
            .anything()
    }
}

/// `GET /v1/files/{file_id}/content`
mod files_api_routes_download_file {
    use super::*;

    fn call(client: &Client) -> Call<operations::FilesApiRoutesDownloadFile> {
        client.files().files_api_routes_download_file("file_123")
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r"bytes";
        let server = Server::answering(200, "application/octet-stream", ANSWER).await;
        let result = call(&server.client()?).await?;
        assert_eq!(result, ANSWER);
        server
            .received()
            .await
            .line("GET", "/v1/files/file_123/content")
            .query(&[])
            .header("accept", "application/octet-stream")
            .anything()
    }
}

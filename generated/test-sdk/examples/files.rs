//! Upload File: `POST /v1/files`.

// cargo add test-sdk tokio --features tokio/full
use test_sdk::models::FilesApiRoutesUploadFileRequest;
use test_sdk::{Client, Upload};

#[tokio::main]
async fn main() -> Result<(), test_sdk::Error> {
    let client = Client::from_env()?; // TESTSDK_API_KEY

    let result = client
        .files()
        .files_api_routes_upload_file(FilesApiRoutesUploadFileRequest::new(
            Upload::path("file.bin"),
        ))
        .await?;
    println!("{result:#?}");
    Ok(())
}

//! Upload file: `POST /v2/files`.

// cargo add orq-poc-v1 tokio --features tokio/full
use orq_poc_v1::models::PostV2FilesRequest;
use orq_poc_v1::{Client, Upload};

#[tokio::main]
async fn main() -> Result<(), orq_poc_v1::Error> {
    let client = Client::from_env()?; // ORQ_OPEN_AI

    let result = client
        .files()
        .upload(PostV2FilesRequest::new().file(Upload::path("file.bin")))
        .await?;
    println!("{result:#?}");
    Ok(())
}

//! Create file: `POST /v2/files`.

// cargo add orq tokio --features tokio/full
use orq::models::FileUploadRequest;
use orq::{Client, Upload};

#[tokio::main]
async fn main() -> Result<(), orq::Error> {
    let client = Client::from_env()?; // ORQ_API_KEY

    let result = client
        .files()
        .create(FileUploadRequest::new(Upload::path("file.bin")))
        .await?;
    println!("{result:#?}");
    Ok(())
}

//! Upload file: `POST /v2/files`.

// cargo add orq-poc-v2 tokio --features tokio/full
use orq_poc_v2::{Client, Upload};

#[tokio::main]
async fn main() -> Result<(), orq_poc_v2::Error> {
    let client = Client::from_env()?; // ORQ_API_KEY

    let result = client
        .files()
        .upload()
        .file(Upload::path("file.bin"))
        .await?;
    println!("{result:#?}");
    Ok(())
}

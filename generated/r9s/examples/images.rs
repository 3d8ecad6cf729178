//! Create image: `POST /images/generations`.

// cargo add r9s tokio --features tokio/full
use r9s::Client;
use r9s::models::ImageGenerationRequestSize;

#[tokio::main]
async fn main() -> Result<(), r9s::Error> {
    let client = Client::from_env()?; // R9S_API_KEY

    let result = client
        .images()
        .create("A cute cat sitting on a windowsill")
        .model("gpt-4o-mini")
        .n(1)
        .size(ImageGenerationRequestSize::Size1024x1024)
        .await?;
    println!("{result:#?}");
    Ok(())
}

//! Create text edit: `POST /edits`.

// cargo add r9s tokio --features tokio/full
use r9s::Client;

#[tokio::main]
async fn main() -> Result<(), r9s::Error> {
    let client = Client::from_env()?; // R9S_API_KEY

    let result = client
        .edits()
        .create("gpt-4o-mini", "Fix the spelling mistakes")
        .input("What day of the wek is it?")
        .await?;
    println!("{result:#?}");
    Ok(())
}

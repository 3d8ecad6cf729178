//! Proxy request: `POST /nextrouter/proxy/{channelid}/{target}`.

// cargo add r9s tokio --features tokio/full
use r9s::Client;
use r9s::serde_json::json;

#[tokio::main]
async fn main() -> Result<(), r9s::Error> {
    let client = Client::from_env()?; // R9S_API_KEY

    let result = client
        .proxy()
        .request("123", "chat/completions")
        .request(json!({
            "model": "gpt-4o-mini",
            "messages": [{"role": "user", "content": "Hello"}],
        }))
        .await?;
    println!("{result:#?}");
    Ok(())
}

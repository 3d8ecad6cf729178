//! Create search: `POST /search`.

// cargo add r9s tokio --features tokio/full
use r9s::Client;
use r9s::models::{SearchRequestEngine, SearchRequestExtra};

#[tokio::main]
async fn main() -> Result<(), r9s::Error> {
    let client = Client::from_env()?; // R9S_API_KEY

    let result = client
        .search()
        .create(SearchRequestExtra::new("What is artificial intelligence?"))
        .engine(SearchRequestEngine::Exa)
        .await?;
    println!("{result:#?}");
    Ok(())
}

//! Text to speech: `POST /audio/speech`.

// cargo add r9s tokio --features tokio/full
use r9s::Client;
use r9s::models::AudioSpeechRequestVoice;

#[tokio::main]
async fn main() -> Result<(), r9s::Error> {
    let client = Client::from_env()?; // R9S_API_KEY

    let result = client
        .audio()
        .speech(
            "speech-2.6-turbo",
            "Hello, welcome to our service!",
            AudioSpeechRequestVoice::Alloy,
        )
        .await?;
    println!("{} bytes", result.len());
    Ok(())
}

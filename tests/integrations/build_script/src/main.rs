//! A program with a client that its build script made.

mod deep {
    // Wherever it stands.
    include!(concat!(env!("OUT_DIR"), "/books.rs"));
}

use deep::books::Client;
use deep::books::models::Book;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let address = std::env::args().nth(1).unwrap_or_default();
    let client = Client::builder().base_url(address).build()?;
    let made: Book = client.books().create("Moss").length(212).send_blocking()?;
    println!("{} {:?}", made.title, made.length);
    Ok(())
}

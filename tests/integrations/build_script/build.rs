//! Makes the client of a document when the crate is built.

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;

use oasmith::config::Target;

fn main() -> Result<(), Box<dyn Error>> {
    // No crate is written: its files become one module.
    let target = Target::new("openapi.yaml", "unused", Some("books"));
    let outcome = oasmith::generate(oasmith::read(&target)?, &target);
    for input in &outcome.inputs {
        println!("cargo::rerun-if-changed={}", input.display());
    }
    for found in outcome.diagnostics.iter() {
        println!("cargo::warning={}", found.message);
    }
    let files = outcome.files.ok_or("the document is at fault: `oasmith lint openapi.yaml` says how")?;
    let module = oasmith::module(&files, "books", &["blocking"]).ok_or("these files are no crate")?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("books.rs"), module)?;
    Ok(())
}

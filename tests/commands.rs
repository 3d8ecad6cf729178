//! What the program does, as people and other programs run it. `cargo test --test commands guide` runs one file.

#[path = "cli.rs"]
mod cli;
#[path = "console.rs"]
mod console;
#[path = "guide.rs"]
mod guide;
#[path = "integrations.rs"]
mod integrations;
#[path = "reproducible.rs"]
mod reproducible;
#[path = "watch.rs"]
mod watch;

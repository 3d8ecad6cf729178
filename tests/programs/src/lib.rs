//! What users write, a file for each task, against crates that are made of the documents beside this folder.
//!
//! Each file begins with the program and ends with the answers that it gets, in its own process. A program that
//! grows longer says that something in the crates got clumsy.

mod assistants;
mod errors;
mod forge;
mod general;
mod lists;
mod pay;
mod responses;
mod serde;
mod structured;
mod tools;

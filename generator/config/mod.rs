//! `oasmith.toml`: what is made from which document, and how.
//!
//! A configuration is a list of [`Target`]s, one table each. [`parse`] reads the text of the file and either
//! gives a configuration whose every value has been checked, or diagnostics of all the faults that it found, each
//! with its line and what to do about it. [`json_schema`] describes the file to editors.
//!
//! This room does not read files and knows nothing of documents: paths are given as they were written, relative
//! to the folder of the file, until [`Config::rooted`] says where that is.

mod auth;
mod check;
mod crate_name;
mod docs;
mod file;
mod filter;
mod keys;
mod license;
mod names;
mod package;
mod pages;
mod program;
mod schema;
mod suggest;
mod target;
mod text;
mod written;

pub use auth::{Auth, AuthKind};
pub(crate) use check::is_token;
pub use crate_name::{crate_name, is_crate_name};
pub use docs::Docs;
pub use file::{Config, parse};
pub use filter::Filter;
pub use names::{Names, OperationName};
pub use package::Package;
pub use pages::{Pages, PagesWay};
pub use program::{Cli, CliSettings};
pub use schema::json_schema;
pub use suggest::{nearest, squeezed};
pub use target::{Calls, Target, Tls};

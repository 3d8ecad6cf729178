//! Functions whose tests stand beside them: their files are compiled here alone, so that the library is compiled once.
//!
//! A file with tests that is not here would never run them; `tests/layering.rs` looks for such.

#![expect(dead_code, unreachable_pub, reason = "what only the generator uses is here as well")]

#[path = "../generator/cli/day.rs"]
mod day;
#[path = "../generator/output/edit.rs"]
mod edit;
#[path = "../generator/lower/files.rs"]
mod files;
#[path = "../generator/drift/fragment.rs"]
mod fragment;
#[path = "../generator/lower/framework_id.rs"]
mod framework_id;
#[path = "../generator/lower/glob.rs"]
mod glob;
#[path = "../generator/lower/joined_id.rs"]
mod joined_id;
#[path = "../generator/lower/path_call.rs"]
mod path_call;
#[path = "../generator/lower/plain_method.rs"]
mod plain_method;
#[path = "../generator/diagnostic/pointer.rs"]
mod pointer;
#[path = "../generator/spec/canon/schema/regexp.rs"]
mod regexp;
#[path = "../generator/cli/stamps.rs"]
mod stamps;
#[path = "../generator/lower/verb.rs"]
mod verb;
#[path = "../generator/model/words.rs"]
mod words;

/// What these files know the others by.
mod model {
    pub use crate::words::Words;
}

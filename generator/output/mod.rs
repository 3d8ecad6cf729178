//! Files on the disk, and the only room that writes them.
//!
//! Emitters give a [`FileSet`]: plain data. [`write()`] makes a folder hold it, as a whole or not at all;
//! [`check`] says what `write` would change and why. Both work from the same plan, so that a check that finds
//! nothing is followed by a write that does nothing.
//!
//! What is ours is written in `oasmith.lock` ([`Lock`]), with digests, so that a file that somebody edited is
//! noticed, a file that is no longer made is removed, and a file of somebody else is never touched. Some files
//! are ours only in part: [`keep`] knows which.

mod check;
mod digest;
mod edit;
mod error;
mod exchange;
mod fileset;
mod head;
mod journal;
mod keep;
mod lock;
mod path;
mod pattern;
mod plan;
mod region;
mod stage;
mod write;

pub use check::{Drift, Moved, Reason, check, intact};
pub use digest::Digest;
pub use edit::Edit;
pub use error::Error;
pub use fileset::FileSet;
pub use head::headed;
pub use keep::{Keep, merge};
pub use lock::{LOCK, Lock, Origin, is_conflict};
pub use path::seen_from;
pub(crate) use pattern::fits as is_meant;
pub use region::Homeless;
pub use write::{Force, Written, write};

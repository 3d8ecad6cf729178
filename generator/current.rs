//! The crate as it lies there: what it offers, and whether it is what it should be, as far as digests tell, without
//! making it anew.

use std::path::Path;

use crate::config::Target;
use crate::output::{self, Digest, Lock};
use crate::snapshot::{SURFACE, Snapshot};
use crate::spec;

/// The lock of a crate that is what it should be, as far as digests tell: nothing that it was made from has changed, and
/// none of its files. None where that has to be found out by [`generate`](crate::generate).
///
/// # Errors
///
/// The crate cannot be read.
pub fn unchanged(target: &Target) -> Result<Option<Lock>, output::Error> {
    let Some(lock) = Lock::read(&target.output)? else { return Ok(None) };
    let Lock { origin, .. } = &lock;
    if origin.generator != env!("CARGO_PKG_VERSION") || origin.config != digest(target) {
        return Ok(None);
    }
    let folder = target.spec.parent().unwrap_or(Path::new(""));
    let referred = origin.refers.iter().map(|name| folder.join(name));
    let paths = std::iter::once(target.spec.clone()).chain(referred).chain(target.overlays.iter().cloned());
    // Standard input can be read once, and what cannot be read is told by who needs it.
    let texts = paths
        .filter(|path| path != Path::new("-"))
        .map(|path| spec::read(&path).ok().map(|source| source.bytes))
        .collect::<Option<Vec<Vec<u8>>>>();
    let same = texts.is_some_and(|texts| Digest::of_all(texts.iter().map(Vec::as_slice)) == origin.document);
    Ok(if same && output::intact(&target.output, &lock)? { Some(lock) } else { None })
}

/// What shapes a crate of the configuration.
pub(crate) fn digest(target: &Target) -> Digest {
    // A struct of strings, numbers and maps of strings always has a written form.
    Digest::of(&serde_json::to_vec(target).unwrap_or_default())
}

/// What the crate of a target offers; none where there is no crate.
pub(crate) fn earlier(target: &Target) -> Result<Option<Snapshot>, spec::Error> {
    let path = target.output.join(SURFACE);
    let text = match spec::read(&path) {
        Ok(source) => String::from_utf8_lossy(&source.bytes).into_owned(),
        // Without it names would be chosen anew, and nobody would know.
        Err(spec::Error::NotFound { .. }) if is_listed(target) => return Err(spec::Error::Gone { path }),
        Err(spec::Error::NotFound { .. }) => return Ok(None),
        Err(error) => return Err(error),
    };
    Snapshot::read(&text).map(Some).map_err(|fault| {
        if output::is_conflict(&text) {
            spec::Error::Conflict { path }
        } else {
            spec::Error::Surface { path, fault: fault.to_string() }
        }
    })
}

/// Whether the lock of a crate says that its surface was written.
fn is_listed(target: &Target) -> bool {
    let lock = Lock::read(&target.output).ok().flatten();
    lock.is_some_and(|lock| lock.files.contains_key(SURFACE))
}

//! The stage from documents to the model: what each schema, operation and credential is read as.
//!
//! A case under `tests/cases/<feature>/` is a document; its snapshot is the model before any pass, with what there is
//! to say about the document. The folders `spec` and `prose` belong to other stages.

use oasmith::Stage;

use crate::cases;

#[test]
fn models_as_they_are_read() {
    cases::snapshots("lower", cases::all().into_iter().map(|path| (path.clone(), cases::shown(&path, Stage::Lower))));
}

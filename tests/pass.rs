//! The passes: the model as the surface is planned from.
//!
//! A case under `tests/cases/<feature>/` is a document; its snapshot is the model after all passes. What there is
//! to say about the document is told in the snapshots of `lower`.

mod cases;

use oasmith::Stage;

#[test]
fn models_after_all_passes() {
    for path in cases::all() {
        cases::snapshot("pass", &path, &cases::shown(&path, Stage::Pass));
    }
}

#[test]
fn twice_is_the_same() {
    for path in cases::all() {
        assert_eq!(cases::shown(&path, Stage::Pass), cases::shown(&path, Stage::Pass), "{}", path.display());
    }
}

//! The stage from the model to what the crate looks like: every name, type, argument and setter.
//!
//! The snapshot of a case is its surface as signatures, with what every stage has to say about the document. Besides,
//! names are stable: what is added, removed or moved elsewhere in a document renames nothing.

mod cases;

use oasmith::Stage;

/// Cases that only show how a document is read.
const BELOW: &[&str] = &["records/component_that_is_another", "unions/type_list"];

fn chosen() -> Vec<std::path::PathBuf> {
    let mut chosen = cases::all();
    chosen.retain(|path| BELOW.iter().all(|name| !path.ends_with(format!("{name}.yaml"))));
    chosen
}

#[test]
fn surfaces() {
    for path in chosen() {
        cases::snapshot("surface", &path, &cases::shown(&path, Stage::Surface));
    }
}

#[test]
fn twice_is_the_same() {
    for path in chosen() {
        assert_eq!(cases::shown(&path, Stage::Surface), cases::shown(&path, Stage::Surface), "{}", path.display());
    }
}

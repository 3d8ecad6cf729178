//! Licenses: whether SPDX knows what an expression names.

use spdx::{Expression, error::Reason, identifiers::LICENSES};

use super::nearest;

/// What is wrong with an expression.
pub(super) struct Fault {
    pub(super) message: String,
    pub(super) help: String,
}

/// The first fault of an expression; none when it is sound.
pub(super) fn fault(expression: &str) -> Option<Fault> {
    let error = Expression::parse(expression).err()?;
    let word = expression.get(error.span.clone()).unwrap_or_default();
    let unknown = matches!(error.reason, Reason::UnknownLicense | Reason::UnknownTerm);
    if !unknown || word.is_empty() {
        return Some(Fault {
            message: format!("`{expression}` is not an SPDX expression: {}", error.reason),
            help: "write identifiers joined by `OR` and `AND`, such as `MIT OR Apache-2.0`".to_owned(),
        });
    }
    let help = match nearest(word, LICENSES.iter().map(|license| license.name)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "write an SPDX identifier, such as `MIT`, or `LicenseRef-` and a name of your own".to_owned(),
    };
    Some(Fault { message: format!("SPDX does not know the license `{word}`"), help })
}

//! What the catalogue says of one kind of fault, for `oasmith explain`.

use super::{Code, Severity};

/// The page of a code as text.
#[must_use]
pub fn page(code: Code) -> String {
    let (name, severity) = (code.name(), code.severity().name());
    let (title, explanation) = (code.title(), code.explanation());
    let treated = treatment(code);
    format!("{severity}[{name}]: {title}\n\n{explanation}\n\n{treated}\n")
}

/// What such a finding does to a run, and how it is silenced.
#[must_use]
pub fn treatment(code: Code) -> String {
    let name = code.name();
    match code.severity() {
        Severity::Error => match code {
            Code::DriftDocument
            | Code::DriftConfig
            | Code::DriftGenerator
            | Code::DriftOperation
            | Code::BreakingChange => "`oasmith check` fails, and nothing else does; with `--deny` it is a warning there where it is not denied. It \
                 cannot be ignored.",
            Code::DriftAbsent | Code::DriftEdit | Code::DriftMissing | Code::DriftOccupied => {
                "`oasmith check` fails. It cannot be ignored."
            }
            _ => "Nothing is written until it is mended; it cannot be ignored.",
        }
        .to_owned(),
        Severity::Warning => format!(
            "The crate is made all the same, unless `--strict` makes warnings errors. `--ignore {name}`, or \
             `ignore = [\"{name}\"]` in oasmith.toml, silences it."
        ),
        Severity::Note => format!(
            "Nothing is wrong. `oasmith lint` shows it; `--ignore {name}`, or `ignore = [\"{name}\"]` in oasmith.toml, \
             silences it."
        ),
    }
}

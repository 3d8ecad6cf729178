//! Changes that somebody allowed, with the reason and until when.
//!
//! ```toml
//! [[approved]]
//! fingerprint = "5f0c1d2e3b4a5968"
//! reason = "nobody used it"
//! expires = 2027-01-31
//! ```

use serde::Deserialize;
use toml::{Spanned, Value, value::Datetime};

use super::{Change, Comparison};
use crate::diagnostic::{Code, Diagnostics, Place};

/// Changes that are allowed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Approvals {
    /// The file that says so.
    file: String,
    approved: Vec<Approval>,
}

/// A change that is allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Approval {
    /// The fingerprint, which `oasmith diff` shows with what it denies.
    fingerprint: String,
    /// Why.
    reason: String,
    /// The last day on which it holds, `2027-01-31`; none: for ever.
    expires: Option<String>,
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    approved: Vec<WrittenApproval>,
}

/// An entry as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenApproval {
    fingerprint: String,
    reason: Spanned<String>,
    expires: Option<Spanned<Value>>,
}

impl Approvals {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// It is not of this form, a reason is missing, or a day is none; the text says where.
    pub fn read(file: &str, text: &str) -> Result<Self, String> {
        let written: Written =
            toml::from_str(text).map_err(|error| format!("`{file}`: {}", error.to_string().trim()))?;
        let at = |start: usize| {
            let line = text.get(..start).unwrap_or_default().matches('\n').count() + 1;
            format!("`{file}`, line {line}")
        };
        let approval = |WrittenApproval { fingerprint, reason, expires }: WrittenApproval| {
            if reason.get_ref().trim().is_empty() {
                return Err(format!("{}: `{fingerprint}` has no reason", at(reason.span().start)));
            }
            let day = |expires: Spanned<Value>| {
                let written = expires.get_ref().to_string();
                let no_day = format!("{}: {written} is no day such as 2027-01-31", at(expires.span().start));
                day(expires.get_ref()).ok_or(no_day)
            };
            let expires = expires.map(day).transpose()?;
            Ok(Approval { fingerprint, reason: reason.into_inner(), expires })
        };
        let approved = written.approved.into_iter().map(approval).collect::<Result<_, String>>()?;
        Ok(Self { file: file.to_owned(), approved })
    }

    /// The reason for which a change is allowed on a day.
    fn reason(&self, change: &Change, today: &str) -> Option<&str> {
        let of_change = self.approved.iter().filter(|approval| approval.fingerprint == change.fingerprint);
        of_change.filter(|approval| approval.holds(today)).map(|approval| approval.reason.as_str()).next()
    }

    /// Approvals that allow nothing on a day: those whose last day has gone by, and those that no change has.
    #[must_use]
    pub fn unused(&self, compared: &[&Comparison], today: &str) -> Diagnostics {
        let mut unused = Diagnostics::default();
        for approval in &self.approved {
            let mut changes = compared.iter().flat_map(|one| &one.changes);
            let change = changes.find(|change| change.fingerprint == approval.fingerprint);
            let (message, help) = match (change, &approval.expires) {
                (Some(change), Some(last)) if !approval.holds(today) => (
                    format!("the approval of `{}` ended on {last}", change.item),
                    "set another day, or mend the change",
                ),
                (Some(_), _) => continue,
                (None, _) => (
                    format!("no change has the fingerprint `{}`, which is approved", approval.fingerprint),
                    "remove it",
                ),
            };
            unused.report(Code::UnusedApproval, Place::Path(self.file.clone()), message).help(help);
        }
        unused
    }
}

impl Approval {
    fn holds(&self, today: &str) -> bool {
        self.expires.as_deref().is_none_or(|last| today <= last)
    }
}

/// The day that is written as a day of TOML or as a text of the same form.
fn day(value: &Value) -> Option<String> {
    let written = match value {
        Value::Datetime(written) => *written,
        Value::String(text) => text.parse::<Datetime>().ok()?,
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Array(_) | Value::Table(_) => return None,
    };
    let day = written.date.filter(|_| written.time.is_none())?;
    Some(day.to_string())
}

impl Comparison {
    /// Notes which changes are allowed.
    pub fn approve(&mut self, approvals: &Approvals, today: &str) {
        for change in &mut self.changes {
            change.approved = approvals.reason(change, today).map(str::to_owned);
        }
    }
}

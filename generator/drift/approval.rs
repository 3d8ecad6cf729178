//! Changes that somebody allowed, with the reason and until when.
//!
//! ```toml
//! [[approved]]
//! fingerprint = "5f0c1d2e3b4a5968"
//! reason = "nobody used it"
//! expires = "2027-01-31"
//! ```

use serde::Deserialize;

use super::{Change, Comparison};

/// Changes that are allowed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approvals {
    #[serde(default)]
    approved: Vec<Approval>,
}

/// A change that is allowed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Approval {
    /// The fingerprint, which `oasmith diff --format json` shows.
    fingerprint: String,
    /// Why.
    reason: String,
    /// The last day on which it holds, `2027-01-31`; none: for ever.
    expires: Option<String>,
}

impl Approvals {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// It is not of this form, or a reason is missing.
    pub fn read(text: &str) -> Result<Self, String> {
        let approvals: Self = toml::from_str(text).map_err(|error| error.to_string())?;
        match approvals.approved.iter().find(|approval| approval.reason.trim().is_empty()) {
            Some(approval) => Err(format!("`{}` has no reason", approval.fingerprint)),
            None => Ok(approvals),
        }
    }

    /// The reason for which a change is allowed on a day.
    fn reason(&self, change: &Change, today: &str) -> Option<&str> {
        let holds = |approval: &&Approval| approval.expires.as_deref().is_none_or(|last| today <= last);
        let of_change = self.approved.iter().filter(|approval| approval.fingerprint == change.fingerprint);
        of_change.filter(holds).map(|approval| approval.reason.as_str()).next()
    }
}

impl Comparison {
    /// Notes which changes are allowed.
    pub fn approve(&mut self, approvals: &Approvals, today: &str) {
        for change in &mut self.changes {
            change.approved = approvals.reason(change, today).map(str::to_owned);
        }
    }
}

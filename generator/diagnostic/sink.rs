//! The sink that every stage pushes diagnostics into.
//!
//! It keeps what it is given, in order, and answers whether the run may go on.
//! A piece that is read twice is reported twice, until [`Diagnostics::dedup`] keeps the first of equal ones.
//! It does not sort by line: only a renderer knows lines.

use std::collections::BTreeSet;

use super::{Code, Place, Severity};

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which kind of fault it is.
    pub code: Code,
    /// How grave it is here: that of its kind, unless somebody [eased](Diagnostics::ease) it.
    pub severity: Severity,
    /// The fact, in lower case, without a full stop, with names in backticks.
    pub message: String,
    /// Where it is.
    pub place: Place,
    /// What to do about it.
    pub help: Option<String>,
    /// Other places that belong to it, each with what it has to do with it.
    pub related: Vec<(Place, String)>,
}

impl Diagnostic {
    /// A diagnostic without help or related places.
    pub fn new(code: Code, place: impl Into<Place>, message: impl Into<String>) -> Self {
        let (severity, message, place) = (code.severity(), message.into(), place.into());
        Self { code, severity, message, place, help: None, related: Vec::new() }
    }

    /// Says what to do about it.
    pub fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help = Some(help.into());
        self
    }

    /// Adds a place that belongs to it.
    pub fn related(&mut self, place: impl Into<Place>, label: impl Into<String>) -> &mut Self {
        self.related.push((place.into(), label.into()));
        self
    }

    /// The names that the fact is about.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.message.split('`').skip(1).step_by(2)
    }

    /// How grave it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }
}

/// All diagnostics of a run, in the order in which they were found.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Adds a diagnostic.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Adds a diagnostic and hands it back, so that help can be added.
    pub fn report(&mut self, code: Code, place: impl Into<Place>, message: impl Into<String>) -> &mut Diagnostic {
        let index = self.list.len();
        self.list.push(Diagnostic::new(code, place, message));
        match self.list.get_mut(index) {
            Some(diagnostic) => diagnostic,
            None => unreachable!("Diagnostics::report pushed a diagnostic at this index"),
        }
    }

    /// Takes over what another sink holds.
    pub fn extend(&mut self, other: Self) {
        self.list.extend(other.list);
    }

    /// Whether something stops the run.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|diagnostic| diagnostic.severity() == Severity::Error)
    }

    /// Makes warnings of errors, where they fail nothing.
    pub fn ease(&mut self) {
        for diagnostic in &mut self.list {
            if diagnostic.severity == Severity::Error {
                diagnostic.severity = Severity::Warning;
            }
        }
    }

    /// Keeps the first of equal diagnostics (same code, place and sentence).
    pub fn dedup(&mut self) {
        let mut seen = BTreeSet::new();
        self.list.retain(|it| seen.insert((it.code, it.place.clone(), it.message.clone())));
    }

    /// Keeps only those that pass.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.list.retain(keep);
    }

    /// The diagnostics in the order in which they were found.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(diagnostics: I) -> Self {
        Self { list: diagnostics.into_iter().collect() }
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Self {
        Self { list: vec![diagnostic] }
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

//! What a shape is called that the document does not name: the words of its place.

use super::{ShapeId, Words};

/// The way to a shape: what each owner calls the next, the outermost named thing first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Inline {
    /// The words of each step.
    pub steps: Vec<Words>,
    /// Whether the last step is a title that says more than what the owner calls it.
    pub titled: bool,
    /// Equal shapes that became this one.
    pub others: Vec<ShapeId>,
}

impl Inline {
    /// What begins with these words.
    #[must_use]
    pub fn root(words: Words) -> Self {
        Self { steps: vec![words], titled: false, others: Vec::new() }
    }

    /// The words of the whole way.
    #[must_use]
    pub fn words(&self) -> Words {
        self.tail(self.steps.len())
    }

    /// The words of the last steps.
    #[must_use]
    pub fn tail(&self, count: usize) -> Words {
        joined(self.steps.iter().skip(self.steps.len().saturating_sub(count)))
    }

    /// One step further.
    #[must_use]
    pub fn step(&self, words: Words) -> Self {
        let mut steps = self.steps.clone();
        steps.push(words);
        Self { steps, titled: false, others: Vec::new() }
    }

    /// The same with more words for its last step: what has no name of its own there.
    #[must_use]
    pub fn extended(&self, words: &Words) -> Self {
        self.with_last(|last| last.then(words))
    }

    /// The same with its last step in the singular.
    #[must_use]
    pub fn singular(&self) -> Self {
        self.with_last(Words::singular)
    }

    fn with_last(&self, change: impl Fn(&Words) -> Words) -> Self {
        let mut steps = self.steps.clone();
        match steps.last_mut() {
            Some(last) => *last = change(last),
            None => steps.push(change(&Words::default())),
        }
        Self { steps, titled: false, others: Vec::new() }
    }
}

/// The words of several steps; what two of them share at their ends is said once.
pub fn joined<'w>(steps: impl IntoIterator<Item = &'w Words>) -> Words {
    steps.into_iter().fold(Words::default(), |words, step| words.then(step))
}

//! [`FilePurpose`].

/// What a file is for: fine-tuning a model, or requests that are worked off as a batch.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FilePurpose {
    /// `fine-tune`
    FineTune,
    /// `batch`
    Batch,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    FilePurpose {
        FineTune = "fine-tune",
        Batch = "batch",
    }
}

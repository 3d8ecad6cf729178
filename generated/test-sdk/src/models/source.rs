//! [`Source`].

/// Where a file comes from: an upload, a repository, or the service itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Source {
    /// `upload`
    Upload,
    /// `repository`
    Repository,
    /// `mistral`
    Mistral,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    Source {
        Upload = "upload",
        Repository = "repository",
        Mistral = "mistral",
    }
}

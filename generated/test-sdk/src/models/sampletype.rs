//! [`SampleType`].

/// What the lines of a file are: texts or conversations to train with, or the requests, results and
/// errors of a batch.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SampleType {
    /// `pretrain`
    Pretrain,
    /// `instruct`
    Instruct,
    /// `batch_request`
    BatchRequest,
    /// `batch_result`
    BatchResult,
    /// `batch_error`
    BatchError,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    SampleType {
        Pretrain = "pretrain",
        Instruct = "instruct",
        BatchRequest = "batch_request",
        BatchResult = "batch_result",
        BatchError = "batch_error",
    }
}

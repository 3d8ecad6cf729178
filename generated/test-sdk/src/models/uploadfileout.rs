//! [`UploadFileOut`].

use super::{FilePurpose, SampleType, Source};

/// An uploaded file.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UploadFileOut {
    /// Identifier of the file.
    pub id: String,
    /// Kind of the object.
    pub object: String,
    /// Size of the file in bytes.
    pub bytes: i64,
    /// Time of the upload, in seconds since 1970-01-01 UTC.
    pub created_at: i64,
    /// Name of the file as it was uploaded.
    pub filename: String,
    /// What the file is for.
    pub purpose: FilePurpose,
    /// What the lines of the file are.
    pub sample_type: SampleType,
    /// How many lines the file has; null if they were not counted.
    pub num_lines: Option<Option<i64>>,
    /// Where the file comes from.
    pub source: Source,
}

crate::runtime::record! {
    UploadFileOut {
        id: required "id",
        object: required "object",
        bytes: required "bytes",
        created_at: required "created_at",
        filename: required "filename",
        purpose: required "purpose",
        sample_type: required "sample_type",
        num_lines: optional_nullable "num_lines",
        source: required "source",
    }
}

impl UploadFileOut {
    /// The value of `num_lines`, unless it is missing or null.
    #[must_use]
    pub fn num_lines_value(&self) -> Option<&i64> {
        self.num_lines.as_ref()?.as_ref()
    }
}

//! The three layouts of the pages, each named after the year in which vendors published pages like it.
//!
//! A package pins one, so that a newer generator never restyles what a vendor has published.
//! Everything that differs between them is a method here; the rest of `docs` never asks which layout it is.

use crate::surface::PageLayout;

impl PageLayout {
    /// Whether titles are whole paths in Pascal case; else they are the last part, with the path on a line below.
    pub(super) fn dotted_titles(self) -> bool {
        match self {
            Self::Year2024 | Self::Year2025 => false,
            Self::Year2026 => true,
        }
    }

    /// Whether a comment above a program says which operation it shows.
    pub(super) fn marks_snippets(self) -> bool {
        match self {
            Self::Year2024 => false,
            Self::Year2025 | Self::Year2026 => true,
        }
    }

    /// Whether all examples of an operation are shown, and not only the first.
    pub(super) fn all_examples(self) -> bool {
        match self {
            Self::Year2024 | Self::Year2025 => false,
            Self::Year2026 => true,
        }
    }

    /// Whether operations are also shown as values.
    pub(super) fn standalone(self) -> bool {
        match self {
            Self::Year2024 | Self::Year2025 => false,
            Self::Year2026 => true,
        }
    }

    /// Whether pages of types begin with an example.
    pub(super) fn model_examples(self) -> bool {
        match self {
            Self::Year2024 | Self::Year2025 => false,
            Self::Year2026 => true,
        }
    }

    /// The module that error types are shown in, which is also the folder of their pages.
    pub(super) fn error_module(self) -> &'static str {
        match self {
            Self::Year2024 => "models",
            Self::Year2025 | Self::Year2026 => "errors",
        }
    }

    /// Whether tables of fields have the required ones first; else they keep the document's order.
    pub(super) fn required_first(self) -> bool {
        match self {
            Self::Year2024 => true,
            Self::Year2025 | Self::Year2026 => false,
        }
    }

    /// Whether the README speaks of credentials after the client's options; else right after the first example.
    pub(super) fn security_late(self) -> bool {
        match self {
            Self::Year2024 => true,
            Self::Year2025 | Self::Year2026 => false,
        }
    }

    /// Whether calls can be told how to retry.
    pub(super) fn retries(self) -> bool {
        match self {
            Self::Year2024 | Self::Year2025 | Self::Year2026 => true,
        }
    }
}

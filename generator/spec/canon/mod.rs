//! Canon.

//! Answers that arrive piece by piece: server-sent events and lines of JSON.

pub mod accumulate;
pub mod event_stream;
pub mod events;
pub mod json_lines;
pub mod json_seq;
pub mod lines;
pub mod reading;
pub mod sse;

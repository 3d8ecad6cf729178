//! All tests that can share a process, in one program: each program more is linked with the whole HTTP stack.
//!
//! `crowd` measures the memory of its process and `environment` its variables, so that these have one each.

mod accumulation;
mod attacks;
mod behavior;
mod calls;
mod codes;
mod constants;
mod dates;
mod drift;
mod errors;
mod exchanges;
mod features;
mod headers;
mod hostile;
mod in_process;
mod keys;
mod lists;
mod numbers;
mod pages;
mod parameters;
mod program;
mod promises;
mod raw;
mod retries;
mod sequences;
mod servers;
mod sse;
mod structured;
mod support;
mod texts;
mod traces;
mod typed;
mod unions;
mod webhooks;
mod wire;

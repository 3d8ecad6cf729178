//! Numbers that cannot be guessed easily, for jitter, boundaries and keys.
//!
//! The standard library seeds its hash maps from the operating system; that is random enough here,
//! where nothing depends on secrecy, and saves a dependency.

use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};

use super::timer;

/// A random number.
#[must_use]
pub fn number() -> u64 {
    static CALLS: AtomicU64 = AtomicU64::new(0);
    // In a browser the seed is always the same; the time makes up for it.
    RandomState::new().hash_one((CALLS.fetch_add(1, Ordering::Relaxed), timer::since_epoch()))
}

/// A random number from 0 (inclusive) to 1 (exclusive).
#[must_use]
pub fn fraction() -> f64 {
    // The upper 32 bits are as random as all 64, and `f64` holds them exactly.
    let [a, b, c, d, ..] = number().to_be_bytes();
    f64::from(u32::from_be_bytes([a, b, c, d])) / (f64::from(u32::MAX) + 1.0)
}

/// A random text in the form of a UUID (RFC 9562, version 4).
#[must_use]
pub fn uuid() -> String {
    let (high, low) = (number(), number());
    let high = (high & 0xffff_ffff_ffff_0fff) | 0x4000;
    let low = (low & 0x3fff_ffff_ffff_ffff) | 0x8000_0000_0000_0000;
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xffff,
        low >> 48,
        low & 0xffff_ffff_ffff
    )
}

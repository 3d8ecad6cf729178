//! Base64 (RFC 4648, 4 and 5).
//!
//! Small enough that a dependency would be more to carry.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Encodes bytes, with padding.
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let mut group = 0u32;
        for position in 0..3 {
            group = (group << 8) | chunk.get(position).copied().map_or(0, u32::from);
        }
        for position in 0..4 {
            let digit = usize::try_from((group >> (18 - 6 * position)) & 63).unwrap_or_default();
            let letter = ALPHABET.get(digit).copied().map_or('=', char::from);
            text.push(if position > chunk.len() { '=' } else { letter });
        }
    }
    text
}

/// Encodes bytes with the alphabet for URLs, without padding.
#[must_use]
pub fn encode_url(bytes: &[u8]) -> String {
    let text = encode(bytes);
    text.trim_end_matches('=')
        .replace('+', "-")
        .replace('/', "_")
}

/// Decodes a text in either alphabet, with or without padding; `None` if it is not base64.
#[must_use]
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let digits = text.trim_end_matches('=').as_bytes();
    let mut bytes = Vec::with_capacity(digits.len() / 4 * 3 + 2);
    for chunk in digits.chunks(4) {
        let mut group = 0u32;
        for position in 0..4 {
            let digit = match chunk.get(position) {
                Some(b'-') => 62,
                Some(b'_') => 63,
                Some(letter) => ALPHABET.iter().position(|known| known == letter)?,
                None => 0,
            };
            group = (group << 6) | u32::try_from(digit).ok()?;
        }
        let [_, decoded @ ..] = group.to_be_bytes();
        let length = chunk.len().checked_sub(1).filter(|length| *length > 0)?;
        bytes.extend(decoded.iter().take(length));
    }
    Some(bytes)
}

//! Texts with a meaning: dates, times, durations, base64.
//!
//! A value keeps its text exactly as it came or was given, so that nothing is lost on the way
//! through and a server's own dialect of a format does no harm. Nothing is checked when a value is
//! made; conversions check.

/// Declares a text with a meaning; the test says whether a text looks like one.
macro_rules! text {
    ($(#[$docs:meta])* $name:ident, $looks:expr) => {
        $(#[$docs])*
        #[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The text as it is on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The text as it is on the wire.
            #[must_use]
            pub fn into_string(self) -> String {
                self.0
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.0 == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.0 == *other
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.pad(&self.0)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <String as serde::Deserialize>::deserialize(deserializer).map(Self)
            }
        }

        impl super::fit::Fit for $name {
            fn fit(value: &serde_json::Value) -> Option<super::fit::Score> {
                let looks: fn(&str) -> bool = $looks;
                value.as_str().filter(|text| looks(text)).map(|_| super::fit::Score::EXACT)
            }
        }

        impl super::empty::Empty for $name {
            fn empty() -> Self {
                Self::default()
            }
        }
    };
}

text! {
    /// A date with a time, as RFC 3339 writes it: `2024-05-01T12:30:00Z`.
    #[derive(Debug)]
    DateTime, |text| matches(text, b"0000-00-00") && text.as_bytes().get(10).is_some_and(|byte| b"Tt ".contains(byte))
}

text! {
    /// A date: `2024-05-01`.
    #[derive(Debug)]
    Date, |text| text.len() == 10 && matches(text, b"0000-00-00")
}

text! {
    /// A time of day: `12:30:00Z`.
    #[derive(Debug)]
    Time, |text| matches(text, b"00:00")
}

text! {
    /// A duration, as ISO 8601 writes it: `PT1H30M`.
    #[derive(Debug)]
    Duration, |text| text.trim_start_matches(['-', '+']).starts_with(['P', 'p'])
}

text! {
    /// Bytes as base64.
    #[derive(Debug)]
    Base64, |text| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/-_=\r\n".contains(&byte))
}

text! {
    /// A password or another secret text: `Debug` does not show it.
    Password, |_| true
}

impl std::fmt::Debug for Password {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Password(***)")
    }
}

impl Base64 {
    /// Encodes bytes.
    #[must_use]
    pub fn encode(bytes: impl AsRef<[u8]>) -> Self {
        Self(super::base64::encode(bytes.as_ref()))
    }

    /// Encodes bytes with the alphabet for URLs, without padding (RFC 4648, 5), as `base64url` wants it.
    #[must_use]
    pub fn encode_url(bytes: impl AsRef<[u8]>) -> Self {
        Self(super::base64::encode_url(bytes.as_ref()))
    }

    /// The bytes; `None` if the text is not base64.
    #[must_use]
    pub fn decode(&self) -> Option<Vec<u8>> {
        super::base64::decode(&self.0.replace(['\r', '\n'], ""))
    }
}

/// Whether a text begins like the pattern, in which `0` stands for any digit.
fn matches(text: &str, pattern: &[u8]) -> bool {
    let mut bytes = text.bytes();
    pattern.iter().all(|expected| {
        bytes.next().is_some_and(|byte| {
            if *expected == b'0' {
                byte.is_ascii_digit()
            } else {
                byte == *expected
            }
        })
    })
}

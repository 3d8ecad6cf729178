//! What a reference says: which file or resource, and which part of it.
//!
//! Only texts are looked at here, as RFC 3986 (without network), RFC 6901 and JSON Schema say; no file is touched.

use std::path::{Component, Path, PathBuf};

/// A reference taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Uri {
    /// Everything before `#`, without a query.
    pub(crate) base: String,
    /// Everything after `#`, percent-decoded.
    pub(crate) fragment: String,
    /// Everything after `#` as it was written.
    pub(crate) written: String,
}

impl Uri {
    pub(crate) fn parse(text: &str) -> Self {
        let (base, fragment) = text.split_once('#').unwrap_or((text, ""));
        Self { base: base.to_owned(), fragment: percent_decode(fragment), written: fragment.to_owned() }
    }

    /// Whether it goes over the network or names something that is no file.
    pub(crate) fn is_remote(&self) -> bool {
        match self.base.split_once(':') {
            Some((scheme, _)) => scheme.len() > 1 && scheme != "file" && is_scheme(scheme),
            None => self.base.starts_with("//"),
        }
    }

    /// The file's path, relative to the folder of the file that refers.
    pub(crate) fn path(&self) -> PathBuf {
        let base = self.base.strip_prefix("file://").unwrap_or(&self.base);
        let base = base.split_once('?').map_or(base, |(path, _)| path);
        PathBuf::from(percent_decode(base))
    }
}

fn is_scheme(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

/// Decodes `%41` and the like; what is not such an escape stays.
pub(crate) fn percent_decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        if *first == b'%'
            && let Some(byte) = tail.get(..2).and_then(hexadecimal)
        {
            bytes.push(byte);
            rest = tail.get(2..).unwrap_or_default();
            continue;
        }
        bytes.push(*first);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hexadecimal(digits: &[u8]) -> Option<u8> {
    let digits = std::str::from_utf8(digits).ok()?;
    if digits.bytes().all(|byte| byte.is_ascii_hexdigit()) { u8::from_str_radix(digits, 16).ok() } else { None }
}

/// A path without `.` and `..`.
pub(crate) fn normalize(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if normal.file_name().is_some() => {
                normal.pop();
            }
            Component::ParentDir | Component::Normal(_) | Component::RootDir | Component::Prefix(_) => {
                normal.push(component);
            }
        }
    }
    normal
}

/// A URI reference resolved against a base URI, as far as names of resources need it (RFC 3986, 5.2).
pub(crate) fn resolve(base: Option<&str>, reference: &str) -> String {
    let reference = reference.split_once('#').map_or(reference, |(uri, _)| uri);
    let Some(base) = base else {
        return reference.to_owned();
    };
    let base = base.split_once('#').map_or(base, |(uri, _)| uri);
    if reference.is_empty() {
        return base.to_owned();
    }
    if reference.split_once(':').is_some_and(|(scheme, _)| is_scheme(scheme)) {
        return reference.to_owned();
    }
    let after_scheme = base.find("://").map_or(0, |at| at + 3);
    let authority_end = base.get(after_scheme..).and_then(|rest| rest.find('/'));
    let (authority, path) = base.split_at(authority_end.map_or(base.len(), |at| at + after_scheme));
    if reference.starts_with('/') {
        return format!("{authority}{reference}");
    }
    let folder = path.rfind('/').and_then(|at| path.get(..=at)).unwrap_or("/");
    let joined = normalize(Path::new(&format!("{folder}{reference}")));
    if after_scheme == 0 && !base.starts_with('/') {
        let folder = base.rfind('/').and_then(|at| base.get(..=at)).unwrap_or("");
        return normalize(Path::new(&format!("{folder}{reference}"))).display().to_string();
    }
    format!("{authority}{}", joined.display())
}

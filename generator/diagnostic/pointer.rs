//! The address of a node: a JSON pointer in fragment form, such as `#/components/schemas/Pet`.
//!
//! Every stage names nodes of the document by it, in diagnostics and in references.
//! It is canonical: it always starts with `#`, `~` and `/` inside a segment are written `~0` and `~1` (RFC 6901),
//! and nothing is percent-encoded, so that two pointers are equal exactly when they name the same node.
//! Reading percent-encoded references is the bundler's work, not ours.

use std::borrow::Cow;
use std::fmt;

use serde_json::Value;

/// A canonical JSON pointer into the bundled document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer(String);

impl Pointer {
    /// The whole document, `#`.
    #[must_use]
    pub fn root() -> Self {
        Self("#".to_owned())
    }

    /// Reads a pointer that is canonical already: `#`, or `#/` and escaped segments.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix('#')?;
        (rest.is_empty() || rest.starts_with('/')).then(|| Self(text.to_owned()))
    }

    /// Appends one segment, escaping it.
    pub fn push(&mut self, segment: &str) {
        self.0.push('/');
        if segment.contains(['~', '/']) {
            self.0.push_str(&segment.replace('~', "~0").replace('/', "~1"));
        } else {
            self.0.push_str(segment);
        }
    }

    /// The node one step below, by member name or by index.
    #[must_use]
    pub fn child(&self, segment: &str) -> Self {
        let mut text = String::with_capacity(self.0.len() + segment.len() + 1);
        text.push_str(&self.0);
        let mut child = Self(text);
        child.push(segment);
        child
    }

    /// The element of a list one step below.
    #[must_use]
    pub fn item(&self, index: usize) -> Self {
        self.child(&index.to_string())
    }

    /// The node one step above; the root has none.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        let (parent, _) = self.0.rsplit_once('/')?;
        Some(Self(parent.to_owned()))
    }

    /// The last segment, unescaped; the root has none.
    #[must_use]
    pub fn last(&self) -> Option<Cow<'_, str>> {
        let (_, last) = self.0.rsplit_once('/')?;
        Some(unescape(last))
    }

    /// The segments from the root down, unescaped.
    #[must_use]
    pub fn segments(&self) -> Segments<'_> {
        let rest = self.0.strip_prefix("#/");
        Segments(rest.map(|rest| rest.split('/')))
    }

    /// What stands there in a document.
    #[must_use]
    pub fn find<'value>(&self, document: &'value Value) -> Option<&'value Value> {
        self.segments().try_fold(document, |node, segment| match node {
            Value::Array(items) => items.get(segment.parse::<usize>().ok()?),
            node => node.get(segment.as_ref()),
        })
    }

    /// The pointer as RFC 9535 writes it: `$.paths["/pets"].get.parameters[0]`. The document tells an index from a name
    /// that is a number, such as the status of an answer.
    #[must_use]
    pub fn path_in(&self, document: &Value) -> String {
        let mut path = "$".to_owned();
        let mut around = Some(document);
        for segment in self.segments() {
            around = match around {
                Some(Value::Array(items)) => {
                    path.extend(["[", &segment, "]"]);
                    segment.parse::<usize>().ok().and_then(|index| items.get(index))
                }
                node => {
                    path.push_str(&path_member(&segment));
                    node.and_then(|node| node.get(segment.as_ref()))
                }
            };
        }
        path
    }

    /// The pointer's text, with its `#`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this node lies below `ancestor` or is it.
    #[must_use]
    pub fn is_within(&self, ancestor: &Self) -> bool {
        self.0.strip_prefix(ancestor.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The unescaped segments of a [`Pointer`].
#[derive(Clone, Debug)]
pub struct Segments<'a>(Option<std::str::Split<'a, char>>);

impl<'a> Iterator for Segments<'a> {
    type Item = Cow<'a, str>;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.as_mut()?.next().map(unescape)
    }
}

/// A member in a path of JSON: `.info`, or `["x-names"]` where the short form does not allow it.
pub(crate) fn path_member(name: &str) -> String {
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let is_short = name.starts_with(|letter: char| is_word(letter) && !letter.is_ascii_digit());
    if is_short && name.chars().all(is_word) { format!(".{name}") } else { format!("[{}]", Value::from(name)) }
}

/// A segment as a name.
pub(crate) fn unescape(segment: &str) -> Cow<'_, str> {
    let Some((first, rest)) = segment.split_once('~') else { return Cow::Borrowed(segment) };
    let mut name = String::with_capacity(segment.len());
    name.push_str(first);
    for part in rest.split('~') {
        match part.split_at_checked(1) {
            Some(("0", part)) => name.extend(["~", part]),
            Some(("1", part)) => name.extend(["/", part]),
            _ => name.extend(["~", part]),
        }
    }
    Cow::Owned(name)
}

//! Enums of branches: what tells them apart, and what converts into them.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Example, Type};

/// An enum of branches; there is always an `Unknown(serde_json::Value)` besides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Union {
    /// The branches.
    pub branches: Vec<Branch>,
    /// The field that tells them apart.
    pub tag: Option<String>,
    /// The branch for values that no branch has, by index.
    pub fallback: Option<usize>,
    /// The values of that field that several branches write.
    pub shared: Vec<Shared>,
    /// Whether an object without that field is of the branch that its other fields fit.
    pub fitting: bool,
    /// Whether a branch is told by its keys alone, so that what fits it is decoded before it is taken for one.
    pub tried: bool,
    /// Whether it holds an `Upload`: then it is only `Debug`.
    pub upload: bool,
    /// What goes into it by way of a union among its branches.
    pub inner: Vec<Inner>,
    /// What is received and goes into it, for the next request.
    pub received: Vec<Received>,
    /// An example value of the whole type.
    pub example: Option<Example>,
}

impl Union {
    /// The branches that a value of the tag may mean.
    pub(crate) fn meant(&self, value: &Value) -> Vec<&Branch> {
        match self.shared.iter().find(|shared| shared.value == *value) {
            Some(shared) => shared.branches.iter().filter_map(|index| self.branches.get(*index)).collect(),
            None => self.branches.iter().find(|branch| branch.values.contains(value)).into_iter().collect(),
        }
    }
}

/// A value of the tag that several branches write, of which the one that fits is meant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Shared {
    /// The value.
    pub value: Value,
    /// The branches, by index; the first also where none fits.
    pub branches: Vec<usize>,
}

/// What is received and goes into a union.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Received {
    /// An item, or a list of one.
    pub ty: Type,
    /// How it becomes the union.
    pub way: ReceivedWay,
}

/// How what is received becomes a union.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ReceivedWay {
    /// A record: by its JSON.
    Json,
    /// A union: these branches convert, by name, as what they hold; the others by their JSON.
    Branches(Vec<String>),
    /// A list: item by item, into this branch.
    Each(String),
}

/// A branch of a union that is a branch itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Inner {
    /// The branch that is a union, by index.
    pub branch: usize,
    /// What its branch holds.
    pub ty: Type,
    /// The constructor with the arguments of the record's `new`, named by its tag.
    pub constructor: Option<String>,
}

/// A branch of a union.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Branch {
    /// The variant.
    pub name: String,
    /// What it holds, with a `Box` where that is needed.
    pub ty: Type,
    /// The tag's values that mean this branch.
    pub values: Vec<Value>,
    /// Whether the record writes the tag itself, as a constant; else the union adds it.
    pub tagged: bool,
    /// The constructor `Union::system(…)` with the arguments of the record's `new`.
    pub constructor: Option<String>,
    /// Whether `From<T>` is written: the type is unique among the branches.
    pub from: bool,
    /// Whether `From<&str>` and `From<String>` go here.
    pub from_text: bool,
    /// Whether `From<[T; N]>` and `From<Vec<T>>` go here.
    pub from_list: bool,
    /// `as_string`: borrows the branch.
    pub accessor: String,
}

//! How the pages of an operation's answer follow each other.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Type;

/// What `.pages()` and `.items()` need.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PagingUse {
    /// The type of an item.
    pub item: Type,
    /// From the answer to the list of items; empty: the answer is the list.
    pub items: Vec<Step>,
    /// The request for the next page.
    pub next: NextPage,
    /// An item as it comes, for tests.
    pub sample: Value,
    /// An answer as it comes, with all that leads to a next page, for tests.
    pub page: Option<Value>,
}

impl PagingUse {
    /// All ways into the answer.
    pub fn ways(&self) -> Vec<&[Step]> {
        let mut ways = vec![self.items.as_slice()];
        match &self.next {
            NextPage::Cursor { cursor, more, .. } => {
                ways.extend([Some(cursor), more.as_ref()].into_iter().flatten().map(Vec::as_slice));
            }
            NextPage::Url { url } => ways.push(url),
            NextPage::Link => {}
            NextPage::Count { last, total, echo, .. } => {
                ways.extend([last, total, echo].into_iter().flatten().map(|(way, _)| way.as_slice()));
            }
        }
        ways
    }
}

/// One step on the way into an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// Into a field of a record.
    Field {
        /// Its identifier.
        name: String,
        /// How many `Option`s its type has.
        options: usize,
    },
    /// Into the last item of a list.
    Last,
}

/// What the next page is asked for with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum NextPage {
    /// What the last page gave, put into an input.
    Cursor {
        /// The input.
        input: PagingSlot,
        /// From the answer to the cursor.
        cursor: Vec<Step>,
        /// The type of the cursor in the answer.
        ty: Type,
        /// From the answer to what says whether there is a next page.
        more: Option<Vec<Step>>,
        /// Whether that says the contrary: that this page is the last.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        contrary: bool,
    },
    /// An address in the answer.
    Url {
        /// From the answer to the address.
        url: Vec<Step>,
    },
    /// The `Link` header.
    Link,
    /// An input that counts items or pages.
    Count {
        /// The input.
        input: PagingSlot,
        /// What the API assumes when it is not set.
        start: i64,
        /// Whether pages are counted.
        pages: bool,
        /// The input that says how many items fit on a page, and what the API assumes when it is not set.
        limit: Option<(PagingSlot, Option<i64>)>,
        /// From the answer to the number of pages, and the type of that number.
        last: Option<(Vec<Step>, Type)>,
        /// From the answer to the number of all items, and the type of that number.
        total: Option<(Vec<Step>, Type)>,
        /// From the answer to what says which page it is, and the type of that number.
        echo: Option<(Vec<Step>, Type)>,
    },
}

/// A field of the operation's value or of its body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PagingSlot {
    /// Its identifier.
    pub field: String,
    /// Whether it is in the body.
    pub in_body: bool,
    /// Its type, with `Option`s.
    pub ty: Type,
}

//! How the pages of a long answer follow each other.

/// A way of paging.
#[derive(Debug, Clone, PartialEq)]
pub enum Paging {
    /// Skip so many items.
    Offset {
        /// The input that says how many.
        offset: PagingInput,
        /// The input that says how many fit on a page.
        limit: Option<PagingInput>,
        /// Where the items are.
        items: PagingPath,
        /// Whether the input counts pages instead of items.
        pages: bool,
        /// Where the number of pages is.
        last: Option<PagingPath>,
        /// Where the number of all items is.
        total: Option<PagingPath>,
        /// What the input is on the first page, where it has no default; else pages are counted from one.
        first: Option<i64>,
        /// Where the answer says which page it is, if nothing else says what the first is.
        echo: Option<PagingPath>,
    },
    /// Hand back what the last page gave.
    Cursor {
        /// The input that takes it.
        cursor: PagingInput,
        /// Where the next one is.
        next: PagingPath,
        /// Where the items are.
        items: Option<PagingPath>,
        /// What says whether there is a next page, where something does.
        more: Option<PagingPath>,
        /// Whether that says the contrary: that this page is the last.
        contrary: bool,
    },
    /// Follow an address in the answer.
    Url {
        /// Where the address is.
        next: PagingPath,
        /// Where the items are.
        items: Option<PagingPath>,
    },
    /// Follow the `Link` header with `rel="next"`.
    Link {
        /// Where the items are; none: the answer is the list.
        items: Option<PagingPath>,
    },
}

/// A parameter or a body field.
#[derive(Debug, Clone, PartialEq)]
pub struct PagingInput {
    /// Its name.
    pub name: String,
    /// Whether it is in the body.
    pub in_body: bool,
}

/// What stands for the last item of a list in a [`PagingPath`].
pub const LAST_ITEM: &str = "-1";

/// Names of fields from the answer's root.
pub type PagingPath = Vec<String>;

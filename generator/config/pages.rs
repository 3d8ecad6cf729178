//! How pages follow each other, where the user knows it better than the document.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// The pages of an operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Pages {
    /// `false`: there are none. `true`: what the document declares, or a `Link` header.
    Declared(bool),
    /// They follow each other so.
    Way(Box<PagesWay>),
}

impl JsonSchema for Pages {
    fn schema_name() -> Cow<'static, str> {
        "Pages".into()
    }

    /// That of the table, with one more type: editors complete its keys.
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = PagesWay::json_schema(generator);
        schema.insert("type".to_owned(), json!(["boolean", "object"]));
        schema
    }
}

/// How pages follow each other. Fields of the answer are written from its root, joined by dots; `-1` is the last item of a
/// list: `data.-1.id`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PagesWay {
    /// The parameter, or field of the body, that takes what `next` holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// The field with the cursor of the next page; without `cursor`, with its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// The field that says whether there is a next page, where there is a cursor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<String>,
    /// The field that says that this page is the last, in place of `more`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done: Option<String>,
    /// The parameter, or field of the body, that counts pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// The parameter, or field of the body, that says how many items are skipped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<String>,
    /// What `page` or `offset` is on the first page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<i64>,
    /// The parameter, or field of the body, that says how many items fit on a page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<String>,
    /// The field with the number of pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pages: Option<String>,
    /// The field with the number of all items.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<String>,
    /// The field with the items of a page; none where the answer is the list, or has one list only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<String>,
}

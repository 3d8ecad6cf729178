//! The contract test of pages: two of them, the second empty and the last.
//!
//! The first page is the example's answer, made so that there is a next one. Where that cannot be said, there is no test.

use serde_json::{Map, Value, json};

use crate::snippet::literal;
use crate::surface::{
    CallExample, Crate, InputPath, Location, NextPage, Operation, PagingSlot, PagingUse, SampleAnswer, Step, Type, wire,
};

/// The cursor of the second page.
const CURSOR: &str = "second-page";

/// More items than this are not worth a test.
const MOST: usize = 100;

/// What the test says, as literals and the like.
pub(super) struct TwoPages {
    pub(super) first: String,
    pub(super) second: String,
    pub(super) media_type: String,
    /// The `Link` header of the first page.
    pub(super) link: String,
    /// How many items the two have.
    pub(super) count: usize,
    /// What looks at the second request.
    pub(super) asked: String,
}

/// The test, if the operation has pages; `raw` makes a literal of a body.
pub(super) fn plan(
    krate: &Crate,
    operation: &Operation,
    example: &CallExample,
    sample: &SampleAnswer,
    raw: fn(&str) -> String,
) -> Option<TwoPages> {
    let paging = operation.paging.as_ref()?;
    let (ty, _) = operation.receives.as_ref()?.page()?;
    let pages = Pages { krate, operation, example, paging, ty: ty.inner() };
    let (first, second, count) = pages.both(paging.page.as_ref()?)?;
    let link = if paging.next == NextPage::Link { "</second>; rel=\"next\"" } else { "" };
    Some(TwoPages {
        first: raw(&format!("{first:#}")),
        second: raw(&format!("{second:#}")),
        media_type: literal::string(sample.media_type.as_deref()?),
        link: literal::string(link),
        count,
        asked: pages.asked(),
    })
}

struct Pages<'a> {
    krate: &'a Crate,
    operation: &'a Operation,
    example: &'a CallExample,
    paging: &'a PagingUse,
    ty: &'a Type,
}

impl Pages<'_> {
    /// The first page, the second, and how many items they have together.
    fn both(&self, body: &Value) -> Option<(Value, Value, usize)> {
        let (mut first, mut second) = (body.clone(), body.clone());
        let items = self.wires(&self.paging.items)?;
        let wanted = self.wanted();
        if wanted > MOST {
            return None;
        }
        let list = list(&mut first, &items)?;
        let item = list.first().unwrap_or(&self.paging.sample).clone();
        while list.len() < wanted {
            list.push(item.clone());
        }
        let count = list.len();
        self::list(&mut second, &items)?.clear();
        match &self.paging.next {
            NextPage::Cursor { cursor, ty, more, contrary, .. } => {
                if let Some(more) = more {
                    set(&mut first, &self.wires(more)?, json!(!contrary))?;
                    set(&mut second, &self.wires(more)?, json!(contrary))?;
                }
                let cursor = self.wires(cursor)?;
                let value = if *ty == Type::String { json!(CURSOR) } else { json!(7) };
                set(&mut first, &cursor, value)?;
                set(&mut second, &cursor, if *ty == Type::String { json!("") } else { Value::Null });
                // A number that must be there stays; the page without items is the last.
                if *ty != Type::String && self.paging_ends_by_items() {
                    set(&mut second, &cursor, json!(7));
                }
            }
            NextPage::Url { url } => {
                let url = self.wires(url)?;
                set(&mut first, &url, json!("/second"))?;
                set(&mut second, &url, json!(""))?;
            }
            NextPage::Count { last: Some((last, _)), start, input, .. } => {
                let current = self.given(input).unwrap_or(*start);
                let last = self.wires(last)?;
                // The second page; where the first has the number 0, one less than it is said to be.
                let second_page = current + 1 + i64::from(*start == 0);
                set(&mut first, &last, json!(second_page))?;
                set(&mut second, &last, json!(second_page))?;
            }
            NextPage::Count { last: None, .. } | NextPage::Link => {}
        }
        if matches!(self.paging.next, NextPage::Count { .. }) {
            say_more(&mut first)?;
        }
        if let NextPage::Count { echo: Some((echo, _)), start, input, .. } = &self.paging.next {
            set(&mut first, &self.wires(echo)?, json!(self.given(input).unwrap_or(*start)))?;
        }
        if let NextPage::Count { total: Some((total, _)), .. } = &self.paging.next {
            set(&mut first, &self.wires(total)?, json!(1_000_000))?;
        }
        Some((first, second, count))
    }

    /// Whether the cursor is there on every page.
    fn paging_ends_by_items(&self) -> bool {
        matches!(&self.paging.next, NextPage::Cursor { cursor, .. } if cursor.iter().all(|step| matches!(step, Step::Field { options: 0, .. })))
    }

    /// How many items a page must have that is not the last.
    fn wanted(&self) -> usize {
        let NextPage::Count { limit: Some((limit, default)), .. } = &self.paging.next else { return 1 };
        let limit = self.given(limit).or(*default).unwrap_or(1);
        usize::try_from(limit).unwrap_or_default().max(1)
    }

    /// What the example sets an input to.
    fn given(&self, slot: &PagingSlot) -> Option<i64> {
        let is_it = |target: &InputPath| match target {
            InputPath::Parameter(name) => !slot.in_body && *name == slot.field,
            InputPath::BodyField(field) => slot.in_body && *field == slot.field,
            InputPath::Body => false,
        };
        let arguments = self.operation.arguments.iter().zip(&self.example.arguments);
        let argument = arguments.filter(|(argument, _)| is_it(&argument.target)).map(|(_, value)| value).next();
        let setters = self.operation.setters.iter().filter(|setter| is_it(&setter.argument.target));
        let names: Vec<&String> = setters.map(|setter| &setter.argument.name).collect();
        let setter = self.example.setters.iter().find(|(name, _)| names.contains(&name)).map(|(_, value)| value);
        wire::value(self.krate, argument.or(setter)?).as_i64()
    }

    /// What the second request must have in its query.
    fn asked(&self) -> String {
        let NextPage::Cursor { input: PagingSlot { field, in_body: false, .. }, ty, .. } = &self.paging.next else {
            return String::new();
        };
        let parameter = self.operation.parameters.iter().find(|parameter| parameter.input.as_ref() == Some(field));
        let value = if *ty == Type::String { CURSOR } else { "7" };
        match parameter.filter(|parameter| parameter.location == Location::Query) {
            Some(parameter) => format!(".asks({}, \"{value}\")", literal::string(&parameter.wire)),
            None => String::new(),
        }
    }

    /// The names as sent of the fields on a way.
    fn wires(&self, steps: &[Step]) -> Option<Vec<String>> {
        let mut ty = self.ty.clone();
        let mut wires = Vec::new();
        for step in steps {
            let Step::Field { name, .. } = step else { return None };
            let record = self.krate.record(&ty)?;
            let field = record.fields.iter().find(|field| field.name == *name)?;
            wires.push(field.wire.clone());
            ty = field.ty.clone();
        }
        Some(wires)
    }
}

/// Takes back that a page says of itself that none comes after it; none where that cannot be taken back.
fn say_more(page: &mut Value) -> Option<()> {
    for key in ["has_more", "hasMore", "has_next", "hasNext"] {
        if let Some(more) = page.get_mut(key).filter(|more| more.is_boolean()) {
            *more = json!(true);
        }
    }
    let says_last =
        |value: &Value| ["next", "next_page", "nextPage"].iter().any(|key| value.get(key).is_some_and(Value::is_null));
    let around = ["meta", "pagination", "paging", "page_info", "links"];
    let inner = around.iter().filter_map(|key| page.get(key));
    (!says_last(page) && !inner.into_iter().any(says_last)).then_some(())
}

/// The list at the end of a way, made if it is not there.
fn list<'v>(value: &'v mut Value, wires: &[String]) -> Option<&'v mut Vec<Value>> {
    let Some((last, way)) = wires.split_last() else { return value.as_array_mut() };
    let list = object(value, way)?.entry(last.clone()).or_insert_with(|| json!([]));
    if list.is_null() {
        *list = json!([]);
    }
    list.as_array_mut()
}

/// The object at the end of a way.
fn object<'v>(value: &'v mut Value, wires: &[String]) -> Option<&'v mut Map<String, Value>> {
    wires.iter().try_fold(value, |place, wire| place.get_mut(wire))?.as_object_mut()
}

/// Sets the value at the end of a way.
fn set(value: &mut Value, wires: &[String], new: Value) -> Option<()> {
    let (last, way) = wires.split_last()?;
    object(value, way)?.insert(last.clone(), new);
    Some(())
}

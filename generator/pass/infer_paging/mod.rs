//! How pages follow each other, where the document does not say it and request and answer show it.
//!
//! ```text
//! before: GET /files  Query after  answers {data: [{id}], has_more}
//! after:  … the id of the last item goes into `after`, while `has_more`
//! ```
//!
//! A way is taken only if both of its ends are there: something in the answer and the input that takes it. Of several, the
//! one that says most is taken: a cursor, an address, the id of the last item, a number. What was seen is kept, to be told.

mod seen;
mod word;

use crate::model::{Api, LAST_ITEM, Operation, Paging, PagingPath, Prose, ShapeId, ShapeKind};

use self::seen::{Found, Input, Kind, Seen, kind};
use self::word::{
    ADDRESSES, AFTER, AFTER_CURSOR, CURSOR_INPUTS, CURSORS, DONE, ECHOES, LAST, LISTS, MORE, OFFSETS, PAGES, SIZES,
    TOTALS, VAGUE_CURSORS, plain,
};

/// Gives operations the pages that they show.
pub(super) fn infer_paging(api: &mut Api) {
    let found: Vec<Option<(Paging, String)>> = api.operations.iter().map(|operation| infer(api, operation)).collect();
    for (operation, found) in api.operations.iter_mut().zip(found) {
        if let Some((paging, seen)) = found {
            operation.paging = Some(paging);
            operation.paging_seen = Some(seen);
        }
    }
}

fn infer(api: &Api, operation: &Operation) -> Option<(Paging, String)> {
    let asks = match operation.verb.as_str() {
        "GET" => true,
        // Some questions are too long for a query.
        "POST" => false,
        _ => return None,
    };
    if operation.paging_said || operation.paging.is_some() {
        return None;
    }
    let seen = Seen::of(api, operation)?;
    let (items, item) = items(&seen, operation)?;
    let pages = Pages { api, path: &operation.path, seen: &seen, items, item };
    let searches = || {
        operation
            .method
            .0
            .first()
            .is_some_and(|word| ["search", "list", "query", "find", "filter"].contains(&word.as_str()))
    };
    pages
        .by_cursor()
        .or_else(|| asks.then(|| pages.by_address()).flatten())
        .or_else(|| pages.by_last_item())
        .or_else(|| (asks || searches()).then(|| pages.by_number()).flatten())
}

/// The list that is read page by page, and what it is made of.
fn items(seen: &Seen<'_>, operation: &Operation) -> Option<(PagingPath, Option<ShapeId>)> {
    if let Some(item) = seen.item {
        return Some((Vec::new(), Some(item)));
    }
    let besides = ["errors", "warnings", "included", "messages", "links", "facets"];
    let lists = seen.fields.iter().filter(|field| field.item.is_some() && !besides.contains(&field.plain.as_str()));
    let lists: Vec<&Found<'_>> = lists.collect();
    let highest = lists.iter().map(|list| list.path.len()).min()?;
    let lists: Vec<&&Found<'_>> = lists.iter().filter(|list| list.path.len() == highest).collect();
    let last = operation.path.rsplit('/').find(|part| !part.is_empty() && !part.contains('{')).map(plain);
    let known = LISTS.iter().find_map(|name| lists.iter().find(|list| list.plain == *name));
    let named = lists.iter().find(|list| Some(&list.plain) == last.as_ref());
    let list = match lists.as_slice() {
        [one] => *one,
        _ => named.or(known)?,
    };
    Some((list.path.clone(), list.item))
}

/// The name and the kind of the field that tells items apart: the id that the path of one of them asks for, or its own.
fn id_of(api: &Api, path: &str, item: ShapeId) -> Option<(String, Kind)> {
    let ShapeKind::Record(record) = &api.shapes.get(item).kind else { return None };
    let below =
        api.operations.iter().filter_map(|other| other.path.strip_prefix(path)?.strip_prefix("/{")?.strip_suffix('}'));
    let mut asked = below.filter(|name| name.ends_with("_id") || name.ends_with("Id"));
    let field = |name: &str| record.fields.iter().find(|field| field.wire == name);
    let id = asked.find_map(field).or_else(|| field("id"))?;
    Some((id.wire.clone(), kind(&api.shapes, id.edge.target)?))
}

/// The ways of an operation.
struct Pages<'a> {
    api: &'a Api,
    path: &'a str,
    seen: &'a Seen<'a>,
    items: PagingPath,
    item: Option<ShapeId>,
}

impl Pages<'_> {
    /// A cursor in the answer, and an input that takes it.
    fn by_cursor(&self) -> Option<(Paging, String)> {
        let fields = self.seen.fields.iter().filter(|field| field.kind.is_some_and(|kind| kind != Kind::Truth));
        let mut fields: Vec<&Found<'_>> = fields.collect();
        fields.sort_by_key(|field| field.path.len());
        let sure = CURSORS.iter().find_map(|name| {
            let field = fields.iter().find(|field| field.plain == *name && !field.is_uri)?;
            Some((*field, self.taker(field, CURSOR_INPUTS)?))
        });
        let vague = || {
            VAGUE_CURSORS.iter().find_map(|name| {
                let field = fields.iter().find(|field| field.plain == *name && !is_address(field))?;
                let others = match *name {
                    "next" => CURSOR_INPUTS,
                    _ if field.around => CURSOR_INPUTS,
                    "cursor" => AFTER_CURSOR,
                    _ => &[],
                };
                Some((*field, self.taker(field, others)?))
            })
        };
        let (field, input) = sure.or_else(vague)?;
        let seen = format!("`{}` of the answer goes into `{}`", field.path.join("."), input.place.name);
        let truth = |kind: Kind| kind == Kind::Truth;
        let more = self.seen.field(MORE, truth);
        let done = self.seen.field(DONE, truth).filter(|_| more.is_none());
        let (cursor, next, items) = (input.place.clone(), field.path.clone(), Some(self.items.clone()));
        let (contrary, more) = (done.is_some(), more.or(done).map(|more| more.path.clone()));
        Some((Paging::Cursor { cursor, next, items, more, contrary }, seen))
    }

    /// The input that takes what a field holds: one of the same name, else one of the others.
    fn taker(&self, field: &Found<'_>, others: &[&str]) -> Option<&Input<'_>> {
        let stem = field.plain.trim_start_matches("next").trim_start_matches("end");
        let takes = |kind: Kind| Some(kind) == field.kind || (kind == Kind::Text && field.kind == Some(Kind::Whole));
        let own = [field.plain.as_str(), stem];
        let own = own.iter().filter(|name| !name.is_empty()).copied().collect::<Vec<_>>();
        self.seen.input(&own, takes).or_else(|| self.seen.input(others, takes))
    }

    /// The address of the next page.
    fn by_address(&self) -> Option<(Paging, String)> {
        let text = |kind: Kind| kind == Kind::Text;
        let known = self.seen.field(ADDRESSES, text);
        let next = || {
            let mut fields = self.seen.fields.iter().filter(|field| field.kind == Some(Kind::Text));
            fields.find(|field| match field.plain.as_str() {
                "next" | "nextpage" => field.linked || field.beside_previous || is_address(field),
                _ => false,
            })
        };
        let next = known.or_else(next)?;
        let seen = format!("`{}` of the answer is the address of the next page", next.path.join("."));
        Some((Paging::Url { next: next.path.clone(), items: Some(self.items.clone()) }, seen))
    }

    /// The id of the last item, and an input that takes it.
    fn by_last_item(&self) -> Option<(Paging, String)> {
        let more = self.seen.field(MORE, |kind| kind == Kind::Truth);
        let sized = self.seen.input(SIZES, |kind| kind == Kind::Whole).is_some();
        // Without a word of the answer nobody knows in which order the items of a list between two ids come.
        let backwards = self.seen.inputs.iter().any(|input| ["before", "around"].contains(&input.plain.as_str()));
        if more.is_none() && (backwards || !sized) {
            return None;
        }
        let last = self.seen.field(&["lastid"], |kind| kind != Kind::Truth).filter(|_| more.is_some());
        // Most operations end here, before their items are looked for among all paths.
        self.seen.input(AFTER, |_| true)?;
        let (next, of) = if let Some(last) = last {
            (last.path.clone(), last.kind)
        } else {
            let (id, kind) = id_of(self.api, self.path, self.item?)?;
            (self.items.iter().cloned().chain([LAST_ITEM.to_owned(), id]).collect(), Some(kind))
        };
        let takes = |kind: Kind| Some(kind) == of || (kind == Kind::Text && of == Some(Kind::Whole));
        let input = self.seen.input(AFTER, takes)?;
        let id = match last {
            Some(last) => format!("`{}` of the answer", last.path.join(".")),
            None => "the id of the last item".to_owned(),
        };
        let seen = match more {
            Some(more) => format!(
                "{id} goes into `{}`, and `{}` says whether there is more",
                input.place.name,
                more.path.join(".")
            ),
            None => format!("{id} goes into `{}`", input.place.name),
        };
        let more = more.map(|more| more.path.clone());
        Some((
            Paging::Cursor {
                cursor: input.place.clone(),
                next,
                items: Some(self.items.clone()),
                more,
                contrary: false,
            },
            seen,
        ))
    }

    /// A number that counts pages or items.
    fn by_number(&self) -> Option<(Paging, String)> {
        let whole = |kind: Kind| kind == Kind::Whole;
        let size = self.seen.input(SIZES, whole);
        let total = self.seen.field(TOTALS, whole);
        let last = self.seen.field(LAST, whole);
        let more = self.seen.field(MORE, |kind| kind == Kind::Truth);
        let page = self.seen.input(PAGES, whole);
        if let Some(page) = page.filter(|_| size.is_some() || total.is_some() || last.is_some() || more.is_some()) {
            let end =
                last.or(total).or(more).map(|field| format!(", and `{}` says where they end", field.path.join(".")));
            let zero = [
                "zero-based",
                "zero based",
                "0-based",
                "starts at 0",
                "starting at 0",
                "starts from 0",
                "starting from 0",
                "zero-indexed",
                "0-indexed",
            ];
            let first = (!page.has_default && speaks(page.prose, &zero)).then_some(0);
            let total = total.filter(|_| last.is_none());
            let is_said = page.has_default || first.is_some();
            let echo = self.seen.field(ECHOES, whole).filter(|_| !is_said);
            // What nothing says is told, since a page would be left out if it were otherwise.
            let from = if is_said || echo.is_some() { "" } else { " from 1" };
            let seen = format!("`{}` counts pages{from}{}", page.place.name, end.unwrap_or_default());
            return Some((self.counted(page, true, (last, total, echo), first), seen));
        }
        let offset = self.seen.input(OFFSETS, whole).filter(|_| size.is_some())?;
        let end = total.map(|total| format!(", and `{}` says where they end", total.path.join(".")));
        let seen = format!("`{}` counts items{}", offset.place.name, end.unwrap_or_default());
        Some((self.counted(offset, false, (None, total, None), None), seen))
    }

    /// A page with fewer items than were asked for is no last one: servers make pages smaller than callers want.
    fn counted(
        &self,
        offset: &Input<'_>,
        pages: bool,
        (last, total, echo): (Option<&Found<'_>>, Option<&Found<'_>>, Option<&Found<'_>>),
        first: Option<i64>,
    ) -> Paging {
        let way = |field: Option<&Found<'_>>| field.map(|field| field.path.clone());
        let (offset, items) = (offset.place.clone(), self.items.clone());
        let (last, total, echo) = (way(last), way(total), way(echo));
        Paging::Offset { offset, limit: None, items, pages, last, total, first, echo }
    }
}

/// Whether a field is an address: what is said of it, or an example, says so.
fn is_address(field: &Found<'_>) -> bool {
    field.linked || field.is_uri || speaks(field.prose, &["http", "url", "uri", "link"])
}

/// Whether what is said of something has one of these words.
fn speaks(prose: &Prose, words: &[&str]) -> bool {
    let text =
        [prose.summary.as_deref(), prose.description.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    // Where prose links to says nothing of the field.
    let parts = text.split("](").enumerate();
    let prose =
        parts.filter_map(|(index, part)| if index == 0 { Some(part) } else { part.split_once(')').map(|cut| cut.1) });
    let text = prose.collect::<String>().to_ascii_lowercase();
    words.iter().any(|word| text.contains(word))
}

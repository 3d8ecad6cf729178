//! Names of inputs and fields that speak of pages, whatever their case and marks: `$skiptoken`, `page[size]`,
//! `@odata.nextLink`, `nextPageToken`.

/// A name without case and marks.
pub(super) fn plain(wire: &str) -> String {
    let letters = wire.chars().filter(char::is_ascii_alphanumeric).map(|sign| sign.to_ascii_lowercase());
    let name: String = letters.collect();
    name.strip_prefix("odata").map(str::to_owned).unwrap_or(name)
}

/// Fields whose value is asked for the next page with, wherever they stand.
pub(super) const CURSORS: &[&str] = &[
    "nextcursor",
    "nextpagetoken",
    "nexttoken",
    "nextpagecursor",
    "continuationtoken",
    "nextcontinuationtoken",
    "nextkey",
    "nextmarker",
    "endcursor",
    "nextpageid",
    "nextcursorid",
    "continue",
    "lastevaluatedkey",
    "nextid",
    "nextafter",
    "nextstartingafter",
    "nextstart",
    "nextoffset",
    "nextpage",
    "nextpagenumber",
    "nextskip",
    "scrollid",
    "paginationtoken",
    "nextpaginationtoken",
    "bookmark",
];

/// Fields of the same kind whose name alone says too little: an input of that name or what is around them must say it.
pub(super) const VAGUE_CURSORS: &[&str] = &["next", "cursor", "after", "token", "pagetoken", "iterator"];

/// Inputs that take what an answer calls a cursor and nothing else.
pub(super) const AFTER_CURSOR: &[&str] =
    &["after", "pageafter", "startingafter", "startafter", "startcursor", "pagecursor", "pagetoken"];

/// Inputs that take a cursor, the likeliest first.
pub(super) const CURSOR_INPUTS: &[&str] = &[
    "cursor",
    "pagetoken",
    "pagecursor",
    "nextcursor",
    "nexttoken",
    "nextpagetoken",
    "continuationtoken",
    "token",
    "after",
    "pageafter",
    "startcursor",
    "startingafter",
    "startafter",
    "afterid",
    "marker",
    "continue",
    "scrollid",
    "bookmark",
    "starttoken",
    "nextkey",
    "startkey",
    "exclusivestartkey",
    "paginationtoken",
    "skiptoken",
    "nextpage",
    "nextid",
    "pageid",
    "next",
];

/// Fields with the address of the next page.
pub(super) const ADDRESSES: &[&str] = &[
    "nextlink",
    "nexturl",
    "nextpageurl",
    "nextpagelink",
    "nextpageuri",
    "nexturi",
    "nexthref",
    "nextrecordsurl",
    "nextresultsurl",
];

/// Fields that say whether there is more.
pub(super) const MORE: &[&str] =
    &["hasmore", "hasnext", "hasnextpage", "more", "hasmoreitems", "hasmoreresults", "moreavailable"];

/// Fields that say that there is no more.
pub(super) const DONE: &[&str] = &["done", "isdone", "islast", "islastpage", "lastpage", "last"];

/// Inputs that take the id of the last item.
pub(super) const AFTER: &[&str] = &["after", "startingafter", "afterid", "startafter", "startafterid"];

/// Inputs that say how many items fit on a page.
pub(super) const SIZES: &[&str] = &[
    "perpage",
    "pagesize",
    "limit",
    "size",
    "itemsperpage",
    "maxresults",
    "pagelimit",
    "resultsperpage",
    "rows",
    "top",
    "count",
    "max",
    "maxitems",
    "maxpagesize",
    "take",
    "maxresultcount",
];

/// Inputs that count pages.
pub(super) const PAGES: &[&str] = &["page", "pagenumber", "pageno", "pagenum", "pageindex", "currentpage"];

/// Fields that say which page it is.
pub(super) const ECHOES: &[&str] = &["page", "currentpage", "pagenumber", "pageno", "pageindex", "pagenum", "number"];

/// Inputs that say how many items are skipped.
pub(super) const OFFSETS: &[&str] = &[
    "offset",
    "skip",
    "startat",
    "start",
    "startindex",
    "from",
    "firstresult",
    "pageoffset",
    "itemoffset",
    "skipcount",
];

/// Fields with the number of pages.
pub(super) const LAST: &[&str] = &[
    "totalpages",
    "pagecount",
    "numpages",
    "lastpage",
    "pagestotal",
    "nbpages",
    "pages",
    "maxpage",
    "pagetotal",
    "numberofpages",
    "totalpage",
];

/// Fields with the number of all items.
pub(super) const TOTALS: &[&str] = &[
    "total",
    "totalcount",
    "totalitems",
    "totalresults",
    "totalelements",
    "totalrecords",
    "totalrows",
    "recordstotal",
    "numfound",
    "nbhits",
    "totalhits",
    "itemstotal",
    "totalitemcount",
];

/// Fields with the items, where there are several lists.
pub(super) const LISTS: &[&str] = &[
    "data",
    "items",
    "results",
    "value",
    "values",
    "entries",
    "records",
    "list",
    "rows",
    "objects",
    "content",
    "elements",
    "resources",
    "hits",
];

/// Fields around what speaks of pages, or around everything.
pub(super) fn is_around(name: &str) -> bool {
    const WHOLE: &[&str] =
        &["data", "result", "results", "response", "embedded", "payload", "content", "next", "value"];
    speaks_of_pages(name) || WHOLE.contains(&name)
}

/// Fields around what speaks of pages.
pub(super) fn speaks_of_pages(name: &str) -> bool {
    ["pag", "meta", "link", "cursor"].iter().any(|word| name.contains(word))
}

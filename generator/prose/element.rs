//! What each HTML element becomes.
//!
//! Elements that only lay out or decorate leave their text. What no browser knows, such as `<YOUR-KEY>` or the `<T>` of
//! a type, is text itself, and so is a tag that lacks its partner where HTML asks for one.

use std::ops::Range;

use super::build::{Builder, Kind, Origin};
use super::html::Html;
use super::tag::{Tag, Token, decode, token_at};
use super::tree::{Inline, Style};

/// Elements whose end may be left out, or that have none.
const SINGLE: [&str; 19] = [
    "br", "hr", "img", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "col", "colgroup",
    "caption", "input", "source",
];
/// Elements that stand in a line and say nothing by themselves.
const SPANS: [&str; 25] = [
    "span", "font", "u", "ins", "small", "big", "mark", "abbr", "label", "q", "time", "sup", "sub", "nobr", "acronym",
    "bdi", "bdo", "data", "ruby", "rt", "rp", "picture", "button", "blink", "address",
];
/// Elements that part blocks and say nothing by themselves.
const DIVISIONS: [&str; 20] = [
    "div",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "center",
    "details",
    "summary",
    "figure",
    "figcaption",
    "aside",
    "nav",
    "html",
    "body",
    "fullname",
    "seealso",
    "form",
    "fieldset",
    "legend",
];
/// Elements whose content is for machines.
const HIDDEN: [&str; 10] =
    ["script", "style", "head", "iframe", "video", "audio", "svg", "template", "object", "textarea"];
const REMARKS: [(&str, &str); 5] =
    [("note", "Note"), ("important", "Important"), ("warning", "Warning"), ("caution", "Caution"), ("tip", "Tip")];

/// What a tag means here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Break,
    Division,
    Block(Kind),
    Ordered,
    Remark(&'static str),
    Styled(Style),
    Link,
    Image,
    Code,
    Preformatted,
    Raised,
    Span,
    Hidden,
}

fn meaning(name: &str) -> Option<Meaning> {
    let name = name.to_ascii_lowercase();
    Some(match name.as_str() {
        "br" => Meaning::Break,
        "p" | "hr" => Meaning::Division,
        "ul" | "dl" | "menu" => Meaning::Block(Kind::List),
        "ol" => Meaning::Ordered,
        "li" | "dt" | "dd" => Meaning::Block(Kind::Item),
        "blockquote" => Meaning::Block(Kind::Quote),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Meaning::Block(Kind::Heading),
        "table" => Meaning::Block(Kind::Table),
        "tr" => Meaning::Block(Kind::Row),
        "td" | "th" => Meaning::Block(Kind::Cell),
        "b" | "strong" => Meaning::Styled(Style::Strong),
        "i" | "em" | "cite" | "var" | "dfn" => Meaning::Styled(Style::Emphasis),
        "s" | "del" | "strike" => Meaning::Styled(Style::Strikethrough),
        "a" => Meaning::Link,
        "img" => Meaning::Image,
        "code" | "tt" | "samp" | "kbd" => Meaning::Code,
        "pre" => Meaning::Preformatted,
        "sup" => Meaning::Raised,
        _ if HIDDEN.contains(&name.as_str()) => Meaning::Hidden,
        _ if SPANS.contains(&name.as_str()) || SINGLE.contains(&name.as_str()) => Meaning::Span,
        _ if DIVISIONS.contains(&name.as_str()) => Meaning::Division,
        _ => return REMARKS.iter().find(|(tag, _)| *tag == name).map(|(_, label)| Meaning::Remark(label)),
    })
}

/// Whether a tag is one, rather than text in angle brackets.
pub(super) fn is_element(source: &Html<'_>, tag: Tag<'_>, range: Range<usize>) -> bool {
    if meaning(tag.name).is_none() {
        return false;
    }
    let alone = SINGLE.iter().any(|name| tag.name.eq_ignore_ascii_case(name));
    if alone || tag.attribute("href").is_some() {
        return true;
    }
    if tag.closing {
        source.opened_before(range.start, tag.name)
    } else {
        source.closing_tag(range.end, tag.name).is_some()
    }
}

/// Whether a block is a sample of XML: it begins with an element of its own that it closes.
pub(super) fn is_sample(block: &str) -> bool {
    let block = block.trim();
    let mut start = 0;
    while let Some((Token::Hidden, end)) = token_at(block, start) {
        let rest = block.get(end..).unwrap_or_default();
        start = end + (rest.len() - rest.trim_start().len());
    }
    match token_at(block, start) {
        Some((Token::Tag(tag), end)) => {
            meaning(tag.name).is_none() && Html::new(block).closing_tag(end, tag.name).is_some()
        }
        Some((Token::Hidden, _)) | None => false,
    }
}

/// Reads a tag, with what belongs to it if it is read as a whole; where that ends.
pub(super) fn read(builder: &mut Builder, source: &Html<'_>, tag: Tag<'_>, range: Range<usize>) -> usize {
    let known = meaning(tag.name).filter(|_| is_element(source, tag, range.clone()));
    let Some(meaning) = known else {
        builder.text(source.get(range.clone()).unwrap_or_default());
        return range.end;
    };
    if tag.closing {
        close(builder, meaning);
        return range.end;
    }
    match meaning {
        Meaning::Code | Meaning::Preformatted | Meaning::Hidden => read_whole(builder, source, tag, range, meaning),
        _ => {
            open(builder, source, tag, &range, meaning);
            range.end
        }
    }
}

fn open(builder: &mut Builder, source: &Html<'_>, tag: Tag<'_>, range: &Range<usize>, meaning: Meaning) {
    match meaning {
        Meaning::Break => builder.line_end(Inline::Break),
        Meaning::Division => builder.end_paragraph(),
        Meaning::Block(kind) => open_block(builder, tag, kind),
        Meaning::Ordered => {
            let start = tag.attribute("start").and_then(|start| start.parse().ok());
            builder.open_list(Some(start.unwrap_or(1)), Origin::Html);
        }
        Meaning::Remark(label) => builder.open_remark(Some(label), Origin::Html),
        Meaning::Styled(style) => builder.open_style(style),
        Meaning::Link => builder.open_link(tag.attribute("href").unwrap_or_default(), Origin::Html),
        Meaning::Image => {
            builder.open_link(tag.attribute("src").unwrap_or_default(), Origin::Html);
            builder.text(&tag.attribute("alt").unwrap_or_default());
            builder.close(Kind::Link, Origin::Html);
        }
        Meaning::Raised => {
            let exponent =
                source.get(range.end..).is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit() || it == '-'));
            if exponent && builder.last_character().is_some_and(|last| last.is_ascii_digit()) {
                builder.text("^");
            }
        }
        Meaning::Code | Meaning::Preformatted | Meaning::Span | Meaning::Hidden => {}
    }
}

fn open_block(builder: &mut Builder, tag: Tag<'_>, kind: Kind) {
    match kind {
        Kind::Item if tag.name.eq_ignore_ascii_case("dd") && builder.is_open(Kind::Item, Origin::Html) => {
            // A definition goes on in the item of its term.
            return builder.text(": ");
        }
        Kind::Item => {
            builder.end_paragraph();
            if builder.is_in(Kind::Item) {
                builder.close(Kind::Item, Origin::Html);
            }
            if !builder.is_in(Kind::List) {
                builder.open_list(None, Origin::Html);
            }
        }
        Kind::Row if builder.is_open(Kind::Row, Origin::Html) => builder.close(Kind::Row, Origin::Html),
        Kind::Cell if builder.is_open(Kind::Cell, Origin::Html) => builder.close(Kind::Cell, Origin::Html),
        _ => {}
    }
    let orphan = match kind {
        Kind::Row => !builder.is_open(Kind::Table, Origin::Html),
        Kind::Cell => !builder.is_open(Kind::Row, Origin::Html),
        _ => false,
    };
    if orphan {
        return builder.end_paragraph();
    }
    match kind {
        Kind::List => builder.open_list(None, Origin::Html),
        Kind::Table => builder.open_table(Vec::new(), Origin::Html),
        _ => builder.open(kind, Origin::Html),
    }
}

fn close(builder: &mut Builder, meaning: Meaning) {
    match meaning {
        Meaning::Division => builder.end_paragraph(),
        // An item ends where the next one or its list does.
        Meaning::Block(kind) if kind != Kind::Item => builder.close(kind, Origin::Html),
        Meaning::Ordered => builder.close(Kind::List, Origin::Html),
        Meaning::Remark(_) => builder.close(Kind::Quote, Origin::Html),
        Meaning::Styled(style) => builder.close(Kind::Styled(style), Origin::Html),
        Meaning::Link => builder.close(Kind::Link, Origin::Html),
        Meaning::Break => builder.line_end(Inline::Break),
        Meaning::Block(_)
        | Meaning::Image
        | Meaning::Code
        | Meaning::Preformatted
        | Meaning::Raised
        | Meaning::Span
        | Meaning::Hidden => {}
    }
}

/// Elements whose content is taken as it is written, up to their closing tag.
fn read_whole(builder: &mut Builder, source: &Html<'_>, tag: Tag<'_>, range: Range<usize>, meaning: Meaning) -> usize {
    let Some((inner_end, end)) = source.closing_tag(range.end, tag.name) else { return range.end };
    let inner = source.get(range.end..inner_end).unwrap_or_default();
    match meaning {
        Meaning::Code => builder.code(&plain(inner).replace("\\_", "_")),
        Meaning::Preformatted => {
            let code = plain(inner);
            builder.code_block(language("", &code), &code);
        }
        _ => {}
    }
    end
}

/// The text between tags, with line breaks and references resolved.
fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut from = 0;
    let mut position = 0;
    while let Some(start) = html.get(position..).and_then(|rest| rest.find('<')).map(|at| position + at) {
        position = start + 1;
        let Some((token, end)) = token_at(html, start) else { continue };
        let known = match token {
            Token::Hidden => true,
            Token::Tag(tag) => meaning(tag.name).is_some(),
        };
        if known {
            text.push_str(html.get(from..start).unwrap_or_default());
            if matches!(token, Token::Tag(tag) if tag.name.eq_ignore_ascii_case("br")) {
                text.push('\n');
            }
            from = end;
            position = end;
        }
    }
    text.push_str(html.get(from..).unwrap_or_default());
    decode(&text)
}

/// The language of a fence: as given, unless rustdoc would compile it; without one, JSON or text.
pub(super) fn language(info: &str, code: &str) -> String {
    let word = info.trim_start_matches(['{', '.', ' ']);
    let word = word.split(|it: char| !it.is_ascii_alphanumeric() && !matches!(it, '-' | '_' | '+' | '#')).next();
    let word = word.unwrap_or_default().to_ascii_lowercase();
    let squeezed = word.replace(['-', '_'], "");
    let compiled = ["rust", "rs", "shouldpanic", "norun", "testharness", "compilefail", "allowfail", "custom"];
    if compiled.contains(&squeezed.as_str())
        || ["ignore", "edition", "standalone"].iter().any(|it| squeezed.starts_with(it))
    {
        return "text".to_owned();
    }
    if !word.starts_with(|first: char| first.is_ascii_alphanumeric()) {
        let code = code.trim();
        let json = code.starts_with(['{', '[']) && code.ends_with(['}', ']']);
        return if json { "json".to_owned() } else { "text".to_owned() };
    }
    word
}

//! The tree, put in order: what is empty goes, what belongs together is joined, addresses become links.
//!
//! After this, no text is empty, no two texts and no two lists are neighbors, emphasis neither begins nor ends with a
//! space, and nothing has the same style twice.

use super::address;
use super::emphasis::{is_pattern, settle};
use super::lines::{paragraphs, strip_bullets, trimmed};
use super::tree::{Block, Cell, Inline, Style, flatten, visible};

/// Puts blocks in order, inside too.
pub(super) fn tidy(blocks: Vec<Block>) -> Vec<Block> {
    let mut tidied: Vec<Block> = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => {
                for block in paragraphs(tidy_inlines(inlines)) {
                    match block {
                        Block::List { start, items } => push_list(&mut tidied, start, items),
                        _ => tidied.push(block),
                    }
                }
            }
            Block::Heading(inlines) => {
                let inlines = on_one_line(unstyled(tidy_inlines(inlines), Style::Strong));
                if is_pattern(&inlines) {
                    tidied.push(Block::Paragraph(inlines));
                } else if !inlines.is_empty() {
                    tidied.push(Block::Heading(inlines));
                }
            }
            Block::Quote(blocks) => {
                let blocks = tidy(blocks);
                if !blocks.is_empty() {
                    tidied.push(Block::Quote(blocks));
                }
            }
            Block::List { start, items } => {
                let items: Vec<_> = items.into_iter().map(tidy).filter(|item| !item.is_empty()).collect();
                push_list(&mut tidied, start, items);
            }
            Block::Code { language, text } => {
                let text = tidy_code(&text);
                if !text.is_empty() {
                    tidied.push(Block::Code { language, text });
                }
            }
            Block::Table { alignments, rows } => {
                let rows: Vec<Vec<Cell>> = rows
                    .into_iter()
                    .map(|row| row.into_iter().map(|cell| on_one_line(tidy_inlines(cell))).collect())
                    .filter(|row: &Vec<Cell>| row.iter().any(|cell| !cell.is_empty()))
                    .collect();
                if !rows.is_empty() {
                    tidied.push(Block::Table { alignments, rows });
                }
            }
        }
    }
    tidied
}

/// Two lists of a kind, one below the other, would be read as one.
fn push_list(tidied: &mut Vec<Block>, start: Option<u64>, items: Vec<Vec<Block>>) {
    if items.is_empty() {
        return;
    }
    if let Some(Block::List { start: last_start, items: last }) = tidied.last_mut()
        && last_start.is_some() == start.is_some()
    {
        last.extend(items);
        return;
    }
    tidied.push(Block::List { start, items });
}

fn tidy_code(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let first = lines.iter().position(|line| !line.is_empty()).unwrap_or(lines.len());
    let last = lines.iter().rposition(|line| !line.is_empty()).map_or(first, |last| last + 1);
    lines.get(first..last).unwrap_or_default().join("\n")
}

/// Line ends become spaces.
pub(super) fn on_one_line(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut line = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Break | Inline::Soft => push(&mut line, Inline::Text(" ".to_owned())),
            Inline::Styled(style, content) => push(&mut line, Inline::Styled(style, on_one_line(content))),
            Inline::Link(address, content) => push(&mut line, Inline::Link(address, on_one_line(content))),
            Inline::Text(_) | Inline::Code(_) => push(&mut line, inline),
        }
    }
    trimmed(line)
}

/// All blocks on one line, in order.
pub(super) fn one_line(mut blocks: Vec<Block>) -> Vec<Inline> {
    if let [Block::Heading(inlines)] = blocks.as_mut_slice() {
        blocks = vec![Block::Paragraph(std::mem::take(inlines))];
    }
    let mut line = on_one_line(flatten(blocks));
    strip_bullets(&mut line);
    line
}

fn tidy_inlines(inlines: Vec<Inline>) -> Vec<Inline> {
    let line = with_addresses(joined(inlines));
    if line.iter().any(|inline| matches!(inline, Inline::Styled(..) | Inline::Link(..))) { settle(line) } else { line }
}

/// Joins neighbors, and drops what says nothing or leads nowhere.
fn joined(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut line = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Styled(style, content) => push_styled(&mut line, style, unstyled(joined(content), style)),
            Inline::Link(address, content) => push_link(&mut line, address, unlinked(joined(content))),
            Inline::Text(_) | Inline::Code(_) | Inline::Break | Inline::Soft => push(&mut line, inline),
        }
    }
    line
}

/// Adds an inline, joined to the last one if they are of a kind.
pub(super) fn push(line: &mut Vec<Inline>, inline: Inline) {
    match (line.last_mut(), inline) {
        (_, Inline::Text(text)) if text.is_empty() => {}
        (Some(Inline::Text(last)), inline @ (Inline::Break | Inline::Soft)) => {
            last.truncate(last.trim_end_matches([' ', '\n']).len());
            if last.is_empty() {
                line.pop();
            }
            line.push(inline);
        }
        (Some(Inline::Text(last)), Inline::Text(text)) => last.push_str(&text),
        (_, Inline::Code(code)) if code.trim().is_empty() => push(line, Inline::Text(" ".to_owned())),
        (Some(Inline::Code(last)), Inline::Code(code)) => last.push_str(code.trim()),
        (_, Inline::Code(code)) => line.push(Inline::Code(code.trim().to_owned())),
        (Some(Inline::Styled(last_style, last)), Inline::Styled(style, content)) if *last_style == style => {
            for inline in content {
                push(last, inline);
            }
        }
        (_, inline) => line.push(inline),
    }
}

/// Spaces and line breaks at the edges of a style belong outside of it.
fn push_styled(line: &mut Vec<Inline>, style: Style, mut content: Vec<Inline>) {
    let mut after = Vec::new();
    while let Some(last) = content.last_mut() {
        match last {
            Inline::Break | Inline::Soft => after.extend(content.pop()),
            Inline::Text(text) if text.ends_with([' ', '\n']) => {
                text.truncate(text.trim_end().len());
                after.push(Inline::Text(" ".to_owned()));
                if text.is_empty() {
                    content.pop();
                }
            }
            Inline::Text(_) | Inline::Code(_) | Inline::Styled(..) | Inline::Link(..) => break,
        }
    }
    let mut content = content.into_iter().peekable();
    while let Some(first) = content.peek_mut() {
        match first {
            Inline::Break | Inline::Soft => line.extend(content.next()),
            Inline::Text(text) if text.starts_with([' ', '\n']) => {
                *text = text.trim_start().to_owned();
                push(line, Inline::Text(" ".to_owned()));
            }
            Inline::Text(text) if text.is_empty() => drop(content.next()),
            Inline::Text(_) | Inline::Code(_) | Inline::Styled(..) | Inline::Link(..) => break,
        }
    }
    let content: Vec<Inline> = content.collect();
    if !content.is_empty() {
        push(line, Inline::Styled(style, content));
    }
    for inline in after.into_iter().rev() {
        push(line, inline);
    }
}

fn push_link(line: &mut Vec<Inline>, target: String, content: Vec<Inline>) {
    if !address::is_linkable(&target) {
        for inline in content {
            push(line, inline);
        }
        return;
    }
    let shown = visible(&content);
    if shown.trim().is_empty() || shown.trim() == target {
        push(line, Inline::Link(target.clone(), vec![Inline::Text(target)]));
    } else {
        push(line, Inline::Link(target, on_one_line(content)));
    }
}

/// Takes a style away inside of itself.
fn unstyled(inlines: Vec<Inline>, style: Style) -> Vec<Inline> {
    let mut line = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Styled(inner, content) if inner == style => {
                for inline in unstyled(content, style) {
                    push(&mut line, inline);
                }
            }
            Inline::Styled(inner, content) => push(&mut line, Inline::Styled(inner, unstyled(content, style))),
            Inline::Link(address, content) => push(&mut line, Inline::Link(address, unstyled(content, style))),
            Inline::Text(_) | Inline::Code(_) | Inline::Break | Inline::Soft => push(&mut line, inline),
        }
    }
    line
}

/// Takes links away inside of a link.
fn unlinked(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut line = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Link(_, content) => {
                for inline in content {
                    push(&mut line, inline);
                }
            }
            Inline::Styled(style, content) => push(&mut line, Inline::Styled(style, unlinked(content))),
            Inline::Text(_) | Inline::Code(_) | Inline::Break | Inline::Soft => push(&mut line, inline),
        }
    }
    line
}

/// Makes links of the addresses in text, and code of those that cannot be followed.
fn with_addresses(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut line = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Text(text) => {
                let mut rest = text.as_str();
                while let Some(found) = address::find(rest) {
                    push(&mut line, Inline::Text(found.before.to_owned()));
                    let address = found.address.to_owned();
                    push(
                        &mut line,
                        if found.whole {
                            Inline::Link(address.clone(), vec![Inline::Text(address)])
                        } else {
                            Inline::Code(address)
                        },
                    );
                    rest = found.after;
                }
                push(&mut line, Inline::Text(rest.to_owned()));
            }
            Inline::Styled(style, content) => push(&mut line, Inline::Styled(style, with_addresses(content))),
            Inline::Link(..) | Inline::Code(_) | Inline::Break | Inline::Soft => push(&mut line, inline),
        }
    }
    line
}

//! The lines of a paragraph, where the writer meant them.
//!
//! Plain text is often a list without Markdown's marks: typed bullets, or lines of a name and a few words. Bullets
//! become items and such lines keep their ends; all other ends of lines stay as soft as they were. Two breaks in a row
//! end a paragraph.

use super::tree::{Block, Inline, visible};

const BULLETS: [char; 8] = ['•', '●', '▪', '◦', '‣', '∙', '·', '○'];

#[derive(Debug)]
struct Line {
    inlines: Vec<Inline>,
    /// How many breaks end it; none if it ends softly.
    breaks: usize,
}

/// What kind of bullet a line begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bullet {
    Typed,
    Dash,
}

/// The paragraphs and lists that the inlines of one paragraph are.
pub(super) fn paragraphs(inlines: Vec<Inline>) -> Vec<Block> {
    if let [Inline::Text(text)] = inlines.as_slice()
        && !text.trim_start().starts_with(BULLETS)
    {
        return if text.trim().is_empty() { Vec::new() } else { vec![Block::Paragraph(trimmed(inlines))] };
    }
    let mut blocks = Vec::new();
    let mut paragraph = Vec::new();
    for line in lines(inlines) {
        let ends = line.breaks > 1;
        paragraph.push(line);
        if ends {
            push_paragraph(&mut blocks, std::mem::take(&mut paragraph));
        }
    }
    push_paragraph(&mut blocks, paragraph);
    blocks
}

fn lines(inlines: Vec<Inline>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut line = Vec::new();
    for inline in inlines {
        if !matches!(inline, Inline::Break | Inline::Soft) {
            line.push(inline);
            continue;
        }
        let breaks = usize::from(inline == Inline::Break);
        if !is_blank(&line) {
            lines.push(Line { inlines: trimmed(std::mem::take(&mut line)), breaks });
        } else if let Some(last) = lines.last_mut() {
            last.breaks += breaks;
        }
    }
    if !is_blank(&line) {
        lines.push(Line { inlines: trimmed(line), breaks: 0 });
    }
    lines
}

/// Whether nothing is to be seen.
pub(super) fn is_blank(inlines: &[Inline]) -> bool {
    inlines.iter().all(|inline| match inline {
        Inline::Text(text) => text.trim().is_empty(),
        Inline::Break | Inline::Soft => true,
        Inline::Code(_) | Inline::Styled(..) | Inline::Link(..) => false,
    })
}

/// Divides lines into what stands before the first bullet and the items.
fn push_paragraph(blocks: &mut Vec<Block>, lines: Vec<Line>) {
    let bullets: Vec<Option<Bullet>> = lines.iter().map(bullet).collect();
    let dashes = bullets.iter().filter(|bullet| **bullet == Some(Bullet::Dash)).count();
    let mut before = Vec::new();
    let mut items: Vec<Vec<Line>> = Vec::new();
    for (mut line, bullet) in lines.into_iter().zip(bullets) {
        let begins = bullet == Some(Bullet::Typed) || (bullet == Some(Bullet::Dash) && dashes > 1);
        if begins {
            strip_bullet(&mut line);
            items.push(vec![line]);
        } else if let Some(item) = items.last_mut() {
            item.push(line);
        } else {
            before.push(line);
        }
    }
    if !before.is_empty() {
        blocks.push(Block::Paragraph(join(before)));
    }
    if !items.is_empty() {
        let items = items.into_iter().map(|item| vec![Block::Paragraph(join(item))]).collect();
        blocks.push(Block::List { start: None, items });
    }
}

fn bullet(line: &Line) -> Option<Bullet> {
    let [Inline::Text(text), rest @ ..] = line.inlines.as_slice() else { return None };
    let text = text.trim_start();
    let (bullet, after) = match text.strip_prefix(BULLETS) {
        Some(after) => (Bullet::Typed, after),
        None => (Bullet::Dash, text.strip_prefix("- ").or_else(|| text.strip_prefix("* "))?),
    };
    let says = !rest.is_empty() || !after.trim().is_empty();
    (says && !after.trim_start().starts_with(BULLETS)).then_some(bullet)
}

fn strip_bullet(line: &mut Line) {
    if let Some(Inline::Text(text)) = line.inlines.first_mut() {
        let mut characters = text.trim_start().chars();
        characters.next();
        *text = characters.as_str().trim_start().to_owned();
        if text.is_empty() {
            line.inlines.remove(0);
        }
    }
}

/// Without the spaces and line ends around it.
pub(super) fn trimmed(mut line: Vec<Inline>) -> Vec<Inline> {
    while let Some(last) = line.last_mut() {
        match last {
            Inline::Text(text) if text.ends_with([' ', '\n']) => {
                text.truncate(text.trim_end_matches([' ', '\n']).len());
            }
            Inline::Text(text) if !text.is_empty() => break,
            Inline::Text(_) | Inline::Break | Inline::Soft => drop(line.pop()),
            Inline::Code(_) | Inline::Styled(..) | Inline::Link(..) => break,
        }
    }
    let blank = line.iter().take_while(|inline| is_blank(std::slice::from_ref(inline))).count();
    line.drain(..blank);
    if let Some(Inline::Text(text)) = line.first_mut() {
        *text = text.trim_start_matches([' ', '\n']).to_owned();
    }
    line
}

/// Takes away the bullets that a line begins with, for a line that is no list.
pub(super) fn strip_bullets(line: &mut [Inline]) {
    if let Some(Inline::Text(text)) = line.first_mut() {
        *text = text.trim_start_matches(|it| BULLETS.contains(&it) || it == ' ').to_owned();
    }
}

fn join(lines: Vec<Line>) -> Vec<Inline> {
    let entries: Vec<bool> = lines.iter().map(|line| is_entry(&visible(&line.inlines))).collect();
    let is_entry = |number: usize| entries.get(number).copied().unwrap_or(false);
    let mut joined = Vec::new();
    let mut hard = false;
    for (number, line) in lines.into_iter().enumerate() {
        if number > 0 {
            let among_entries = is_entry(number) && (is_entry(number - 1) || is_entry(number + 1));
            joined.push(if hard || among_entries { Inline::Break } else { Inline::Soft });
        }
        joined.extend(line.inlines);
        hard = line.breaks > 0;
    }
    joined
}

/// Whether a line looks like one of a list: `name: text`, `name - text`, `name = text`, `a) text`.
fn is_entry(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let (Some(name), Some(second)) = (words.next(), words.next()) else { return false };
    let separated = ["-", "–", "—", "=", ":", "→", "=>", "->"].contains(&second) && words.next().is_some();
    let numbered = name.len() < 5 && name.ends_with(')');
    name.len() <= 40 && (separated || numbered || name.ends_with(':'))
}

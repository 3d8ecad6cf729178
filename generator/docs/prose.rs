//! Prose of the API on a page: Markdown that cannot break what is around it.
//!
//! People write descriptions for some other tool, with HTML, fences that nobody closes, headings, and links that mean
//! something elsewhere. Here that becomes plain Markdown: tags are turned into marks or escaped, code blocks say that
//! they are not Rust (the pages are tested as documentation), headings stand below those of the page, links that lead
//! nowhere are just text, and addresses are links. What was clean already stays as it is, to the letter.
//!
//! The text is parsed, and only the places that need it are edited: see [`edit`].

mod edit;
mod tag;

use crate::surface::Prose;

use edit::edited;

/// Where prose stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spot {
    /// Between headings, where it may have blocks.
    Page,
    /// In the cell of a table, where it may not.
    Cell,
}

/// The description, else the summary, as paragraphs of a page.
pub(super) fn paragraphs(prose: &Prose) -> String {
    clean(prose.text().trim(), Spot::Page)
}

/// The description, else the summary, for the cell of a table.
pub(super) fn cell(prose: &Prose) -> String {
    clean(prose.text().trim(), Spot::Cell)
}

/// The summary in one line.
pub(super) fn summary(prose: &Prose) -> String {
    clean(prose.summary.trim(), Spot::Cell)
}

/// The first line of the description, else of the summary.
pub(super) fn first_line(prose: &Prose) -> String {
    clean(prose.text().trim().lines().next().unwrap_or_default(), Spot::Cell)
}

fn clean(text: &str, spot: Spot) -> String {
    if !is_suspicious(text, spot) {
        return text.to_owned();
    }
    let mut converter = tag::Converter::default();
    let markdown = text.contains('<').then(|| edited(text, Spot::Page, &mut |html| converter.convert(html)));
    // What conversion left behind, and what it set free, is escaped.
    edited(markdown.as_deref().unwrap_or(text), spot, &mut tag::escape).trim().to_owned()
}

/// Whether text has anything that cleaning might change.
fn is_suspicious(text: &str, spot: Spot) -> bool {
    const PARTS: [&str; 7] = ["```", "~~~", "://", "    ", "\n#", "\n=", "\n-"];
    let broken_code = spot == Spot::Cell && text.contains('`') && text.contains('\n');
    broken_code
        || text.starts_with('#')
        || text.contains(['<', '>', '\t', '['])
        || PARTS.iter().any(|part| text.contains(part))
}

//! HTML in prose: tags with a Markdown twin become it, other tags of HTML go, and what only looks like a tag is escaped.

/// The tags of HTML that are dropped; their text stays.
const DROPPED: &[&str] = &[
    "abbr",
    "article",
    "aside",
    "big",
    "blockquote",
    "body",
    "caption",
    "center",
    "cite",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "font",
    "footer",
    "header",
    "hr",
    "html",
    "img",
    "ins",
    "kbd",
    "label",
    "main",
    "mark",
    "nav",
    "q",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strike",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "u",
    "var",
    "wbr",
];

/// Turns the HTML of one text into Markdown, piece by piece.
#[derive(Debug, Default)]
pub(super) struct Converter {
    /// Targets of links that are open; none for one that leads nowhere.
    links: Vec<Option<String>>,
    /// Whether a block of code is open.
    code: bool,
}

impl Converter {
    /// A piece of HTML as Markdown.
    pub(super) fn convert(&mut self, html: &str) -> String {
        let mut out = String::with_capacity(html.len());
        let mut rest = html;
        while let Some((before, tag, after)) = next_tag(rest) {
            self.push_text(&mut out, before);
            self.push_tag(&mut out, tag);
            rest = after;
        }
        self.push_text(&mut out, rest);
        out
    }

    /// Text between tags; code has no character references.
    fn push_text(&self, out: &mut String, text: &str) {
        if self.code {
            let plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
            out.push_str(&plain);
        } else {
            out.push_str(text);
        }
    }

    fn push_tag(&mut self, out: &mut String, tag: &str) {
        if tag.starts_with("<!--") {
            return;
        }
        let inner = tag.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
        let (closes, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
        let name = inner.split(|c: char| c.is_whitespace()).next().unwrap_or_default().to_ascii_lowercase();
        match name.as_str() {
            "pre" if closes && self.code => {
                self.code = false;
                out.push_str("\n```\n\n");
            }
            "pre" if !closes => {
                self.code = true;
                out.push_str("\n\n```text\n");
            }
            "code" | "tt" | "span" if self.code => {}
            _ if self.code => out.push_str(tag),
            "a" => self.push_link(out, inner, closes),
            "b" | "strong" => out.push_str("**"),
            "i" | "em" => out.push('*'),
            "code" | "tt" => out.push('`'),
            "br" => out.push('\n'),
            "p" | "div" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" => out.push_str("\n\n"),
            "li" if !closes => out.push_str("\n- "),
            "li" | "pre" => {}
            name if DROPPED.contains(&name) => {}
            _ => out.push_str(&escape(tag)),
        }
    }

    fn push_link(&mut self, out: &mut String, inner: &str, closes: bool) {
        if !closes {
            let target =
                attribute(inner, "href").filter(|href| href.contains("://") && !href.contains([' ', ')', '<']));
            out.push_str(if target.is_some() { "[" } else { "" });
            self.links.push(target);
        } else if let Some(Some(target)) = self.links.pop() {
            out.push_str("](");
            out.push_str(&target);
            out.push(')');
        }
    }
}

/// A piece of HTML as text.
pub(super) fn escape(html: &str) -> String {
    html.replace('<', "\\<").replace('>', "\\>")
}

/// The text before a tag or comment, the tag, and the text behind it.
fn next_tag(html: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = html.split_once('<')?;
    let from = html.get(before.len()..)?;
    let end = if rest.starts_with("!--") { rest.find("-->")? + 3 } else { rest.find('>')? + 1 };
    let (tag, after) = from.split_at_checked(end + 1)?;
    Some((before, tag, after))
}

/// The value of an attribute between quotes.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!("{name}="))?;
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let value = rest.split(quote).nth(1)?;
    Some(value.replace("&amp;", "&"))
}

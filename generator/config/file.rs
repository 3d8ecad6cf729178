//! The file as a whole: text in, targets or diagnostics out.
//!
//! Faults are looked for in three steps, each over the whole file: syntax, keys, values. A step that finds some
//! is the last, since the next would only repeat them.

use std::path::Path;
use std::sync::Arc;

use toml::de::DeTable;

use super::text::{Text, place};
use super::written::Written;
use super::{Target, check, crate_name, json_schema, keys, nearest};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, TextFile};

/// A configuration: its targets in the order of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// One for each table.
    pub targets: Vec<Target>,
}

impl Config {
    /// The same configuration with its paths below `folder`.
    #[must_use]
    pub fn rooted(self, folder: &Path) -> Self {
        Self { targets: self.targets.into_iter().map(|target| target.rooted(folder)).collect() }
    }
}

/// Reads the text of a configuration, which is shown as `file`.
///
/// # Errors
///
/// All the faults of the first step that finds any.
pub fn parse(file: &str, text: &str) -> Result<Config, Diagnostics> {
    let file = Arc::new(TextFile { name: file.to_owned(), text: text.to_owned() });
    let (tree, errors) = DeTable::parse_recoverable(&file.text);
    let mut faults = Diagnostics::default();
    for error in &errors {
        faults.push(syntax_fault(&file, error));
    }
    sound(faults)?;
    let text = Text { file: &file, tree: tree.get_ref() };
    let mut faults = Diagnostics::default();
    keys::check(text, text.tree, &json_schema(), &[], &mut faults);
    sound(faults)?;
    let written: Written = toml::from_str(&file.text).map_err(|error| Diagnostics::from(value_fault(&file, &error)))?;
    sound(check::version(text, written.oasmith.as_deref()))?;
    let mut targets: Vec<Target> =
        written.targets.into_iter().map(|(name, target)| named(&file, name, target)).collect();
    targets.sort_by_key(|target| text.span(&["targets", &target.name]).start);
    sound(check::targets(text, &targets))?;
    Ok(Config { targets })
}

fn sound(faults: Diagnostics) -> Result<(), Diagnostics> {
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

fn named(file: &Arc<TextFile>, name: String, mut target: Target) -> Target {
    if target.package.name.is_empty() {
        target.package.name = crate_name(&name);
    }
    target.written_in = Some(Arc::clone(file));
    target.name = name;
    target
}

fn syntax_fault(file: &Arc<TextFile>, error: &toml::de::Error) -> Diagnostic {
    let place = place(file, error.span().unwrap_or_default());
    let mut fault = Diagnostic::new(Code::ConfigSyntax, place, lower_first(error.message()));
    fault.help("the file is TOML 1.1");
    fault
}

/// The message of a value that does not fit, with the nearest of the words that would.
fn value_fault(file: &Arc<TextFile>, error: &toml::de::Error) -> Diagnostic {
    let span = error.span().unwrap_or_default();
    let message = lower_first(error.message().lines().next().unwrap_or_default());
    let message = message
        .replace("expected u64", "expected a whole number")
        .replace("expected u8", "expected 0 to 255")
        .replace("wanted string or table", "wanted a word in quotes");
    let given = unquoted(file.text.get(span.clone()).unwrap_or_default());
    // What would fit stands in backticks, and so may what was given.
    let words = message.split('`').skip(1).step_by(2).filter(|word| *word != given);
    let near = nearest(given, words.clone().map(unquoted));
    let meant = words.clone().find(|word| near == Some(unquoted(word)));
    let meant = meant.or_else(|| words.clone().find(|word| given.len() > 2 && word.contains(given)));
    let help = meant.map(|word| format!("did you mean `{word}`?"));
    Diagnostic { help, ..Diagnostic::new(Code::ConfigValue, place(file, span), message.clone()) }
}

fn unquoted(text: &str) -> &str {
    text.trim_matches(['"', '\''])
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

//! Paths and their parameters: every placeholder has one, and every path parameter has a placeholder.

use super::context::Lowering;
use crate::diagnostic::Code;
use crate::model::{Location, Parameter, Presence, Prose, Scalar, Style, StyleName, Text};

impl Lowering<'_> {
    /// Makes the parameters of an operation those of its path, and reports where they were not.
    pub(super) fn fit_to_path(&mut self, mut parameters: Vec<Parameter>, path: &str, at: &str) -> Vec<Parameter> {
        let wanted = placeholders(path);
        let declared = |parameters: &[Parameter], name: &str| {
            parameters.iter().any(|it| it.location == Location::Path && it.wire == name)
        };
        let missing: Vec<&str> = wanted.iter().copied().filter(|name| !declared(&parameters, name)).collect();
        let loose = |it: &Parameter| it.location == Location::Path && !path.contains(&format!("{{{}}}", it.wire));
        for name in missing {
            // A gateway's `{key+}` is `key`, with the slashes in it.
            let greedy = |it: &&mut Parameter| loose(it) && name.strip_suffix('+') == Some(it.wire.as_str());
            if let Some(found) = parameters.iter_mut().find(greedy) {
                name.clone_into(&mut found.wire);
                found.style = Style::Plain { name: StyleName::Simple, explode: false, allow_reserved: true };
                continue;
            }
            let alike = |it: &&mut Parameter| loose(it) && it.wire.eq_ignore_ascii_case(name);
            if let Some(found) = parameters.iter_mut().find(alike) {
                let message = format!("the path has `{{{name}}}`, and the parameter is called `{}`", found.wire);
                name.clone_into(&mut found.wire);
                self.report(Code::PathTemplate, at, message)
                    .help("names are compared with case; it is taken for that one");
            } else {
                parameters.push(self.undeclared(name));
                let message = format!("no parameter is declared for `{{{name}}}` of the path");
                self.report(Code::PathTemplate, at, message).help("it is taken as a text; declare it with `in: path`");
            }
        }
        parameters.retain(|parameter| {
            let keep = !loose(parameter);
            if !keep {
                let message = format!("the path has no `{{{}}}` for this parameter", parameter.wire);
                self.report(Code::PathTemplate, at, message).help("it is left out");
            }
            keep
        });
        parameters
    }

    fn undeclared(&mut self, name: &str) -> Parameter {
        Parameter {
            wire: name.to_owned(),
            name: None,
            location: Location::Path,
            style: Style::Plain { name: StyleName::Simple, explode: false, allow_reserved: false },
            edge: self.implied(Scalar::Text(Text::Plain)),
            presence: Presence::Required,
            prose: Prose::default(),
            deprecated: None,
            examples: Vec::new(),
            global: None,
            hidden: false,
        }
    }
}

/// The names in braces, each once; a query or fragment written into the path does not count.
fn placeholders(path: &str) -> Vec<&str> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut names = Vec::new();
    for part in path.split('{').skip(1) {
        if let Some((name, _)) = part.split_once('}')
            && !name.is_empty()
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names
}

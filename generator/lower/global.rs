//! Values that are set once for all calls, as several tools' extensions declare them.
//!
//! What a value is, its parameters say: here are only names. A parameter that may be left out of a call, since the
//! client has a value for it, is optional whatever the document requires.

use serde_json::Value;

use super::context::Lowering;
use super::extension::{self, Extensions};
use super::pointer::escape;
use crate::diagnostic::Code;
use crate::model::{Global, Location, Parameter, Presence, Prose};

impl Lowering<'_> {
    /// `x-speakeasy-globals`, `x-fern-sdk-variables` and `x-fern-global-headers`.
    pub(super) fn lower_globals(&mut self) {
        let list = self.value("#/x-speakeasy-globals/parameters").and_then(Value::as_array);
        for (index, parameter) in list.into_iter().flatten().enumerate() {
            let at = format!("#/x-speakeasy-globals/parameters/{index}");
            let resolved = self.resolved(parameter, &at).map_or(parameter, |(parameter, _)| parameter);
            match speakeasy(resolved) {
                Some(global) => self.api.globals.push(global),
                None => {
                    self.report(Code::ValueForm, &at, "a global parameter needs a `name` and an `in`");
                }
            }
        }
        let variables = self.value("#/x-fern-sdk-variables").and_then(Value::as_object);
        for (name, variable) in variables.into_iter().flatten() {
            let global = Global { prose: description(variable), ..global(name, Location::Path) };
            self.api.globals.push(global);
        }
        let headers = self.value("#/x-fern-global-headers").and_then(Value::as_array);
        for (index, header) in headers.into_iter().flatten().enumerate() {
            if let Some(global) = fern_header(header) {
                self.api.globals.push(global);
            } else {
                let at = format!("#/x-fern-global-headers/{index}");
                self.report(Code::ValueForm, &at, "a global header needs a `header`");
            }
        }
    }

    /// The parameter with what holds for all calls.
    pub(super) fn with_global(&self, mut parameter: Parameter, extensions: &Extensions) -> Parameter {
        let variable = extension::text(extensions, &["x-fern-sdk-variable"]);
        let found = self.api.globals.iter().position(|global| match &variable {
            Some(name) => global.wire == *name,
            None => !global.everywhere && global.wire == parameter.wire && global.location == parameter.location,
        });
        let Some(global) = found.and_then(|index| self.api.globals.get(index)) else { return parameter };
        parameter.global = found;
        parameter.hidden = global.hidden || extension::flag(extensions, &["x-speakeasy-globals-hidden"]);
        if parameter.presence == Presence::Required {
            parameter.presence = Presence::Optional;
        }
        parameter
    }

    /// Reports what is set for all calls and used by none.
    pub(super) fn report_unused_globals(&mut self) {
        let parameters = self.api.operations.iter().flat_map(|operation| &operation.parameters);
        let used: Vec<usize> = parameters.filter_map(|parameter| parameter.global).collect();
        let unused = self.api.globals.iter().enumerate();
        let unused: Vec<String> = unused
            .filter(|(index, global)| !global.everywhere && !used.contains(index))
            .map(|(_, global)| global.wire.clone())
            .collect();
        for wire in unused {
            let section = ["x-speakeasy-globals", "x-fern-sdk-variables"];
            let at = section.iter().map(|key| format!("#/{}", escape(key))).find(|at| self.value(at).is_some());
            let message = format!("no operation has the global parameter `{wire}`");
            self.report(Code::IgnoredKey, &at.unwrap_or_default(), message);
        }
    }
}

fn global(wire: &str, location: Location) -> Global {
    Global {
        wire: wire.to_owned(),
        name: None,
        location,
        prose: Prose::default(),
        hidden: false,
        everywhere: false,
        default: None,
        env: None,
    }
}

fn text(value: &Value, key: &str) -> Option<String> {
    value.get(key).and_then(Value::as_str).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn description(value: &Value) -> Prose {
    Prose::description(text(value, "description"))
}

/// A parameter object.
fn speakeasy(value: &Value) -> Option<Global> {
    let location = match value.get("in")?.as_str()? {
        "path" => Location::Path,
        "query" => Location::Query,
        "header" => Location::Header,
        "cookie" => Location::Cookie,
        _ => return None,
    };
    Some(Global {
        name: text(value, "x-speakeasy-name-override"),
        prose: description(value),
        hidden: value.get("x-speakeasy-globals-hidden").and_then(Value::as_bool).unwrap_or_default(),
        ..global(value.get("name")?.as_str()?, location)
    })
}

/// `{header, name, env, type}`, where a type `literal<"…">` is a value that is sent unless another is set.
fn fern_header(value: &Value) -> Option<Global> {
    let literal = text(value, "type").and_then(|ty| {
        let inside = ty.strip_prefix("literal<")?.strip_suffix('>')?;
        Some(inside.trim_matches('"').to_owned())
    });
    Some(Global {
        name: text(value, "name"),
        prose: description(value),
        everywhere: true,
        default: literal.or_else(|| text(value, "default")),
        env: text(value, "env"),
        ..global(value.get("header")?.as_str()?, Location::Header)
    })
}

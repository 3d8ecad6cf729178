//! Values that are set once for all calls, as several tools' extensions declare them.
//!
//! What a value is, its parameters say: here are only names. A parameter that may be left out of a call, since the
//! client has a value for it, is optional whatever the document requires.

use std::rc::Rc;

use openapiv3::Parameter as OpenApiParameter;
use serde_json::Value;

use super::context::Lowering;
use super::extension::{self, Extensions};
use super::parameter::location_of;
use super::pointer::canonical;
use crate::diagnostic::Code;
use crate::extension::Extension;
use crate::model::{Global, Location, Parameter, Presence, Prose};

impl Lowering<'_> {
    /// Global parameters, variables and headers.
    pub(super) fn lower_globals(&mut self) {
        let root = Rc::clone(&self.root);
        let said = |extension| extension::value(&root.extensions, extension);
        let parameters = said(Extension::SpeakeasyGlobals).and_then(|globals| globals.get("parameters")?.as_array());
        for index in 0..parameters.map_or(0, Vec::len) {
            let at = canonical(format!("#/{}/parameters/{index}", Extension::SpeakeasyGlobals.key()));
            let parameter = self.document.parameter(&at, &mut self.diagnostics);
            self.api.globals.extend(parameter.map(speakeasy));
        }
        let variables = said(Extension::FernSdkVariables).and_then(Value::as_object);
        for (name, variable) in variables.into_iter().flatten() {
            let global = Global { prose: description(variable), ..global(name, Location::Path) };
            self.api.globals.push(global);
        }
        let headers = said(Extension::FernGlobalHeaders).and_then(Value::as_array);
        for (index, header) in headers.into_iter().flatten().enumerate() {
            if let Some(global) = fern_header(header) {
                self.api.globals.push(global);
            } else {
                let at = format!("#/{}/{index}", Extension::FernGlobalHeaders.key());
                self.report(Code::ValueForm, &at, "a global header needs a `header`");
            }
        }
    }

    /// The parameter with what holds for all calls.
    pub(super) fn with_global(&self, mut parameter: Parameter, extensions: &Extensions) -> Parameter {
        let variable = extension::text(extensions, &[Extension::FernSdkVariable]);
        let found = self.api.globals.iter().position(|global| match &variable {
            Some(name) => global.wire == *name,
            None => !global.everywhere && global.wire == parameter.wire && global.location == parameter.location,
        });
        let Some(global) = found.and_then(|index| self.api.globals.get(index)) else { return parameter };
        parameter.global = found;
        parameter.hidden = global.hidden || extension::flag(extensions, &[Extension::SpeakeasyGlobalsHidden]);
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
            let sections = [Extension::SpeakeasyGlobals, Extension::FernSdkVariables];
            let at = sections.iter().find(|key| extension::value(&self.root.extensions, **key).is_some());
            let at = at.map(|key| format!("#/{}", key.key()));
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

fn speakeasy(parameter: OpenApiParameter) -> Global {
    let location = location_of(&parameter);
    let data = parameter.parameter_data();
    Global {
        name: extension::text(&data.extensions, &[Extension::SpeakeasyNameOverride]),
        prose: Prose::description(data.description),
        hidden: extension::flag(&data.extensions, &[Extension::SpeakeasyGlobalsHidden]),
        ..global(&data.name, location)
    }
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

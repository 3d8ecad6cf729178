//! Plans the values that are set once for all calls: setters of the builder.

use std::collections::BTreeMap;

use heck::ToShoutySnakeCase;

use crate::{
    model::{Api, Global},
    surface::{GlobalUse, Type},
};

use super::{case, keyword, planner::Planner, scope::ExactScope};

/// The setters, by the index of what they set; a credential of the same name goes first.
pub(super) fn setters(api: &Api) -> BTreeMap<usize, String> {
    let mut names = ExactScope::default();
    for scheme in &api.schemes {
        names.take([case::plain_snake(&scheme.name)]);
    }
    let mut setters = BTreeMap::new();
    for (index, global) in api.globals.iter().enumerate() {
        let plain = case::plain_snake(global.name.as_deref().unwrap_or(&global.wire));
        let name = if keyword::is_builder_method(&plain) { format!("{plain}_") } else { plain.clone() };
        let name = names.take([name, format!("{plain}_parameter")]);
        setters.insert(index, case::raw(&name));
    }
    setters
}

/// What operations use, and what all requests carry.
pub(super) fn plan_globals(planner: &Planner, prefix: &str) -> Vec<GlobalUse> {
    let globals = planner.api.globals.iter().enumerate();
    globals.filter_map(|(index, global)| plan_global(planner, index, global, prefix)).collect()
}

fn plan_global(planner: &Planner, index: usize, global: &Global, prefix: &str) -> Option<GlobalUse> {
    let parameters = planner.api.operations.iter().flat_map(|operation| &operation.parameters);
    let mut used = parameters.filter(|parameter| parameter.global == Some(index)).peekable();
    if used.peek().is_none() && !global.everywhere {
        return None;
    }
    let said = planner.described(None, global.prose.description.as_deref());
    let first = used.next();
    let ty = first.map_or(Type::String, |parameter| planner.types.value(parameter.edge));
    let said = match first {
        Some(parameter) if said.is_empty() => planner.described(None, parameter.prose.description.as_deref()),
        Some(_) | None => said,
    };
    let setter = planner.globals.get(&index)?.clone();
    let variable = global.env.as_deref().unwrap_or(setter.trim_start_matches("r#"));
    Some(GlobalUse {
        wire: global.wire.clone(),
        env: format!("{prefix}_{}", variable.to_shouty_snake_case()),
        setter,
        ty,
        header: global.everywhere.then(|| global.wire.clone()),
        default: global.default.clone(),
        example: None,
        prose: said,
    })
}

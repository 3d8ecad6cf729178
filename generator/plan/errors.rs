//! Plans the error enum.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    model::{Api, Operation, ShapeId, ShapeKind, Statuses, children},
    surface::{ErrorSurface, ErrorUse, ErrorVariant, Item, ItemId, Status, Type},
};

use super::{case, planner::Planner, scope::ExactScope};

/// Names that the enum has anyway.
const TAKEN: [&str; 7] = ["Api", "Connection", "Timeout", "Decode", "Request", "Config", "Stream"];

/// Names of what is inside those variants; `ApiError` may be the default error's, since it is what holds that.
const INNER: [&str; 6] =
    ["ConnectionError", "TimeoutError", "DecodeError", "RequestError", "ConfigError", "StreamError"];

/// The shapes that are bodies of errors and nothing else: their items live in `errors`.
pub(super) fn bodies(api: &Api) -> BTreeSet<ShapeId> {
    let failures = api.operations.iter().flat_map(|operation| &operation.failures);
    let mut list: BTreeSet<ShapeId> =
        failures.filter_map(|failure| failure.body.as_ref()).map(|(_, edge)| edge.target).collect();
    list.retain(|id| matches!(api.shapes.get(*id).kind, ShapeKind::Record(_) | ShapeKind::Union(_)));
    for (_, shape) in api.shapes.iter() {
        if shape.usage.sent || shape.usage.received {
            for edge in children(&shape.kind) {
                list.remove(&edge.target);
            }
        }
    }
    for operation in &api.operations {
        for media in operation.answers.iter().flat_map(|answer| &answer.media) {
            list.remove(&media.edge.target);
        }
    }
    list.retain(|id| !api.shapes.get(*id).usage.sent);
    list
}

/// The error enum: a variant for each declared body that has a name.
pub(super) fn plan_errors(planner: &Planner, items: &[Item]) -> ErrorSurface {
    let default_ty = default_type(planner);
    let mut types: Vec<Type> = Vec::new();
    for failure in planner.api.operations.iter().flat_map(|operation| &operation.failures) {
        let Some(ty) = body_type(planner, failure) else { continue };
        let fallback = failure.statuses == Statuses::Default && ty == default_ty;
        if !fallback && !types.contains(&ty) {
            types.push(ty);
        }
    }
    let mut scope = ExactScope::default();
    for name in TAKEN {
        scope.take([name.to_owned()]);
    }
    let variants = types.iter().filter_map(|ty| plan_variant(items, ty, &mut scope)).collect();
    let default_name =
        planner.target.default_error.as_deref().map_or_else(|| "DefaultError".to_owned(), case::camel_text);
    let taken = |name: &str| INNER.contains(&name) || items.iter().any(|item| item.name.eq_ignore_ascii_case(name));
    let default_name = if taken(&default_name) { format!("{default_name}Body") } else { default_name };
    ErrorSurface { variants, default_name, default_ty }
}

fn plan_variant(items: &[Item], ty: &Type, scope: &mut ExactScope) -> Option<ErrorVariant> {
    let Type::Item(id) = *ty else { return None };
    let item = items.get(id.index())?;
    let body = format!("{}Body", item.name);
    let names = match item.name.strip_suffix("Error") {
        // `Error::Error` would say nothing.
        Some("") => ["Declared".to_owned(), body.clone(), body],
        short => [short.unwrap_or(&item.name).to_owned(), item.name.clone(), body],
    };
    Some(ErrorVariant { name: scope.take(names), ty: Type::Item(id), type_name: item.name.clone(), item: id })
}

/// The body that most operations declare, and not for one status alone; or any value.
fn default_type(planner: &Planner) -> Type {
    let mut uses: BTreeMap<ItemId, (BTreeSet<usize>, BTreeSet<Statuses>)> = BTreeMap::new();
    for (index, operation) in planner.api.operations.iter().enumerate() {
        for failure in &operation.failures {
            if let Some(Type::Item(id)) = body_type(planner, failure) {
                let (operations, statuses) = uses.entry(id).or_default();
                operations.insert(index);
                statuses.insert(failure.statuses);
            }
        }
    }
    let is_general = |statuses: &BTreeSet<Statuses>| statuses.len() > 1 || statuses.contains(&Statuses::Default);
    let all = planner.api.operations.len();
    uses.retain(|_, (operations, statuses)| operations.len() * 2 > all && is_general(statuses));
    let most = uses.into_iter().max_by_key(|(id, (operations, _))| (operations.len(), std::cmp::Reverse(*id)));
    most.map_or(Type::Json, |(id, _)| Type::Item(id))
}

/// The type of a failure's body, when it is an item.
fn body_type(planner: &Planner, failure: &crate::model::Failure) -> Option<Type> {
    let (_, edge) = failure.body.as_ref()?;
    planner.types.value(*edge).item().map(Type::Item)
}

/// The declared errors of an operation: a row for each body and content type, by status.
pub(super) fn uses(planner: &Planner, errors: &ErrorSurface, operation: &Operation) -> Vec<ErrorUse> {
    let mut rows: Vec<ErrorUse> = Vec::new();
    for failure in &operation.failures {
        let Some(ty) = body_type(planner, failure) else { continue };
        if failure.statuses == Statuses::Default && ty == errors.default_ty {
            continue;
        }
        let Some(variant) = errors.variants.iter().position(|variant| variant.ty == ty) else { continue };
        let media_type = failure.body.as_ref().map(|(media_type, _)| media_type.clone()).unwrap_or_default();
        let statuses = match failure.statuses {
            Statuses::Code(code) => vec![Status::Code(code)],
            Statuses::Range(digit) => vec![Status::Range(digit)],
            Statuses::Default => {
                let declared = |digit| operation.failures.iter().any(|it| it.statuses == Statuses::Range(digit));
                [4, 5].into_iter().filter(|digit| !declared(*digit)).map(Status::Range).collect()
            }
        };
        match rows.iter_mut().find(|row| row.variant == variant && row.media_type == media_type) {
            Some(row) => row.statuses.extend(statuses),
            None => rows.push(ErrorUse { statuses, variant, media_type, sample: None }),
        }
    }
    for row in &mut rows {
        row.statuses.sort_unstable();
        row.statuses.dedup();
    }
    // Codes before ranges: what is exact is asked first.
    rows.sort_by_key(|row| row.statuses.first().map(|status| (status.is_range(), *status)));
    rows
}

//! How events of a stream are put together: the implementation of `Accumulates`.

use std::fmt::Write;

use super::format::cfg;
use super::scope::Scope;
use crate::snippet::literal;
use crate::surface::{Accumulation, Fold, Item};

const MODULE: &str = "crate::runtime::stream::accumulate";

/// How events of this type are put together. Only the client reads streams.
pub(crate) fn emit(scope: &Scope, item: &Item, accumulation: &Accumulation) -> String {
    let Some(whole) = scope.krate.item(accumulation.whole) else { return String::new() };
    let client = ["client".to_owned()];
    let mut out = String::new();
    cfg(&mut out, 0, if whole.features.is_empty() { &client } else { &whole.features });
    // In full, since an import would be for nothing without the client.
    let _ = write!(
        out,
        "impl {MODULE}::Accumulates for {} {{\n    type Whole = crate::models::{};\n\n    \
         const FOLD: {MODULE}::Fold = {};\n}}\n",
        item.name,
        whole.name,
        fold(&accumulation.fold),
    );
    out
}

fn fold(fold: &Fold) -> String {
    let (delta, texts) = match fold {
        Fold::Snapshot(name) => return format!("{MODULE}::Fold::Snapshot({})", literal::string(name)),
        Fold::Parts { start, list, part } => {
            let fields = [("start", start), ("list", list), ("part", part)];
            let fields = fields.map(|(name, wire)| format!("{name}: {}", literal::string(wire)));
            return format!("{MODULE}::Fold::Parts {{ {} }}", fields.join(", "));
        }
        Fold::Piece { delta, texts } => (delta, texts),
    };
    let delta = delta.as_ref().map_or_else(
        || "None".to_owned(),
        |(delta, name)| format!("Some(({}, {}))", literal::string(delta), literal::string(name)),
    );
    let texts: Vec<String> = texts.iter().map(|text| literal::string(text)).collect();
    format!("{MODULE}::Fold::Piece {{ delta: {delta}, texts: &[{}] }}", texts.join(", "))
}

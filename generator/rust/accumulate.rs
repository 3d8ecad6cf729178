//! How events of a stream are put together: the implementation of `Accumulates`.

use askama::Template;

use super::format;
use super::scope::Scope;
use crate::snippet::literal;
use crate::surface::{Accumulation, Fold, Item};

const MODULE: &str = "crate::runtime::stream::accumulate";

/// `impl Accumulates`. Its paths are in full, since an import would be for nothing without the client.
#[derive(Template)]
#[template(path = "crate/model/accumulate.rs.txt", escape = "none")]
struct View<'a> {
    cfg: Option<String>,
    name: &'a str,
    whole: &'a str,
    fold: String,
}

/// How events of this type are put together. Only the client reads streams.
pub(crate) fn emit(scope: &Scope, item: &Item, accumulation: &Accumulation) -> String {
    let Some(whole) = scope.krate.item(accumulation.whole) else { return String::new() };
    let client = ["client".to_owned()];
    format::print(&View {
        cfg: format::cfg(0, if whole.features.is_empty() { &client } else { &whole.features }),
        name: &item.name,
        whole: &whole.name,
        fold: fold(&accumulation.fold),
    })
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

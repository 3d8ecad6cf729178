//! Variants of two enums.

use crate::snapshot::Variant;

use super::item::{Types, bare};
use super::{Report, Spot};
use crate::drift::{Verdict, sentence};

const BREAKING: Verdict = Verdict::Breaking;
const ADDITIVE: Verdict = Verdict::Additive;

impl Types<'_> {
    /// The enum itself: a variant has no place of its own, so that the texts name it.
    fn variant_spot(&self) -> Spot {
        Spot::new(self.name, &self.old.at, &self.new.at)
    }

    /// `Kind::Novel`
    fn variant_name(&self, variant: &str) -> String {
        format!("{}::{variant}", bare(self.name))
    }

    pub(super) fn variants(&self, report: &mut Report) {
        let same_value = |variant: &Variant| {
            let same = |(name, other): &(&String, &Variant)| {
                let wire = variant.wire.is_some() && other.wire == variant.wire;
                let tags = !variant.tags.is_empty() && other.tags == variant.tags;
                (wire || tags) && !self.old.variants.contains_key(*name)
            };
            self.new.variants.iter().find(same)
        };
        for (name, variant) in &self.old.variants {
            let called = self.variant_name(name);
            match self.new.variants.get_key_value(name).or_else(|| same_value(variant)) {
                None => {
                    report.changed(&self.variant_spot(), "variant-removed", BREAKING, format!("`{called}` is gone"));
                }
                Some((now, other)) => {
                    if now != name {
                        let text = format!("`{called}` is now `{now}`");
                        report.changed(&self.variant_spot(), "variant-renamed", BREAKING, text);
                    }
                    let spot = Spot::new(format!("{}::{name}", self.name), &self.old.at, &self.new.at);
                    self.variant(variant, other, &spot, report);
                }
            }
        }
        for (name, variant) in &self.new.variants {
            let known = |old: &Variant| {
                variant.wire.is_some() && old.wire == variant.wire
                    || !variant.tags.is_empty() && old.tags == variant.tags
            };
            if !self.old.variants.contains_key(name) && !self.old.variants.values().any(known) {
                let text = format!("`{}` is new", self.variant_name(name));
                report.changed(&self.variant_spot(), "variant-added", ADDITIVE, text);
            }
        }
    }

    fn variant(&self, old: &Variant, new: &Variant, spot: &Spot, report: &mut Report) {
        match (&old.ty, &new.ty) {
            (Some(was), Some(is)) if !self.names.same(was, is) => {
                report.changed(spot, "variant-type-changed", BREAKING, format!("held `{was}`, holds `{is}`"));
            }
            (was, is) if was.is_some() != is.is_some() => {
                report.changed(spot, "variant-type-changed", BREAKING, "holds something else");
            }
            _ => {}
        }
        if old.tags.iter().any(|tag| !new.tags.contains(tag)) && !new.tags.is_empty() {
            let listed = |tags: &[serde_json::Value]| {
                sentence::listed(&tags.iter().map(|tag| format!("`{tag}`")).collect::<Vec<_>>())
            };
            let text = format!("is told by {}, was by {}", listed(&new.tags), listed(&old.tags));
            report.changed(spot, "variant-value-changed", Verdict::Behavior, text);
        }
        if old.wire != new.wire {
            let said = |value: &Option<serde_json::Value>| value.as_ref().map_or(String::new(), ToString::to_string);
            let text = format!("was `{}`, is `{}`", said(&old.wire), said(&new.wire));
            report.changed(spot, "variant-value-changed", Verdict::Behavior, text);
        }
        let methods = [("constructor", &old.constructor, &new.constructor), ("accessor", &old.accessor, &new.accessor)];
        for (what, was, is) in methods {
            if let Some(was) = was
                && is.as_ref() != Some(was)
            {
                report.changed(spot, &format!("{what}-removed"), BREAKING, format!("`{was}()` is gone"));
            }
        }
        for from in old.from.iter().filter(|from| !new.from.contains(from)) {
            // Texts are texts, whatever variant they become.
            let other = self.new.variants.iter().find(|(_, other)| from == "text" && other.from.contains(from));
            let (rule, verdict, text) = match other {
                Some((other, _)) => {
                    ("conversion-moved", Verdict::Behavior, format!("texts become `{other}` by `From`"))
                }
                None => ("conversion-removed", BREAKING, format!("is no longer made from a {from} by `From`")),
            };
            report.changed(spot, rule, verdict, text);
        }
        report.deprecation(spot, old.deprecated, new.deprecated);
        report.prose(spot, old.prose.as_ref(), new.prose.as_ref());
    }
}

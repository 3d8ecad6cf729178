//! What was read, tried on the document: what is refused is taken back with the reason, and the rest is counted.

use super::{Changes, Imported, Lost, Reading, Share, place_of};
use crate::config::{Pages, Target, squeezed};
use crate::diagnostic::{Code, Diagnostics, Pointer};
use crate::surface::Crate;

/// What a name of a type is called among what is lost.
pub(super) fn lost_type(key: &str, name: &str) -> String {
    format!("the name `{name}` of `{key}`")
}

/// Where a component schema stands.
fn pointer_of(key: &str) -> String {
    Pointer::root().child("components").child("schemas").child(key).to_string()
}

impl Reading {
    /// The target with its choices as a text, at which findings point.
    pub(crate) fn noted(&self) -> Target {
        self.target.clone().noted("what was imported")
    }

    /// Drops what was refused when it was tried; whether there was something.
    pub(crate) fn drop_refused(&mut self, found: &Diagnostics) -> bool {
        let codes = [Code::ConfigName, Code::ConfigNameTaken, Code::UnusablePaging, Code::ConfigFilter];
        let tried = self.noted();
        let before = self.lost.len();
        for refused in found.iter().filter(|it| codes.contains(&it.code)) {
            let why = match (&refused.help, refused.code) {
                (Some(help), Code::ConfigNameTaken) => format!("{}: {help}", refused.message),
                _ => refused.message.clone(),
            };
            let is_at = |keys: &[&str]| tried.place(keys) == refused.place;
            let Self { target, lost, .. } = self;
            let mut keep = |stays: bool, what: String| {
                if !stays {
                    lost.push(Lost { what, why: why.clone() });
                }
                stays
            };
            let names = &mut target.names;
            names
                .operations
                .retain(|id, _| keep(!is_at(&["names", "operations", id]), format!("the method of `{id}`")));
            names.types.retain(|key, name| keep(!is_at(&["names", "types", key]), lost_type(key, name)));
            let has_none = |id: &str| refused.code == Code::UnusablePaging && refused.names().next() == Some(id);
            target.pages.retain(|id, _| keep(!(is_at(&["pages", id]) || has_none(id)), format!("the pages of `{id}`")));
            let tags = &mut target.include.tags;
            for (list, entries) in [("tags", tags), ("operations", &mut target.include.operations)] {
                let is_in = |entry: &str| tried.place_in(&["include", list], entry) == refused.place;
                entries.retain(|entry| {
                    keep(refused.code != Code::ConfigFilter || !is_in(entry), format!("`{entry}` of `include.{list}`"))
                });
            }
        }
        self.lost.len() > before
    }

    /// Asks for the types of listed schemas that no call uses, as the other generator makes them; whether there are some.
    pub(crate) fn want_unused(&mut self, krate: &Crate) -> bool {
        let has_type = |key: &str| krate.items.iter().any(|item| item.origin == pointer_of(key) || item.origin == key);
        let unused = |(key, name): &&(String, String)| {
            !key.contains(['/', '*']) && !has_type(key) && !self.has_lost(&lost_type(key, name))
        };
        self.target.schemas = self.types.iter().filter(unused).map(|(key, _)| key.clone()).collect();
        !self.target.schemas.is_empty()
    }

    /// What the crate has of it.
    pub(crate) fn judge(mut self, krate: &Crate, changes: Changes, overlay: Option<String>) -> Imported {
        let methods = self.judge_methods(krate);
        let types = self.judge_types(krate);
        // Where it says that there are none, there must be none.
        let has_pages = |id: &&String| {
            let wanted = self.target.pages.get(*id) != Some(&Pages::Declared(false));
            krate.operations.iter().any(|operation| operation.id == **id && operation.paging.is_some() == wanted)
        };
        let ids: Vec<&String> = self.target.pages.keys().collect();
        let lost_pages = self.lost.iter().filter(|lost| lost.what.starts_with("the pages of ")).count();
        let share = Share { carried: changes.carried(), of: changes.carried() + changes.lost.len() };
        self.lost.extend(changes.lost);
        Imported {
            changes: share,
            overlay,
            methods,
            types,
            pages: Share { carried: ids.iter().copied().filter(has_pages).count(), of: ids.len() + lost_pages },
            credentials: self.credentials,
            servers: self.servers,
            tool: self.tool,
            target: self.target,
            crate_name: self.crate_name,
            says_timeout: self.says_timeout,
            lost: self.lost,
        }
    }

    fn judge_methods(&mut self, krate: &Crate) -> Share {
        let mut carried = 0;
        for (id, wanted) in self.methods.clone() {
            let forms = krate.operations.iter().filter(|operation| operation.id == id);
            let places: Vec<String> = forms.flat_map(|operation| place_of(krate, operation)).collect();
            if places.iter().any(|place| squeezed(place) == squeezed(&wanted)) {
                carried += 1;
            } else if let (Some(now), false) = (places.first(), self.has_lost(&format!("the method of `{id}`"))) {
                self.lose(format!("`{wanted}`"), format!("the crate calls `{id}` `{now}`"));
            }
        }
        Share { carried, of: self.methods.len() }
    }

    fn judge_types(&mut self, krate: &Crate) -> Share {
        let mut carried = 0;
        for (key, wanted) in self.types.clone() {
            let pointer = pointer_of(&key);
            let mut items = krate.items.iter().filter(|item| item.origin == pointer || item.origin == key);
            let what = lost_type(&key, &wanted);
            if items.any(|item| squeezed(&item.name) == squeezed(&wanted)) {
                carried += 1;
            } else if !self.has_lost(&what) {
                self.target.names.types.remove(&key);
                self.target.schemas.retain(|schema| *schema != key);
                let why = "no type of the crate is made of it: it is a plain value, or the same as another type";
                self.lose(what, why);
            }
        }
        Share { carried, of: self.types.len() }
    }

    fn has_lost(&self, what: &str) -> bool {
        self.lost.iter().any(|lost| lost.what == what)
    }
}

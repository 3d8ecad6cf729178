//! What the schemas of other files are called: a file that is a schema by its stem, one inside by its own name.

use std::collections::{HashMap, HashSet};

use super::pointer::unescape;
use crate::model::Words;

/// Folders that say what kind of thing is in them, not whose it is.
const KINDS: [&str; 10] = [
    "components",
    "definitions",
    "headers",
    "models",
    "parameters",
    "paths",
    "requestBodies",
    "resources",
    "responses",
    "schemas",
];

/// The names of files, by their numbers: stems, and before those that several files share the folder that tells them
/// apart.
pub(super) fn names(files: &[String]) -> Vec<String> {
    let mut named = vec![String::new(); files.len()];
    let mut pending: Vec<(&mut String, Vec<&str>)> =
        named.iter_mut().zip(files).map(|(name, file)| (name, parts(file))).collect();
    let mut length = 1;
    while !pending.is_empty() {
        let mut owners: HashMap<Words, HashSet<&[&str]>> = HashMap::new();
        for (_, parts) in &pending {
            owners.entry(Words::new(&tail(parts, length))).or_default().insert(parts);
        }
        let shared: HashSet<Words> =
            owners.into_iter().filter(|(_, paths)| paths.len() > 1).map(|(words, _)| words).collect();
        pending.retain_mut(|(name, parts)| {
            let short = tail(parts, length);
            let wait = parts.len() > length && shared.contains(&Words::new(&short));
            if !wait {
                **name = short;
            }
            wait
        });
        length += 1;
    }
    named
}

/// The folders of a file that can be part of its name, and its stem.
fn parts(file: &str) -> Vec<&str> {
    let mut parts: Vec<&str> =
        file.split(['/', '\\']).filter(|part| !matches!(*part, "" | "." | "..") && !KINDS.contains(part)).collect();
    if let Some(last) = parts.last_mut() {
        *last = last.split_once('.').map_or(*last, |(stem, _)| stem);
    }
    parts
}

fn tail(parts: &[&str], length: usize) -> String {
    let from = parts.len().saturating_sub(length);
    parts.get(from..).unwrap_or_default().join("_")
}

/// The name of a schema that stands in another file's place of named schemas.
pub(super) fn member(rest: &str) -> Option<String> {
    let name = ["components/schemas/", "definitions/", "$defs/"].iter().find_map(|place| rest.strip_prefix(place));
    let name = name.unwrap_or(rest);
    let words = ["requestBody", "schema", "items", "additionalProperties", "not"];
    (!name.is_empty() && !name.contains('/') && !words.contains(&rest)).then(|| unescape(name).into_owned())
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn stems_and_what_tells_them_apart() {
        let files =
            ["", "models/user.yml", "droplets/models/list.yml", "volumes/models/list.yml", "droplets/list.v2.json"];
        let names = names(&files.map(str::to_owned));
        assert_eq!(names, ["", "user", "droplets_list", "volumes_list", "droplets_list"]);
    }
}

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
    let parts: Vec<Vec<&str>> = files.iter().map(|file| parts(file)).collect();
    let mut named: Vec<String> = vec![String::new(); files.len()];
    let mut pending: Vec<usize> = (0..files.len()).collect();
    let mut length = 1;
    while !pending.is_empty() {
        let mut owners: HashMap<Words, HashSet<&[&str]>> = HashMap::new();
        for &file in &pending {
            owners.entry(Words::new(&tail(&parts[file], length))).or_default().insert(&parts[file]);
        }
        pending.retain(|&file| {
            let name = tail(&parts[file], length);
            let shared = owners.get(&Words::new(&name)).is_some_and(|paths| paths.len() > 1);
            let longer = parts[file].len() > length;
            if !shared || !longer {
                named[file] = name;
            }
            shared && longer
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
    (!name.is_empty() && !name.contains('/') && !words.contains(&rest)).then(|| unescape(name))
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

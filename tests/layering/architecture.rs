//! ARCHITECTURE.md says what is so: its rooms and their neighbors, and the tests that it calls upon.

use std::collections::BTreeSet;
use std::fs;

use super::source::{below, none, root};

fn paper() -> String {
    fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap()
}

/// The words between backticks in a cell.
fn code(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_room_is_in_the_paper_with_what_it_may_use() {
    let paper = paper();
    let rows = paper.lines().skip_while(|line| !line.starts_with("| room |")).skip(2);
    let rows: Vec<Vec<&str>> =
        rows.take_while(|line| line.starts_with('|')).map(|row| row.split(" | ").collect()).collect();
    let named: BTreeSet<&str> = rows.iter().flat_map(|row| code(row[0])).collect();
    let folders = fs::read_dir(root().join("generator")).unwrap().map(|entry| entry.unwrap());
    let folders = folders.filter(|entry| entry.path().is_dir()).map(|entry| entry.file_name().into_string().unwrap());
    let mut faults: Vec<String> =
        folders.filter(|room| !named.contains(room.as_str())).map(|room| format!("`{room}` has no row")).collect();
    for row in &rows {
        let (room, told) = (code(row[0])[0], code(row[2]));
        match super::ROOMS.iter().find(|(name, _)| *name == room) {
            Some((_, may)) if told == *may => {}
            Some((_, may)) => faults.push(format!("`{room}` may use {may:?}, not {told:?}")),
            None => faults.push(format!("there is no room `{room}`")),
        }
    }
    none(faults);
}

#[test]
fn every_test_that_the_paper_names_exists() {
    let tests: String = below("tests", "rs").iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let paper = paper();
    let mut rows = paper.lines().skip_while(|line| !line.starts_with("| rule |")).skip(2);
    let rows: Vec<&str> = rows.by_ref().take_while(|line| line.starts_with('|')).collect();
    assert!(rows.len() > 10, "only {} rules were found", rows.len());
    let names = rows.iter().flat_map(|row| code(row.rsplit(" | ").next().unwrap_or_default()));
    let names = names.filter(|name| name.contains('_') && !name.contains(['/', '.']));
    let missing = names.filter(|name| !tests.contains(&format!("#[test]\nfn {name}()")));
    none(missing.map(|name| format!("no test is called `{name}`")));
}

#[test]
fn the_files_that_the_paper_names_exist() {
    let paper = paper();
    let files = paper.split('`').skip(1).step_by(2).filter(|word| word.contains('/') && !word.contains([' ', '\n']));
    none(files.filter(|path| !root().join(path).exists()).map(|path| format!("there is no `{path}`")));
}

//! The figures of the page "A comparison" are those of BENCHMARKS.md.

use std::fs;

/// The cells of the rows of a table.
fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    let lines = text.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    lines.map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
}

#[test]
fn figures_are_those_of_the_benchmarks() {
    let guide = fs::read_to_string("guide/src/comparison.md").unwrap();
    let paper = fs::read_to_string("BENCHMARKS.md").unwrap();
    let table = &guide[guide.find("CPU seconds for a crate").unwrap()..];
    let mut table = rows(table);
    let documents = table.next().unwrap();
    let generators: Vec<Vec<&str>> = table.skip(1).collect();
    assert!(documents.len() == 5 && generators.len() == 7);
    for (column, document) in documents.iter().enumerate().skip(1) {
        let measured = &paper[paper.find(&format!("### {document}")).unwrap()..];
        for generator in &generators {
            let row = rows(measured).find(|row| row[0] == generator[0]);
            assert_eq!(row.map_or("fails", |row| row[1]), generator[column], "{} of {document}", generator[0]);
        }
    }
}

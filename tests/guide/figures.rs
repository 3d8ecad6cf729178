//! Figures that are stated where nothing measures them are those that were measured: of the README, beside the steps of
//! `.ci/run` that compare their own, and of the page "A comparison".

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

/// The goals of BENCHMARKS.md: what is measured, what it is, and whether that is enough.
fn goals(paper: &str) -> Vec<Vec<&str>> {
    rows(&paper[paper.find("## Goals").unwrap()..]).skip(2).collect()
}

/// What is measured in each of the goals that begin like this.
fn measured<'paper>(goals: &[Vec<&'paper str>], begin: &str) -> Vec<&'paper str> {
    goals.iter().filter(|goal| goal[0].starts_with(begin)).map(|goal| goal[2]).collect()
}

#[test]
fn the_readme_states_what_the_clock_says() {
    let readme = fs::read_to_string("README.md").unwrap();
    let paper = fs::read_to_string("BENCHMARKS.md").unwrap();
    let goals = goals(&paper);
    let [r9s, discord, openai, github] = measured(&goals, "CPU of a crate of ")[..] else { panic!("{goals:?}") };
    let ratios = format!("R9S {r9s}, Discord {discord}, OpenAI {openai}, GitHub {github}.");
    let mut shares = [r9s, discord, openai, github];
    shares.sort_unstable();
    let of_all = format!("{} to {} of the CPU of the fastest other generator", shares[0], shares[3]);
    let decoding = measured(&goals, "decoding against ");
    let mut percent: Vec<i64> =
        decoding.iter().map(|more| more.trim_matches(['+', '%', ' ']).parse().unwrap()).collect();
    percent.sort_unstable();
    let decoding = format!("| {} to {} % more for each CPU second", percent[0], percent[percent.len() - 1]);
    let met = goals.iter().filter(|goal| goal[3] == "yes").count();
    for stated in [ratios, of_all, decoding, format!("| {met} of {} are met. |", goals.len())] {
        assert!(readme.contains(&stated), "README.md does not state: {stated}");
    }
}

#[test]
fn the_readme_counts_what_there_is() {
    let readme = fs::read_to_string("README.md").unwrap();
    let guide = fs::read_to_string("CONTRIBUTING.md").unwrap();
    let sets = rows(&guide[guide.find("| set | pairs |").unwrap()..]).skip(2);
    let sets: Vec<(String, u32)> = sets.map(|row| (row[0].to_owned(), row[1].parse().unwrap())).collect();
    let pairs: u32 = sets.iter().map(|(_, count)| count).sum();
    let by_kind = ["`own` (in CI)", "`every`", "`real`"];
    let by_kind: u32 = sets.iter().filter(|(set, _)| by_kind.contains(&set.as_str())).map(|(_, count)| count).sum();
    let stated = format!(
        "{pairs} pairs of documents: {} are neighbors in histories or another tool's, {by_kind} changes by kind",
        pairs - by_kind
    );
    assert!(readme.contains(&stated), "README.md does not state: {stated}");

    let listed = fs::read_to_string("tests/values/documents.txt").unwrap();
    let listed = listed.lines().filter(|line| !line.starts_with('#')).count();
    assert!(readme.contains(&format!("of [{listed} public documents](tests/values/documents.txt)")));

    let manifest = fs::read_to_string("tests/fuzz/Cargo.toml").unwrap();
    let targets: Vec<&str> =
        manifest.split("[[bin]]\nname = \"").skip(1).map(|bin| bin.split('"').next().unwrap()).collect();
    assert!(readme.contains(&format!("| {} targets for [libFuzzer]", targets.len())));
    let nightly = fs::read_to_string(".github/workflows/nightly.yml").unwrap();
    assert!(nightly.contains(&format!("target: [{}]", targets.join(", "))), "{targets:?}");
    let run = fs::read_to_string("tests/fuzz/run").unwrap();
    assert!(run.contains(&format!("targets=({})", targets.join(" "))), "{targets:?}");
}

/// Whatever the papers at the root link to or show is there.
#[test]
fn links_of_papers_lead_somewhere() {
    for paper in fs::read_dir(".").unwrap().map(|entry| entry.unwrap().path()) {
        if paper.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let text = fs::read_to_string(&paper).unwrap();
        // What stands in a block of code is no link.
        let prose: String = text.split("```").step_by(2).collect();
        for target in prose.split("](").skip(1).filter_map(|rest| rest.split([')', '#', ' ']).next()) {
            let is_elsewhere = target.is_empty() || target.contains("://") || target.starts_with("mailto:");
            assert!(is_elsewhere || fs::exists(target).unwrap(), "{}: {target}", paper.display());
        }
    }
}

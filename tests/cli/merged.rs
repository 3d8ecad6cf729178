//! What Git leaves in the folder of a crate: marks of a merge, and files that are gone.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::ran::{DOCUMENT, oasmith, room};

/// A text with the marks of a merge around its second half.
fn torn(text: &str) -> String {
    let half = text.lines().count() / 2;
    let part = |from, to| text.split_inclusive('\n').skip(from).take(to).collect::<String>();
    format!("{}<<<<<<< HEAD\n{}=======\n{}>>>>>>> other\n", part(0, half), part(half, half), part(half, 1))
}

#[test]
fn marks_of_a_merge_are_told_with_what_to_do() {
    let room = room();
    oasmith(room.path(), "generate small.yaml --output made").exits(0);
    for name in ["oasmith.lock", "oasmith.surface.json"] {
        let path = room.path().join("made").join(name);
        let whole = fs::read_to_string(&path).unwrap();
        fs::write(&path, torn(&whole)).unwrap();
        for command in ["check", "generate"] {
            let ran = oasmith(room.path(), &format!("{command} small.yaml --output made")).exits(3);
            let ran = ran.says(&format!("{name}` has the marks of a merge")).says("git checkout --ours made");
            assert!(!ran.stderr.contains("--force") && !ran.stderr.contains("--repin"), "{}", ran.stderr);
        }
        fs::write(&path, whole).unwrap();
    }
    oasmith(room.path(), "check small.yaml --output made").exits(0);
}

/// Names are not chosen anew in silence.
#[test]
fn a_surface_that_is_gone_is_to_be_restored() {
    let room = room();
    oasmith(room.path(), "generate small.yaml --output made").exits(0);
    fs::write(room.path().join("small.yaml"), DOCUMENT.replace("listThings", "findThings")).unwrap();
    fs::remove_file(room.path().join("made/oasmith.surface.json")).unwrap();
    for command in ["check", "generate"] {
        let ran = oasmith(room.path(), &format!("{command} small.yaml --output made")).exits(3);
        ran.says("restore it from version control; without it names are chosen anew");
    }
    oasmith(room.path(), "generate small.yaml --output made --repin").exits(0);
}

/// The recipe of the README, as Git runs it: it never ends `git diff`.
#[test]
fn a_driver_of_git_diff_shows_what_it_can() {
    let readme = include_str!("../../README.md");
    let recipe = readme.lines().find(|line| line.starts_with("git config diff.openapi.command")).unwrap();
    let room = room();
    let program = Path::new(env!("CARGO_BIN_EXE_oasmith")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let shell = |script: &str| {
        let mut shell = Command::new("sh");
        shell.args(["-ec", script]).current_dir(room.path()).env("PATH", &path);
        let output = shell.envs([("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_PAGER", "cat")]).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let author = "git -c user.name=a -c user.email=a@example.com";
    shell(&format!(
        "git init --quiet && {recipe} && echo '*.yaml diff=openapi' >.gitattributes && echo one >other.yaml"
    ));
    shell(&format!("git add --all && {author} commit --quiet --message All"));
    shell(
        "cp small.yaml new.yaml && git add new.yaml && echo two >other.yaml && sed -i.bak s/things:/books:/ small.yaml",
    );
    let told = shell("git diff HEAD");
    for part in ["client.", "+++ b/new.yaml", "-one\n+two"] {
        assert!(told.contains(part), "{part:?} is not in {told}");
    }
    oasmith(room.path(), "diff git:origin/main:small.yaml small.yaml").exits(2).says("fetch-depth: 0");
}

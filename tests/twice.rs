//! The same input gives the same bytes: at each stage, whatever the number of threads, and again over what was made.

use oasmith::snapshot::{SURFACE, Snapshot};
use oasmith::{Input, Stage, generate, read};
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::cases;

const STAGES: [Stage; 6] = [Stage::Load, Stage::Canon, Stage::Lower, Stage::Pass, Stage::Surface, Stage::Files];

fn threads(number: usize) -> ThreadPool {
    ThreadPoolBuilder::new().num_threads(number).build().expect("threads")
}

#[test]
fn twice_is_the_same() {
    let (one, several) = (threads(1), threads(3));
    let mut documents = cases::all();
    documents.extend(["tests/whole/chat.yaml", "tests/whole/pages.yaml", "specs/mistral/openapi.yaml"].map(Into::into));
    for path in documents {
        for stage in STAGES {
            let first = one.install(|| cases::shown(&path, stage));
            let second = several.install(|| cases::shown(&path, stage));
            assert!(first == second, "{stage:?} of {} differs:\n{first}\n{second}", path.display());
        }
    }
}

/// A keyword is a method and a resource, two operations ask for one name, and all of them are as they were.
const NAMES: &str = "
openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /type/loop:
    get: { tags: [type], operationId: type_loop, responses: { '200': { description: ok } } }
  /self/match:
    get: { tags: [self], operationId: match, responses: { '200': { description: ok } } }
  /continue:
    get: { operationId: continue, responses: { '200': { description: ok } } }
  /users:
    get: { operationId: read_users_get, responses: { '200': { description: ok } } }
  /teams:
    get: { operationId: read_teams_get, responses: { '200': { description: ok } } }
";

#[test]
fn what_was_made_stays() {
    let folder = tempfile::tempdir().unwrap();
    let names = folder.path().join("names.yaml");
    std::fs::write(&names, NAMES).unwrap();
    let mut documents = cases::all();
    documents.push(names);
    for path in documents {
        let target = cases::target(&path);
        let input = read(&target).unwrap();
        let Some(first) = generate(input.clone(), &target).files else { continue };
        let surface = String::from_utf8_lossy(first.get(SURFACE).unwrap()).into_owned();
        let earlier = Some(Snapshot::read(&surface).unwrap());
        let second = generate(Input { earlier, ..input }, &target).files.unwrap();
        let differs = first.iter().find(|(name, content)| second.get(name) != Some(*content));
        assert_eq!(differs.map(|(name, _)| name), None, "{}", path.display());
        assert_eq!(first.paths().count(), second.paths().count(), "{}", path.display());
    }
}

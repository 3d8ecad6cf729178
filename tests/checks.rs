//! The contract tests of the generated crate, as texts. That they pass is tested where crates are compiled.

use crate::whole;

#[test]
fn prints_contract_tests() {
    let files = oasmith::checks::emit(&whole::chat());
    whole::snapshots("checks", files.into_iter().filter(|(path, _)| !path.ends_with("support.rs")));
}

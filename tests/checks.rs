//! The contract tests of the generated crate, as texts. That they pass is tested where crates are compiled.

mod whole;

#[test]
fn prints_contract_tests() {
    let files = oasmith::checks::emit(&whole::chat());
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots/checks");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (path, text) in files.iter().filter(|(path, _)| !path.ends_with("support.rs")) {
            insta::assert_snapshot!(path.replace('/', "__"), text);
        }
    });
}

//! Changes that somebody allowed: which days there are, and which approvals allow nothing.

use oasmith::drift::{Approvals, Comparison};

use super::compare;

const BEFORE: &str = "{openapi: 3.1.0, info: {title: T, version: '1'}, paths: {/a: {get: {operationId: one, responses: \
                      {'200': {description: ok}}}}}}";

fn written(fingerprint: &str, more: &str) -> String {
    format!("[[approved]]\nfingerprint = \"{fingerprint}\"\nreason = \"agreed\"\n{more}\n")
}

#[test]
fn a_day_is_a_day_of_toml_or_a_text_of_its_form() {
    for day in ["2027-01-31", "'2027-01-31'"] {
        assert!(Approvals::read("allowed.toml", &written("0", &format!("expires = {day}"))).is_ok(), "{day}");
    }
    for day in ["'soon'", "'2027-02-31'", "2027-01-31T10:00:00Z", "2027", "['2027-01-31']"] {
        let fault = Approvals::read("allowed.toml", &written("0", &format!("expires = {day}"))).unwrap_err();
        assert!(fault.starts_with("`allowed.toml`, line 4: ") && fault.contains("no day"), "{day}: {fault}");
    }
    let fault = Approvals::read("allowed.toml", &written("0", "").replace("agreed", " ")).unwrap_err();
    assert_eq!(fault, "`allowed.toml`, line 3: `0` has no reason");
}

#[test]
fn an_approval_that_allows_nothing_is_told() {
    let mut compared = compare(BEFORE, &BEFORE.replace("/a:", "/b:").replace("one", "two"));
    let fingerprint = compared.changes[0].fingerprint.clone();
    let text = written(&fingerprint, "expires = 2027-01-31") + &written("nothing", "expires = 2020-01-31");
    let approvals = Approvals::read("allowed.toml", &text).expect("a good file");
    let told = |compared: &Comparison, today: &str| -> Vec<String> {
        approvals.unused(&[compared], today).iter().map(|it| it.message.clone()).collect()
    };
    let none = "no change has the fingerprint `nothing`, which is approved".to_owned();
    compared.approve(&approvals, "2027-01-31");
    assert_eq!(compared.changes[0].approved.as_deref(), Some("agreed"));
    assert_eq!(told(&compared, "2027-01-31"), std::slice::from_ref(&none));
    compared.approve(&approvals, "2027-02-01");
    assert_eq!(compared.changes[0].approved, None);
    assert_eq!(told(&compared, "2027-02-01"), ["the approval of `client.one()` ended on 2027-01-31".to_owned(), none]);
}

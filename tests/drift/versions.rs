//! Which version a change asks for, by Cargo's rules.

use oasmith::drift::{Bump, bumped, verdict};

use super::compare;

#[test]
fn versions_go_up_by_cargos_rules() {
    let after = |version: &str, bump| bumped(version, bump).unwrap_or_else(|| "as it is".to_owned());
    // Before 1.0 the second number is what the first is later, and of 0.0.x each version is its own.
    for (version, patch, minor, major) in [
        ("1.2.3", "1.2.4", "1.3.0", "2.0.0"),
        ("0.2.3", "0.2.4", "0.2.4", "0.3.0"),
        ("0.0.3", "0.0.4", "0.0.4", "0.0.4"),
        ("1.0.0-beta.1", "as it is", "as it is", "as it is"),
        ("1.2", "as it is", "as it is", "as it is"),
    ] {
        assert_eq!(after(version, Bump::Patch), patch);
        assert_eq!(after(version, Bump::Minor), minor);
        assert_eq!(after(version, Bump::Major), major);
    }
    assert_eq!(after("1.2.3", Bump::None), "1.2.3");
}

#[test]
fn the_version_that_changes_ask_for_is_named_where_it_is_known() {
    let old = "{openapi: 3.1.0, info: {title: T, version: '1'}, paths: {/a: {get: {operationId: one, responses: {'204': \
               {description: ok}}}}}}";
    let new = old.replace("/a: {get", "/b: {get: {operationId: two, responses: {'204': {description: ok}}}}, /a: {get");
    let compared = compare(old, &new);
    let asks = |version| verdict(&compared, version).rsplit_once("asks for ").unwrap().1.to_owned();
    assert_eq!(asks(Some("0.1.0")), "0.1.1");
    assert_eq!(asks(Some("1.4.2")), "1.5.0");
    assert_eq!(asks(None), "a minor version (in 0.x: the last number)");
    assert_eq!(asks(Some("1.0.0-beta.1")), asks(None));
}

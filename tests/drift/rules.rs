//! The catalogue of rules: every rule has an entry, and every rule about requests its mirror.
//!
//! That what is found has an entry is asserted where it is reported, so that every test of drift checks it.

use std::collections::BTreeSet;

use oasmith::drift::{Side, rule, rules};

/// What only clients send, so that its rules have no mirror among answers.
const SENT: &[&str] =
    &["body-", "draft-", "new-", "operation-", "parameter-", "scheme-", "security-", "server", "stability-"];

#[test]
fn every_rule_has_a_name_of_its_own_and_says_everything() {
    let mut names = BTreeSet::new();
    for rule in rules() {
        assert!(names.insert(rule.name.clone()), "{} stands twice", rule.name);
        assert!(rule.name.starts_with(rule.side.word()), "{}", rule.name);
        assert!(
            rule.title.ends_with('.') && rule.meaning.ends_with('.'),
            "{}: {} {}",
            rule.name,
            rule.title,
            rule.meaning
        );
        for text in [&rule.example, &rule.advice] {
            assert!(!text.is_empty(), "{} leaves something out", rule.name);
        }
        assert_eq!(oasmith::drift::rule(&rule.name), Some(rule));
    }
}

#[test]
fn every_rule_of_requests_has_its_mirror() {
    let of = |side: Side| -> BTreeSet<String> {
        let prefix = format!("{}-", side.word());
        let own = rules().into_iter().filter(|rule| rule.side == side);
        own.map(|rule| rule.name.trim_start_matches(prefix.as_str()).to_owned()).collect()
    };
    let answers = of(Side::Answer);
    for name in of(Side::Request) {
        let sent_only = SENT.iter().any(|prefix| name.starts_with(prefix));
        assert!(sent_only || answers.contains(&name), "request-{name} has no mirror");
    }
}

#[test]
fn the_page_of_a_rule_says_what_to_do() {
    let page = rule("answer-became-nullable").expect("a rule").page();
    assert!(
        page.contains("breaking on the wire") && page.contains("Example: ") && page.contains("What to do: "),
        "{page}"
    );
}

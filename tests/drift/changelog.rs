//! Entries of changelogs, and where they go.

use oasmith::drift::with_entry;

#[test]
fn an_entry_goes_above_the_newest_and_below_what_is_not_released() {
    let entry = "## 0.2.0 - 2026-11-28\n\n### Added\n\n- `x`.\n";
    let old = "# Changelog\n\nMine.\n\n## [Unreleased]\n\n- mine too\n\n## 0.1.0\n\nFirst.\n";
    let new = format!("# Changelog\n\nMine.\n\n## [Unreleased]\n\n- mine too\n\n{entry}\n## 0.1.0\n\nFirst.\n");
    assert_eq!(with_entry(old, entry), new);
    assert_eq!(with_entry("# Changelog\n", entry), format!("# Changelog\n\n{entry}"));
    assert_eq!(with_entry("", entry), entry);
}

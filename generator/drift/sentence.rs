//! Lists of things as a sentence says them.

/// How many things a sentence names, if there are more.
const NAMED: usize = 8;

/// `A`, `A and B`, `A, B and C`.
pub(super) fn listed(things: &[impl AsRef<str>]) -> String {
    match things {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [some @ .., last] => {
            let some: Vec<&str> = some.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", some.join(", "), last.as_ref())
        }
    }
}

/// The same, in which a long list is cut: `A, B and 12 more`.
pub(super) fn shortened(things: &[impl AsRef<str>]) -> String {
    // Nobody is spared a name by "and one more".
    if things.len() <= NAMED + 1 {
        return listed(things);
    }
    let named = things.iter().take(NAMED).map(|thing| thing.as_ref().to_owned());
    listed(&named.chain([format!("{} more", things.len() - NAMED)]).collect::<Vec<_>>())
}

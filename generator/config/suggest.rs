//! "Did you mean": the known word that is nearest to an unknown one.
//!
//! Nearness is the number of letters inserted, removed, replaced or swapped with their neighbor. A word further
//! away than a third of its length is no suggestion.

/// The nearest of `known` to `word`, the first of several; none when all are far.
pub fn nearest<'known>(word: &str, known: impl IntoIterator<Item = &'known str>) -> Option<&'known str> {
    let limit = word.chars().count().div_ceil(3);
    known
        .into_iter()
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// A name without case, spelling and marks of raw identifiers: two that are equal so are one to a reader. Dots stay.
#[must_use]
pub fn squeezed(name: &str) -> String {
    let name = name.replace("r#", "");
    name.chars().filter(|letter| letter.is_alphanumeric() || *letter == '.').flat_map(char::to_lowercase).collect()
}

/// The edit distance, ignoring case and taking `-` for `_`.
fn distance(left: &str, right: &str) -> usize {
    let fold = |text: &str| -> Vec<char> { text.to_lowercase().replace('-', "_").chars().collect() };
    let (left, right) = (fold(left), fold(right));
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    let mut previous_letter = None;
    for (line, letter) in left.iter().enumerate() {
        let mut next = vec![line + 1];
        let mut previous_other = None;
        for (column, other) in right.iter().enumerate() {
            let cell = |cells: &[usize], at: usize| cells.get(at).copied().unwrap_or(usize::MAX - 1);
            let replaced = cell(&row, column) + usize::from(letter != other);
            let mut best = replaced.min(cell(&row, column + 1) + 1).min(cell(&next, column) + 1);
            if previous_letter == Some(other) && previous_other == Some(letter) && column > 0 {
                best = best.min(cell(&before, column - 1) + 1);
            }
            next.push(best);
            previous_other = Some(other);
        }
        before = std::mem::replace(&mut row, next);
        previous_letter = Some(letter);
    }
    row.last().copied().unwrap_or_default()
}

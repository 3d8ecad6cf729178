//! Which of the known words a misspelled one was meant to be.
//!
//! The distance counts inserted, lost, exchanged and swapped characters; upper and lower case are the same.
//! Words of one, two or three letters are never guessed at: too many are near.

/// The most similar word, if one is similar enough.
pub(crate) fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let word: Vec<char> = word.to_lowercase().chars().collect();
    if word.len() < 4 || word.len() > 64 {
        return None;
    }
    let limit = if word.len() < 6 { 1 } else { 2 };
    known
        .filter(|it| it.len().abs_diff(word.len()) <= limit * 4)
        .filter_map(|candidate| {
            let letters: Vec<char> = candidate.to_lowercase().chars().collect();
            let distance = distance(&word, &letters);
            (distance <= limit).then_some((distance, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The optimal string alignment distance.
fn distance(left: &[char], right: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    let mut previous = None;
    for (row, a) in (1..).zip(left) {
        let mut next = vec![row];
        let mut previous_b = None;
        for (column, b) in (0..).zip(right) {
            let get = |line: &[usize], at: usize| line.get(at).copied().unwrap_or(usize::MAX - 1);
            let mut cost =
                (get(&last, column) + usize::from(a != b)).min(get(&last, column + 1) + 1).min(get(&next, column) + 1);
            if previous == Some(b)
                && previous_b == Some(a)
                && let Some(column) = usize::checked_sub(column, 1)
            {
                cost = cost.min(get(&before, column) + 1);
            }
            next.push(cost);
            previous_b = Some(b);
        }
        previous = Some(a);
        before = std::mem::replace(&mut last, next);
    }
    last.last().copied().unwrap_or(usize::MAX)
}

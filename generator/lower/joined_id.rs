//! Ids whose words are written without anything between them.
//!
//! ```text
//! Getorganizationspendlimit of GET /organization/spend_limit → get_organization_spend_limit
//! GetAlarmsandTimers with the summary "Get Alarms and Timers" → get_alarms_and_timers
//! ```
//!
//! The words are those of the operation's own summary and path. Nothing is cut that these do not say in full.

use std::collections::BTreeSet;

use crate::model::Words;

/// How long a word must be that may be several.
const LONG: usize = 9;

/// What ids say beside the words of summaries and paths.
const COMMON: [&str; 26] = [
    "a", "add", "all", "an", "and", "by", "check", "create", "delete", "find", "for", "from", "get", "id", "in",
    "list", "of", "or", "put", "remove", "search", "set", "the", "to", "update", "with",
];

/// The id with `_` between its words, where it has several in one.
pub(super) fn spaced(id: &str, summary: &str, path: &str) -> Option<String> {
    let is_long = |word: &String| word.len() >= LONG && word.bytes().all(|letter| letter.is_ascii_lowercase());
    if !Words::new(id).0.iter().any(is_long) {
        return None;
    }
    let known = Vocabulary::new(summary, path);
    let mut changed = false;
    let mut parts = Vec::new();
    for run in id.split(|letter: char| !letter.is_ascii_alphabetic()).filter(|run| !run.is_empty()) {
        let words = Words::new(run).0;
        let joined = words.iter().any(|word| is_long(word) && !known.has(word));
        let letters = run.to_ascii_lowercase();
        match joined.then(|| known.split(&letters)).flatten() {
            Some(apart) => {
                changed = true;
                parts.push((run, apart.join("_")));
            }
            None => parts.push((run, run.to_owned())),
        }
    }
    if !changed {
        return None;
    }
    let mut text = id.to_owned();
    for (run, apart) in parts {
        text = text.replacen(run, &apart, 1);
    }
    Some(text)
}

/// The words that an operation says.
struct Vocabulary(BTreeSet<String>);

impl Vocabulary {
    fn new(summary: &str, path: &str) -> Self {
        let said = Words::new(summary).0.into_iter().chain(Words::new(path).0);
        let said = said.filter(|word| word.len() > 1 && word.bytes().all(|letter| letter.is_ascii_lowercase()));
        let mut words: BTreeSet<String> =
            said.flat_map(|word| [Words::new(&word).singular().0.concat(), word]).collect();
        words.extend(COMMON.map(str::to_owned));
        Self(words)
    }

    fn has(&self, word: &str) -> bool {
        self.0.contains(word) || Words::new(word).singular().0.first().is_some_and(|word| self.0.contains(word))
    }

    /// The fewest words that a text is made of; none where it is one, or has something else in it.
    fn split<'a>(&self, text: &'a str) -> Option<Vec<&'a str>> {
        let mut ways: Vec<Option<Vec<&str>>> = vec![Some(Vec::new())];
        for end in 1..=text.len() {
            let mut best: Option<Vec<&str>> = None;
            for (start, way) in ways.iter().enumerate() {
                let (Some(way), Some(word)) = (way, text.get(start..end)) else { continue };
                let is_better = best.as_ref().is_none_or(|best| way.len() + 1 < best.len());
                if is_better && self.0.contains(word) {
                    best = Some([way.as_slice(), &[word]].concat());
                }
            }
            ways.push(best);
        }
        ways.pop().flatten().filter(|way| way.len() > 1)
    }
}

#[cfg(test)]
mod tests {
    use super::spaced;

    /// The ids are those of public documents.
    #[test]
    fn words_of_summary_and_path_stand_apart() {
        let spaced = |id: &str, summary: &str, path: &str| spaced(id, summary, path).unwrap_or_else(|| id.to_owned());
        let limit = spaced("Getorganizationspendlimit", "Get the hard limit.", "/organization/spend_limit");
        assert_eq!(limit, "get_organization_spend_limit");
        let key = "Creates an API key for a service account in the project.";
        assert_eq!(spaced("CreateanAPIkeyforaserviceaccount", key, "/keys"), "create_an_api_key_for_a_service_account");
        assert_eq!(spaced("GetAlarmsandTimers", "Get Alarms and Timers", "/a"), "get_alarms_and_timers");
        assert_eq!(spaced("beta_Compactconversation", "Compact a conversation.", "/c"), "beta_compact_conversation");
    }

    #[test]
    fn what_is_one_word_or_unknown_stays() {
        // The summary says the word itself, or does not say all of its parts.
        assert_eq!(spaced("getWebhooks", "All webhooks.", "/web/hooks"), None);
        assert_eq!(spaced("startCountdown", "Counts down.", "/countdowns"), None);
        assert_eq!(spaced("getWatermarks", "All marks.", "/marks"), None);
        assert_eq!(spaced("listSubscriptions", "", "/subs"), None);
    }
}

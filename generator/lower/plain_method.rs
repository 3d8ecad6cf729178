//! Names of methods without what their resource and path say already.
//!
//! ```text
//! listFiles             of the resource files                       list
//! createChatCompletion  of chat, all of which is /chat/completions  create
//! list-for-repo         of repos                                    list_for_repo   a phrase is not cut
//! ```

use super::verb::begins_with_verb;
use crate::model::Words;

/// Words after which a phrase begins that is kept as it is.
const PREPOSITIONS: &[&str] = &[
    "about", "as", "at", "between", "by", "for", "from", "in", "into", "of", "on", "per", "to", "under", "via", "with",
];

/// Words that may stand between a verb and what it is done to.
const SMALL: &[&str] =
    &["a", "all", "an", "and", "bulk", "many", "multiple", "my", "new", "one", "or", "single", "the"];

/// A name without some phrases, each of which is left out once, in the singular or the plural.
pub(super) fn without(name: &Words, phrases: &[Words]) -> Words {
    let mut words = name.clone();
    for phrase in phrases.iter().filter(|phrase| !phrase.is_empty()) {
        if let Some(at) = place(&words, phrase) {
            let after = at + phrase.0.len();
            let article = at.checked_sub(1).filter(|&before| words.0.get(before).is_some_and(|word| is_article(word)));
            words.0.drain(article.unwrap_or(at)..after);
            // `create a new organization` leaves words that stood before it.
            while words.0.len() > 1 && words.0.last().is_some_and(|word| is_article(word) || word == "new") {
                words.0.pop();
            }
        }
    }
    words
}

/// Whether a word goes with what follows it.
fn is_article(word: &str) -> bool {
    matches!(word, "a" | "an" | "the")
}

/// Where a phrase stands right at the beginning, or right after what is done.
fn place(name: &Words, phrase: &Words) -> Option<usize> {
    let end = name.0.iter().position(|word| PREPOSITIONS.contains(&word.as_str())).unwrap_or(name.0.len());
    let wanted = phrase.singular();
    // `get comment or reply` is not about replies alone.
    let is_joined = |after: usize| name.0.get(after).is_some_and(|word| word == "or" || word == "and");
    (0..=end.checked_sub(phrase.0.len())?).find(|&start| {
        let part = Words(name.0.iter().skip(start).take(phrase.0.len()).cloned().collect());
        let before = name.0.iter().take(start).skip(1);
        let follows_verb =
            before.cloned().all(|word| SMALL.contains(&word.as_str()) || begins_with_verb(&Words(vec![word])));
        // `invite_user` of the resource `invites` says what is done.
        let is_verb = start == 0 && phrase.0.len() < name.0.len() && begins_with_verb(&part);
        follows_verb && !is_verb && part.singular() == wanted && !is_joined(start + phrase.0.len())
    })
}

#[cfg(test)]
mod tests {
    use super::without;
    use crate::model::Words;

    /// The ids are those of `OpenAI`, `GitHub`, Spotify and Snyk.
    #[test]
    fn what_is_said_already_goes() {
        let plain = |name: &str, phrases: &[&str]| {
            let phrases: Vec<Words> = phrases.iter().map(|phrase| Words::new(phrase)).collect();
            without(&Words::new(name), &phrases).snake()
        };
        assert_eq!(plain("listFiles", &["files"]), "list");
        assert_eq!(plain("createChatCompletion", &["chat", "completions"]), "create");
        assert_eq!(plain("getChatCompletionMessages", &["chat", "completions"]), "get_messages");
        assert_eq!(plain("createVectorStoreFile", &["vector stores"]), "create_file");
        assert_eq!(plain("create-or-update-file-contents", &["files"]), "create_or_update_contents");
        assert_eq!(plain("get-an-album", &["albums"]), "get");
        assert_eq!(plain("get-an-albums-tracks", &["albums"]), "get_tracks");
        assert_eq!(plain("get-comment-or-reply", &["comments"]), "get_comment_or_reply");
        assert_eq!(plain("list-for-repo", &["repos"]), "list_for_repo");
        assert_eq!(plain("list-followers-for-user", &["users"]), "list_followers_for_user");
        assert_eq!(plain("list_organization_certificates", &["certificates"]), "list_organization_certificates");
        assert_eq!(plain("invite-user", &["invites"]), "invite_user");
        assert_eq!(plain("embeddings", &["embeddings"]), "");
        assert_eq!(plain("Create a new organization", &["organizations"]), "create");
        assert_eq!(plain("Get an organization's members", &["members"]), "get_an_organizations_members");
    }
}

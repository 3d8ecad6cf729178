//! How each operation is called: its resource and its method.
//!
//! What the configuration and extensions say is done. Else tags are resources and ids are methods, without what the
//! resource and the path say already. Where tags do not help (none, one for all, one for each operation), ids that begin
//! with their resource name it; else paths are resources, and methods are verbs. What would be called as another
//! operation takes the next longer name.

use std::collections::{BTreeMap, BTreeSet};

use super::context::Lowering;
use super::group::{GroupedBy, is_grouped};
use super::operation::Found;
use super::path_call::{Answers, PathCall, Paths, Route};
use super::plain_method::without;
use super::pointer::canonical;
use super::verb::{begins_with_verb, is_plural};
use super::{facets, framework_id, path_call};
use crate::model::Words;

/// How an operation is called.
#[derive(Debug, Clone, Default)]
pub(super) struct CallName {
    /// The resources that it appears in.
    pub(super) groups: Vec<Vec<String>>,
    pub(super) method: Words,
    /// The name of the operation itself, where the document has no id for it.
    pub(super) name: Option<Words>,
}

/// An operation on the way to its name.
struct Draft {
    groups: Vec<Vec<String>>,
    /// Names of the method, the shortest first.
    methods: Vec<Words>,
    /// Which of them it is.
    rank: usize,
    /// Who keeps the name that several want: of paths the shortest; nobody where ids have been cut.
    order: Option<(usize, usize, String)>,
    name: Option<Words>,
}

impl Draft {
    fn method(&self) -> Option<&Words> {
        self.methods.get(self.rank)
    }
}

impl Lowering<'_> {
    /// The names of all operations.
    pub(super) fn call_names(&mut self, operations: &[Found<'_>]) -> Vec<CallName> {
        let mut calls: Vec<Option<PathCall>> = vec![None; operations.len()];
        let by_routes = ids_are_routes(operations);
        let anonymous = by_routes || operations.iter().any(|found| !found.declared);
        let tags_help = self.tags_help(operations);
        let by_ids = self.target.plain_ids && !tags_help && ids_help(operations);
        if self.target.plain_ids && !by_ids && (anonymous || !tags_help) {
            calls = self.path_calls(operations);
        }
        let by_paths = self.target.plain_ids && !tags_help && !by_ids && paths_help(operations, &calls);
        let mut drafts: Vec<Draft> = Vec::new();
        for (found, call) in operations.iter().zip(calls) {
            let call = call.as_ref();
            let by = match call.filter(|_| by_paths) {
                Some(call) => GroupedBy::Path(call),
                None if by_ids => GroupedBy::Id,
                None => GroupedBy::Tag,
            };
            let groups = self.groups(found, by);
            let routed = !found.declared || (by_routes && !groups.is_empty() && says_route(found));
            let methods = self.methods(found, groups.first(), call.filter(|_| routed || by_paths), by_paths);
            let order = call.filter(|_| by_paths).map(|call| (call.holes.len(), found.path.len(), found.at.to_owned()));
            let nameless = !found.declared && self.chosen_method(found).is_none();
            let name = call.filter(|_| nameless).map(PathCall::name);
            drafts.push(Draft { groups, methods, rank: 0, order, name });
        }
        // What names a resource names a method, too.
        if self.target.plain_ids && !by_ids {
            self.cut(operations, &mut drafts, by_paths);
        }
        list_apart(operations, &mut drafts);
        tell_apart(&mut drafts);
        keep_own_names(operations, &mut drafts);
        let named = |draft: Draft| CallName {
            method: draft.method().cloned().unwrap_or_default(),
            groups: draft.groups,
            name: draft.name,
        };
        drafts.into_iter().map(named).collect()
    }

    /// Whether tags group operations: not when most have none, when all have the same, or when each has its own.
    fn tags_help(&self, operations: &[Found<'_>]) -> bool {
        let free: Vec<&Found<'_>> = operations.iter().filter(|found| !is_grouped(found)).collect();
        let tags: Vec<&String> = free.iter().filter_map(|found| found.source.tags.first()).collect();
        if tags.iter().any(|tag| self.target.names.resources.contains_key(*tag)) || free.is_empty() {
            return true;
        }
        let most = |count: usize| count * 2 >= free.len();
        if !most(tags.len()) {
            return false;
        }
        let distinct: BTreeSet<Words> = tags.iter().map(|tag| Words::new(tag)).collect();
        let says = |found: &&&Found<'_>| {
            let tag = found.source.tags.first().map(|tag| Words::new(tag).singular()).unwrap_or_default();
            found.path.split(['/', '.', ':']).any(|part| Words::new(part).singular() == tag)
        };
        if distinct.len() == 1 && tags.len() > 1 {
            return most(free.iter().filter(says).count());
        }
        let is_id = |found: &&&Found<'_>| {
            let tag = found.source.tags.first().map(|tag| Words::new(tag));
            tag.is_some() && tag == found.source.operation_id.as_deref().map(Words::new)
        };
        free.len() < 2 || !most(free.iter().filter(is_id).count())
    }

    fn path_calls(&mut self, operations: &[Found<'_>]) -> Vec<Option<PathCall>> {
        let paths = Paths::new(operations.iter().map(|found| (found.verb, found.path)));
        let answers: Vec<Answers> = operations.iter().map(|found| self.answers(found)).collect();
        let routes = operations.iter().zip(answers);
        routes.map(|(found, answers)| paths.call(Route { verb: found.verb, path: found.path, answers })).collect()
    }

    /// Whether an operation answers with a list.
    fn answers(&mut self, found: &Found<'_>) -> Answers {
        if found.verb != "get" {
            return Answers::Unsaid;
        }
        let success = found.source.responses.responses.iter().find(|(status, _)| status.to_string().starts_with('2'));
        let response = success.and_then(|(_, response)| facets::pointer(response.clone()));
        // What is wrong with it is told when it is read.
        let mut told = crate::diagnostic::Diagnostics::default();
        let Some(response) = response.and_then(|at| self.document.response(&canonical(&at), &mut told)) else {
            return Answers::Unsaid;
        };
        if response.content.is_empty() {
            return Answers::Unsaid;
        }
        let json = response
            .content
            .into_iter()
            .find(|(media_type, _)| super::body::is_json(&super::body::essence(media_type)));
        let Some((_, media)) = json else { return Answers::One };
        let Some(schema) = media.schema.and_then(facets::pointer) else { return Answers::Unsaid };
        let schema = self.expanded(&schema);
        if schema.ty == Some(facets::Kind::Array) {
            return Answers::List;
        }
        if schema.properties.is_empty() {
            return Answers::Unsaid;
        }
        let properties: Vec<(String, String)> =
            schema.properties.iter().filter_map(|(name, at)| Some((name.clone(), at.first()?.clone()))).collect();
        let lists = properties.iter().filter(|(_, at)| self.facets(at).ty == Some(facets::Kind::Array));
        let lists: Vec<&(String, String)> = lists.collect();
        let known =
            |(name, _): &&(String, String)| ["data", "items", "results", "value", "values"].contains(&name.as_str());
        match lists.as_slice() {
            [] => Answers::One,
            lists if lists.iter().any(known) => Answers::List,
            _ => Answers::Unsaid,
        }
    }

    /// Names of the method, the shortest first.
    fn methods(
        &self,
        found: &Found<'_>,
        group: Option<&Vec<String>>,
        call: Option<&PathCall>,
        by_paths: bool,
    ) -> Vec<Words> {
        if let Some(name) = self.chosen_method(found) {
            return vec![name];
        }
        let own = match call {
            Some(call) if !by_paths => call.name(),
            _ => self.method(found, group),
        };
        match call.filter(|_| by_paths) {
            None => vec![own],
            Some(call) => {
                let more = |by: &str, words: &[String]| {
                    let told = words.last().map(|word| Words::new(&format!("{by} {word}")).0);
                    told.map(|told| Words([call.method.0.clone(), told].concat()))
                };
                let longer = [more("", &call.versions), more("by", &call.holes)];
                [call.method.clone()].into_iter().chain(longer.into_iter().flatten()).chain([own]).collect()
            }
        }
    }

    /// Puts names without what resource and path say before those that are there.
    fn cut(&self, operations: &[Found<'_>], drafts: &mut [Draft], by_paths: bool) {
        if by_paths {
            return;
        }
        let common = common_words(operations, drafts);
        for (found, draft) in operations.iter().zip(drafts.iter_mut()) {
            let (Some(group), None) = (draft.groups.first(), self.chosen_method(found)) else { continue };
            let mut phrases: Vec<Words> = group.iter().map(|part| Words::new(part)).collect();
            let own_phrases = phrases.clone();
            phrases.extend(common.get(&key(group)).into_iter().flatten().cloned());
            let Some(own) = draft.methods.first() else { continue };
            // `api_projects_list` of `/api/projects` begins with what groups nothing.
            let first = found.path.split('/').find(|part| !part.is_empty()).map(Words::new);
            phrases.extend(first.filter(|first| is_common(first) && own.0.first() == first.0.first()));
            let mut plain = without(own, &phrases);
            if own.0.len() > 1 && own_phrases.last().is_some_and(|last| own.0.starts_with(&last.0)) {
                // `users_read_users` is of `users`, and then reads them.
                plain = without(&plain, &own_phrases);
            }
            if plain.is_empty() {
                // `health_check` of `/utils/health-check` says what is done, though the path says it as well.
                plain = without(own, &own_phrases);
                if !plain.0.iter().any(|word| begins_with_verb(&Words(vec![word.clone()]))) {
                    plain = Words::default();
                }
            }
            // What is made of `POST /users/reset-password` names the resource last, after all that is done.
            if !found.declared
                && let Some(last) = own_phrases.last()
                && let Some(done) = last_part(found.path)
                && plain.singular() == Words([done.0.as_slice(), last.0.as_slice()].concat()).singular()
            {
                plain = done;
            }
            if plain.is_empty() {
                plain = Words::new(match found.verb {
                    "get" => "get",
                    "post" => "create",
                    "put" | "patch" => "update",
                    other => other,
                });
            }
            if plain != *own {
                draft.methods.insert(0, plain);
            }
        }
    }
}

/// What the last part of a path says that is no placeholder.
fn last_part(path: &str) -> Option<Words> {
    path.rsplit('/').find(|part| !part.is_empty() && !part.contains('{')).map(Words::new)
}

/// Whether all paths of an API begin so.
fn is_common(first: &Words) -> bool {
    matches!(first.0.as_slice(), [word] if ["api", "apis", "rest"].contains(&word.as_str()))
}

/// Whether the id of an operation is its method of HTTP and its path: `post-payments-details`.
fn says_route(found: &Found<'_>) -> bool {
    let path = found.path.split('/').filter(|part| !path_call::is_version(part)).collect::<Vec<_>>().join(" ");
    let id = Words::new(&found.id);
    id.0.first().is_some_and(|verb| verb == found.verb) && id == Words::new(&format!("{} {path}", found.verb))
}

/// Whether ids are made of routes: `getMe` of `GET /me` may well be a name that a person gave, most of an API are not.
fn ids_are_routes(operations: &[Found<'_>]) -> bool {
    let declared = operations.iter().filter(|found| found.declared);
    let routes = operations.iter().filter(|found| found.declared && says_route(found));
    routes.count() * 2 > declared.count()
}

/// Whether ids group operations: most begin with a resource, and no id has a `_` that does not end one.
fn ids_help(operations: &[Found<'_>]) -> bool {
    let several = operations.iter().filter(|found| found.id.contains('_'));
    let (interfaces, others): (Vec<_>, Vec<_>) =
        several.partition(|found| framework_id::interface(&found.id).is_some());
    others.is_empty() && interfaces.len() * 2 >= operations.len() && operations.iter().all(|found| found.declared)
}

/// Whether paths group operations: some resource has several, or most operations have no other name.
fn paths_help(operations: &[Found<'_>], calls: &[Option<PathCall>]) -> bool {
    let mut count: BTreeMap<Vec<Words>, usize> = BTreeMap::new();
    for call in calls.iter().flatten().filter(|call| !call.resource.is_empty()) {
        *count.entry(key(&call.resource)).or_default() += 1;
    }
    let anonymous = operations.iter().filter(|found| !found.declared).count();
    count.values().any(|count| *count > 1) || anonymous * 2 > operations.len()
}

/// A path of a resource, however it is written.
fn key(path: &[String]) -> Vec<Words> {
    path.iter().map(|part| Words::new(part)).collect()
}

/// The words that follow the name of a resource in every path that has it, by resource.
fn common_words(operations: &[Found<'_>], drafts: &[Draft]) -> BTreeMap<Vec<Words>, Vec<Words>> {
    let mut common: BTreeMap<Vec<Words>, Vec<Words>> = BTreeMap::new();
    for (found, draft) in operations.iter().zip(drafts) {
        let Some(group) = draft.groups.first() else { continue };
        let last = group.last().map(|part| Words::new(part).singular()).unwrap_or_default();
        let mut parts = found.path.split('/').filter(|part| !part.is_empty());
        if !parts.by_ref().any(|part| Words::new(part).singular() == last) {
            continue;
        }
        let rest: Vec<Words> = parts.take_while(|part| !part.contains('{')).map(Words::new).collect();
        match common.get_mut(&key(group)) {
            None => drop(common.insert(key(group), rest)),
            Some(words) => {
                let shared = words.iter().zip(&rest).take_while(|(one, other)| one == other).count();
                words.truncate(shared);
            }
        }
    }
    common
}

/// Where one operation gets things and another gets one of them (`getActivities` and `getActivity` of the resource
/// `activity`), the first lists.
fn list_apart(operations: &[Found<'_>], drafts: &mut [Draft]) {
    let gets =
        |draft: &Draft| matches!(draft.method().map(Words::snake).as_deref(), Some("get" | "retrieve" | "fetch"));
    let mut groups: BTreeMap<Vec<Words>, (Vec<usize>, Vec<usize>, bool)> = BTreeMap::new();
    for (index, (found, draft)) in operations.iter().zip(drafts.iter()).enumerate() {
        let Some(group) = draft.groups.first() else { continue };
        let (lists, shows, listed) = groups.entry(key(group)).or_default();
        *listed |= draft.method().is_some_and(|method| method.snake() == "list");
        let Some(own) = draft.methods.get(1).filter(|_| gets(draft) && found.verb == "get") else { continue };
        let lists_things = is_plural(own) && !found.path.ends_with('}');
        (if lists_things { lists } else { shows }).push(index);
    }
    for (lists, shows, listed) in groups.into_values() {
        if let ([index], [_, ..], false) = (lists.as_slice(), shows.as_slice(), listed)
            && let Some(draft) = drafts.get_mut(*index)
        {
            draft.methods.insert(0, Words::new("list"));
        }
    }
}

/// Gives longer names to those that several want.
fn tell_apart(drafts: &mut [Draft]) {
    loop {
        let mut wanted: BTreeMap<(Vec<Words>, Words), Vec<usize>> = BTreeMap::new();
        for (index, draft) in drafts.iter().enumerate() {
            let Some(method) = draft.method() else { continue };
            let group = draft.groups.first().map(|group| key(group)).unwrap_or_default();
            wanted.entry((group, method.clone())).or_default().push(index);
        }
        let mut longer = Vec::new();
        for members in wanted.into_values().filter(|members| members.len() > 1) {
            let order = |index: &&usize| drafts.get(**index).and_then(|draft| draft.order.clone());
            let keeper = members.iter().filter(|index| order(index).is_some()).min_by_key(order).copied();
            longer.extend(members.into_iter().filter(|index| Some(*index) != keeper));
        }
        let mut changed = false;
        for index in longer {
            let Some(draft) = drafts.get_mut(index) else { continue };
            if draft.rank + 1 < draft.methods.len() {
                draft.rank += 1;
                changed = true;
            }
        }
        if !changed {
            return;
        }
    }
}

/// Leaves names to operations without an id that no other operation has.
fn keep_own_names(operations: &[Found<'_>], drafts: &mut [Draft]) {
    let mut count: BTreeMap<Words, usize> = BTreeMap::new();
    for (found, draft) in operations.iter().zip(drafts.iter()) {
        let name = draft.name.clone().unwrap_or_else(|| Words::new(&found.id));
        *count.entry(name).or_default() += 1;
    }
    for draft in drafts {
        draft.name = draft.name.take().filter(|name| count.get(name) == Some(&1));
    }
}

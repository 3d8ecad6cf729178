//! Operations.

use std::collections::BTreeSet;
use std::rc::Rc;

use openapiv3::Operation as OpenApiOperation;

use super::body::preferred_schema;
use super::call_name::CallName;
use super::extension::Extensions;
use super::framework_id::{Ids, Route};
use super::path_item::PathItem;
use super::pointer::canonical;
use super::selection::{Candidate, Choice};
use super::{context::Lowering, extension, facets, paging, server::lower_server};
use crate::{
    config::Pages,
    diagnostic::Code,
    extension::Extension,
    model::{AnswerKind, Operation, Origin, Prose, Server, Streaming, Words},
};

/// An operation that is read and not yet looked at.
pub(super) struct Found<'a> {
    pub(super) path: &'a str,
    pub(super) verb: &'a str,
    pub(super) at: &'a str,
    pub(super) item: &'a PathItem,
    pub(super) source: OpenApiOperation,
    /// The document's id, or method and path joined.
    pub(super) id: String,
    /// Whether the document gave the id.
    pub(super) declared: bool,
}

impl Lowering<'_> {
    /// All operations of all paths that the crate has, in document order.
    pub(super) fn lower_operations(&mut self) {
        let root = Rc::clone(&self.root);
        let mut items = Vec::new();
        for (path, item) in &root.paths.paths {
            let pointer = facets::pointer(item.clone());
            match pointer.and_then(|pointer| self.path_item(&pointer)) {
                Some(item) => items.push((path, item)),
                None => self.miss("", path),
            }
        }
        let mut operations = Vec::new();
        for (path, item) in &items {
            for verb in &item.misspelled {
                self.miss(verb, path);
            }
            for (verb, at) in &item.operations {
                match self.document.operation(&canonical(at), &mut self.diagnostics) {
                    Some(source) => {
                        let id = String::new();
                        operations.push(Found { path, verb, at, item, source, id, declared: false });
                    }
                    None => self.miss(verb, path),
                }
            }
        }
        let id = |found: &Found<'_>| found.source.operation_id.clone();
        let ids: Vec<Option<String>> = operations.iter().map(id).collect();
        let routes = operations.iter().zip(&ids).filter_map(|(found, id)| {
            let summary = found.source.summary.as_deref().unwrap_or_default();
            Some(Route { id: id.as_deref()?, verb: found.verb, path: found.path, summary })
        });
        if self.target.plain_ids {
            self.ids = Ids::new(routes);
        }
        operations.retain(|found| self.has_place(found));
        self.identify(&mut operations);
        let names = self.call_names(&operations);
        for (found, name) in operations.into_iter().zip(names) {
            self.lower_operation(found, name);
        }
        self.leave_out_credentials();
    }

    /// Notes an operation of which nothing is known but its route, or a path.
    fn miss(&mut self, verb: &str, path: &str) {
        let nothing = Extensions::default();
        let candidate = Candidate { id: None, verb, path, tags: &[], extensions: [&nothing, &nothing] };
        if self.choice(candidate) == Choice::Taken {
            self.api.missing.push(route(verb, path));
        }
    }

    /// Whether an operation is wanted, and can be built.
    fn has_place(&mut self, found: &Found<'_>) -> bool {
        let Found { path, verb, at, item, source, .. } = found;
        let candidate = Candidate {
            id: source.operation_id.as_deref(),
            verb,
            path,
            tags: &source.tags,
            extensions: [&source.extensions, &item.extensions],
        };
        let choice = self.choice(candidate);
        if let Choice::Hidden(key) = choice {
            let id = candidate.id.map_or_else(String::new, |id| format!(" (`{id}`)"));
            let message = format!("`{}`{id} is hidden by `{}`, and not in the crate", route(verb, path), key.key());
            let found = self.report(Code::HiddenOperation, at, message);
            found.help(
                "`hidden = true` of the target lets in what is hidden, `include` this one and others that it names",
            );
        }
        if choice != Choice::Taken {
            let names = source.security.iter().flatten().flat_map(|requirement| requirement.keys().cloned());
            self.met.credentials.extend(names);
            self.api.left_out.insert((*at).to_owned());
            return false;
        }
        let Some(part) = self.document.missing_part(&canonical(at)) else { return true };
        // Nobody could call it or understand its answer as it is meant.
        let route = route(verb, path);
        self.report(Code::OperationLeftOut, at, format!("`{route}` is left out: {part} refers to nothing"));
        self.api.missing.push(route);
        false
    }

    /// Gives every operation the id that it is known by.
    fn identify(&mut self, operations: &mut [Found<'_>]) {
        let mut taken = BTreeSet::new();
        for found in operations {
            let id = found.source.operation_id.clone().filter(|id| !Words::new(id).is_empty());
            found.declared = id.clone().is_some_and(|id| taken.insert(id));
            found.id = match id {
                Some(id) if found.declared => id,
                written => {
                    if let Some(id) = written {
                        let message = format!("the operation id `{id}` is already taken");
                        self.report(Code::DuplicateOperationId, found.at, message);
                    }
                    format!("{}_{}", found.verb.to_ascii_lowercase(), found.path)
                }
            };
        }
    }

    fn lower_operation(&mut self, found: Found<'_>, called: CallName) {
        for group in &called.groups {
            self.declare_resource(group);
        }
        let name = called.name.clone().unwrap_or_else(|| Words::new(self.ids.name(&found.id)));
        self.operation_names.insert(found.at.to_owned(), name.clone());
        let operation = self.read_operation(found, name, called);
        self.api.operations.push(operation);
    }

    fn read_operation(&mut self, found: Found<'_>, name: Words, called: CallName) -> Operation {
        let Found { path, verb, at, item, source, id, declared } = found;
        let own = source.parameters.into_iter().filter_map(facets::pointer);
        let pointers: Vec<String> = item.parameters.iter().cloned().chain(own).collect();
        let parameters = self.lower_parameters(&pointers);
        let mut parameters = self.fit_to_path(parameters, path, at);
        let body = source.request_body.and_then(facets::pointer);
        let body = body.and_then(|body| self.document.request_body(&canonical(body), &mut self.diagnostics));
        let sent = body.as_ref().and_then(preferred_schema);
        let body = body.and_then(|body| self.lower_body(body, at));
        let (mut answers, failures) = self.lower_responses(&source.responses, verb);
        if let Some(sent) = &sent {
            let tag = source.tags.first().map(|tag| Words::new(tag).singular()).unwrap_or_default();
            self.declare_stream((&name, &tag), sent, &mut answers, at);
        }
        self.lower_callbacks(&source.extensions);
        let chosen = self.target.pages.get(&id);
        let paging_said = chosen.is_some() || self.target.pages_off() || paging::is_said(&source.extensions);
        let paging = match chosen {
            Some(Pages::Way(way)) => Some(paging::chosen(way)),
            Some(Pages::Declared(false)) => None,
            Some(Pages::Declared(true)) | None => {
                paging::paging(&source.extensions).or_else(|| paging::by_header(verb, &answers))
            }
        };
        if let Some(key) = paging::not_understood(&source.extensions) {
            self.report(Code::UnusablePaging, at, format!("`{key}` is not understood, and `{id}` gets no pages"));
        }
        let streams = |kind: &AnswerKind| matches!(kind, AnswerKind::Stream(_));
        let kinds = || answers.iter().flat_map(|answer| answer.media.iter().map(|media| &media.kind));
        let streaming = match (kinds().any(streams), kinds().any(|kind| !streams(kind))) {
            (false, _) => Streaming::Never,
            (true, false) => Streaming::Always { field: None },
            (true, true) => {
                let field = extension::text(&source.extensions, &[Extension::SpeakeasyStreamRequestField]);
                Streaming::Choice { field, value: None }
            }
        };
        let security = source.security.as_ref().map(|list| self.lower_requirements(list, at));
        self.leave_to_credentials(&mut parameters, security.as_deref(), at);
        let retries = self.operation_retries(&source.extensions, at);
        let mut servers: Vec<Server> = source.servers.into_iter().map(lower_server).collect();
        if servers.is_empty() {
            servers.clone_from(&item.servers);
        }
        let said = |extension| extension::count(&source.extensions, &self.root.extensions, extension);
        Operation {
            id,
            declared,
            name,
            method: called.method,
            resources: called.groups,
            verb: verb.to_ascii_uppercase(),
            path: path.to_owned(),
            prose: Prose { summary: source.summary, description: source.description },
            deprecated: extension::deprecation(source.deprecated, &source.extensions),
            parameters,
            body,
            answers,
            failures,
            security,
            servers,
            streaming,
            paging,
            introduces: extension::says(&source.extensions, Extension::SpeakeasyUsageExample),
            paging_seen: None,
            paging_said,
            timeout_ms: said(Extension::SpeakeasyTimeout),
            retries,
            idempotency_header: self.idempotency_header(&source.extensions),
            max_positional: said(Extension::SpeakeasyMaxMethodParams).and_then(|count| usize::try_from(count).ok()),
            origin: Origin(at.to_owned()),
        }
    }
}

/// An operation as people write it, `GET /pets`, or a path with all of its operations.
fn route(verb: &str, path: &str) -> String {
    if verb.is_empty() { path.to_owned() } else { format!("{} {path}", verb.to_ascii_uppercase()) }
}

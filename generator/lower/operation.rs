//! Operations.

use std::rc::Rc;

use openapiv3::Operation as OpenApiOperation;

use super::body::preferred_schema;
use super::extension::Extensions;
use super::framework_id::{Ids, Route};
use super::path_item::PathItem;
use super::pointer::canonical;
use super::selection::Candidate;
use super::{context::Lowering, extension, facets, paging, server::lower_server};
use crate::{
    diagnostic::Code,
    extension::Extension,
    model::{AnswerKind, Operation, Origin, Prose, Server, Streaming, Words},
};

/// An operation that is read and not yet looked at.
struct Found<'a> {
    path: &'a str,
    verb: &'a str,
    at: &'a str,
    item: &'a PathItem,
    source: OpenApiOperation,
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
                    Some(source) => operations.push(Found { path, verb, at, item, source }),
                    None => self.miss(verb, path),
                }
            }
        }
        let id = |found: &Found<'_>| found.source.operation_id.clone();
        let ids: Vec<Option<String>> = operations.iter().map(id).collect();
        let routes = operations
            .iter()
            .zip(&ids)
            .filter_map(|(found, id)| Some(Route { id: id.as_deref()?, verb: found.verb, path: found.path }));
        if self.target.plain_ids {
            self.ids = Ids::new(routes);
        }
        for found in operations {
            if self.has_place(&found) {
                self.lower_operation(found);
            }
        }
        self.leave_out_credentials();
    }

    /// Notes an operation of which nothing is known but its route, or a path.
    fn miss(&mut self, verb: &str, path: &str) {
        let nothing = Extensions::default();
        let candidate = Candidate { id: None, verb, path, tags: &[], extensions: [&nothing, &nothing] };
        if self.selects(candidate) {
            self.api.missing.push(route(verb, path));
        }
    }

    /// Whether an operation is wanted, and can be built.
    fn has_place(&mut self, found: &Found<'_>) -> bool {
        let Found { path, verb, at, item, source } = found;
        let candidate = Candidate {
            id: source.operation_id.as_deref(),
            verb,
            path,
            tags: &source.tags,
            extensions: [&source.extensions, &item.extensions],
        };
        if !self.selects(candidate) {
            let names = source.security.iter().flatten().flat_map(|requirement| requirement.keys().cloned());
            self.met.credentials.extend(names);
            return false;
        }
        let Some(part) = self.document.missing_part(&canonical(at)) else { return true };
        // Nobody could call it or understand its answer as it is meant.
        let route = route(verb, path);
        self.report(Code::OperationLeftOut, at, format!("`{route}` is left out: {part} refers to nothing"));
        self.api.missing.push(route);
        false
    }

    fn lower_operation(&mut self, found: Found<'_>) {
        let Found { path, verb, at, item, source } = found;
        let id = source.operation_id.clone().filter(|id| !Words::new(id).is_empty());
        let declared = id.is_some() && !self.api.operations.iter().any(|other| Some(&other.id) == id.as_ref());
        if id.is_some() && !declared {
            self.report(
                Code::DuplicateOperationId,
                at,
                format!("the operation id `{}` is already taken", id.as_deref().unwrap_or_default()),
            );
        }
        let id = id.filter(|_| declared).unwrap_or_else(|| format!("{}_{path}", verb.to_ascii_lowercase()));
        let groups = self.groups(&id, &source);
        for group in &groups {
            self.declare_resource(group);
        }
        let name = Words::new(self.ids.name(&id));
        let method = self.method(&id, declared, &source, groups.first());
        self.operation_names.insert(at.to_owned(), name.clone());
        let operation = self.read_operation(source, Named { id, declared, name, method, groups }, path, verb, at, item);
        self.api.operations.push(operation);
    }

    fn read_operation(
        &mut self,
        source: OpenApiOperation,
        named: Named,
        path: &str,
        verb: &str,
        at: &str,
        item: &PathItem,
    ) -> Operation {
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
            self.declare_stream((&named.name, &tag), sent, &mut answers, at);
        }
        self.lower_callbacks(&source.extensions);
        let paging = paging::paging(&source.extensions).or_else(|| paging::by_header(verb, &answers));
        if let Some(key) = paging::not_understood(&source.extensions) {
            self.report(
                Code::UnusablePaging,
                at,
                format!("`{key}` is not understood, and `{}` gets no pages", named.id),
            );
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
            id: named.id,
            declared: named.declared,
            name: named.name,
            method: named.method,
            resources: named.groups,
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

/// What an operation is called and where it belongs.
struct Named {
    id: String,
    declared: bool,
    name: Words,
    method: Words,
    groups: Vec<Vec<String>>,
}

//! Operations.

use std::rc::Rc;

use openapiv3::Operation as OpenApiOperation;

use super::path_item::PathItem;
use super::pointer::canonical;
use super::{context::Lowering, extension, facets, paging, server::lower_server};
use crate::{
    diagnostic::Code,
    extension::Extension,
    model::{AnswerKind, Operation, Origin, Prose, Server, Streaming, Words},
};

impl Lowering<'_> {
    /// All operations of all paths, in document order.
    pub(super) fn lower_operations(&mut self) {
        let root = Rc::clone(&self.root);
        for (path, item) in &root.paths.paths {
            let item = facets::pointer(item.clone()).and_then(|pointer| self.path_item(&pointer));
            let Some(item) = item else { continue };
            for (verb, at) in &item.operations {
                self.lower_operation(path, verb, at, &item);
            }
        }
    }

    fn lower_operation(&mut self, path: &str, verb: &str, at: &str, item: &PathItem) {
        let Some(source) = self.document.operation(&canonical(at), &mut self.diagnostics) else { return };
        if extension::ignored(&source.extensions) {
            return;
        }
        if let Some(part) = self.document.missing_part(&canonical(at)) {
            // Nobody could call it or understand its answer as it is meant.
            let message = format!("`{} {path}` is left out: {part} refers to nothing", verb.to_uppercase());
            self.report(Code::OperationLeftOut, at, message);
            return;
        }
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
        let name = Words::new(&id);
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
        let body = body.and_then(|body| self.lower_body(body, at));
        let (answers, failures) = self.lower_responses(&source.responses, verb);
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
            (true, false) => Streaming::Always,
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

/// What an operation is called and where it belongs.
struct Named {
    id: String,
    declared: bool,
    name: Words,
    method: Words,
    groups: Vec<Vec<String>>,
}

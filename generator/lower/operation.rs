//! Operations.

use super::pointer::{canonical, escape};
use openapiv3::{Operation as OpenApiOperation, ReferenceOr};
use serde_json::Value;

use super::{context::Lowering, extension, info::VERBS, paging, server::lower_server};
use crate::{
    diagnostic::Code,
    model::{AnswerKind, Operation, Origin, Prose, Streaming, Words},
};

impl Lowering<'_> {
    /// All operations of all paths, in document order.
    pub(super) fn lower_operations(&mut self) {
        let Some(Value::Object(paths)) = self.value("#/paths") else { return };
        for (path, item) in paths {
            if path.starts_with("x-") {
                continue;
            }
            let at = format!("#/paths/{}", escape(path));
            let Some((item, at)) = self.resolved(item, &at) else { continue };
            let slash = if path.starts_with('/') { "" } else { "/" };
            self.lower_path_item(&format!("{slash}{path}"), item, &at);
        }
    }

    fn lower_path_item(&mut self, path: &str, item: &Value, at: &str) {
        let Some(members) = item.as_object() else { return };
        let shared: Vec<String> = (0..item.get("parameters").and_then(Value::as_array).map_or(0, Vec::len))
            .map(|index| format!("{at}/parameters/{index}"))
            .collect();
        for verb in members.keys().filter(|key| VERBS.contains(&key.as_str())) {
            self.lower_operation(path, verb, &format!("{at}/{verb}"), &shared);
        }
        if let Some(Value::Object(additional)) = members.get("additionalOperations") {
            for verb in additional.keys() {
                let pointer = format!("{at}/additionalOperations/{}", escape(verb));
                self.lower_operation(path, verb, &pointer, &shared);
            }
        }
    }

    fn lower_operation(&mut self, path: &str, verb: &str, at: &str, shared: &[String]) {
        let Some(source) = self.document.operation(&canonical(at), &mut self.diagnostics) else { return };
        if extension::ignored(&source.extensions) || self.lacks_a_part(verb, path, at, shared) {
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
        let operation =
            self.read_operation(source, Named { id, declared, name, method, groups }, path, verb, at, shared);
        self.api.operations.push(operation);
    }

    fn read_operation(
        &mut self,
        source: OpenApiOperation,
        named: Named,
        path: &str,
        verb: &str,
        at: &str,
        shared: &[String],
    ) -> Operation {
        let own = source.parameters.iter().filter_map(|parameter| match parameter {
            ReferenceOr::Reference { reference } => Some(reference.clone()),
            ReferenceOr::Item(_) => None,
        });
        let pointers: Vec<String> =
            shared.iter().cloned().chain(own).map(|pointer| self.final_pointer(pointer)).collect();
        let parameters = self.lower_parameters(&pointers);
        let mut parameters = self.fit_to_path(parameters, path, at);
        let body = source.request_body.and_then(|body| match body {
            ReferenceOr::Reference { reference } => {
                let body = self.document.request_body(&canonical(reference), &mut self.diagnostics)?;
                self.lower_body(body)
            }
            ReferenceOr::Item(body) => self.lower_body(body),
        });
        let (answers, failures) = self.lower_responses(&source.responses, verb);
        self.lower_callbacks(at);
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
                let field = extension::text(&source.extensions, &["x-speakeasy-stream-request-field"]);
                Streaming::Choice { field, value: None }
            }
        };
        let security = source.security.as_ref().map(|list| self.lower_requirements(list, at));
        self.leave_to_credentials(&mut parameters, security.as_deref(), at);
        let retries = self.operation_retries(&source.extensions, at);
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
            servers: source.servers.into_iter().map(lower_server).collect(),
            streaming,
            paging,
            timeout_ms: source
                .extensions
                .get("x-speakeasy-timeout")
                .or_else(|| self.document.root().get("x-speakeasy-timeout"))
                .and_then(Value::as_u64),
            retries,
            idempotency_header: self.idempotency_header(&source.extensions),
            max_positional: source
                .extensions
                .get("x-speakeasy-max-method-params")
                .or_else(|| self.document.root().get("x-speakeasy-max-method-params"))
                .and_then(Value::as_u64)
                .and_then(|count| usize::try_from(count).ok()),
            origin: Origin(at.to_owned()),
        }
    }

    /// Where a parameter really stands.
    fn final_pointer(&self, pointer: String) -> String {
        let reference = self.value(&pointer).and_then(|value| value.get("$ref")).and_then(Value::as_str);
        reference.and_then(|reference| self.document.follow(reference)).map_or(pointer, |target| target.to_string())
    }

    /// The payloads of an operation's callbacks become types.
    fn lower_callbacks(&mut self, at: &str) {
        let Some(Value::Object(callbacks)) = self.value(&format!("{at}/callbacks")) else { return };
        for (name, callback) in callbacks {
            let callback_at = format!("{at}/callbacks/{}", escape(name));
            let Some((callback, callback_at)) = self.resolved(callback, &callback_at) else { continue };
            for (expression, item) in callback.as_object().into_iter().flatten() {
                if !expression.starts_with("x-") {
                    self.lower_payloads(name, item, &format!("{callback_at}/{}", escape(expression)), true);
                }
            }
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

//! What the API sends on its own: payloads of webhooks, and of the callbacks of operations.

use std::rc::Rc;

use openapiv3::{Parameter, ReferenceOr};
use serde_json::Value;

use super::extension::{self, Extensions};
use super::pointer::{canonical, escape};
use super::{body::preferred_schema, context::Lowering, facets};
use crate::diagnostic::Code;
use crate::extension::Extension;
use crate::model::{Prose, Webhook, Words};
use crate::spec::canon::keys;

impl Lowering<'_> {
    /// The payloads of webhooks.
    pub(super) fn lower_webhooks(&mut self) {
        let root = Rc::clone(&self.root);
        for (name, item) in extension::pointers(&root.extensions, keys::WEBHOOKS) {
            self.lower_payloads(&name, &item, false);
        }
        let older = extension::value(&root.extensions, Extension::Webhooks).and_then(Value::as_object);
        for name in older.into_iter().flat_map(|older| older.keys()) {
            self.lower_payloads(name, &format!("#/{}/{}", Extension::Webhooks.key(), escape(name)), false);
        }
        // `{security: {type, name, encoding, algorithm}}`.
        let signed = extension::value(&root.extensions, Extension::SpeakeasyWebhooks);
        if signed.and_then(|signed| signed.get("security")?.get("type")?.as_str()) == Some("signature") {
            self.report_own_signature(&format!("#/{}", Extension::SpeakeasyWebhooks.key()));
        }
    }

    /// The payloads of an operation's callbacks.
    pub(super) fn lower_callbacks(&mut self, operation: &Extensions) {
        for (name, pointer) in extension::pointers(operation, keys::CALLBACKS) {
            for (_, item) in self.document.callback(&canonical(pointer), &mut self.diagnostics) {
                self.lower_payloads(&name, item.as_str(), true);
            }
        }
    }

    /// The payloads of one path item that the API calls.
    fn lower_payloads(&mut self, name: &str, item: &str, callback: bool) {
        let Some(item) = self.path_item(item) else { return };
        for (_, at) in item.operations {
            let Some(operation) = self.document.operation(&canonical(&at), &mut self.diagnostics) else { continue };
            let Some(body) = operation.request_body.and_then(facets::pointer) else { continue };
            let body = self.document.request_body(&canonical(body), &mut self.diagnostics);
            let Some(schema) = body.as_ref().and_then(preferred_schema) else { continue };
            let words = || Words::new(name).then(&Words::new("webhook"));
            self.operation_names.entry(at.clone()).or_insert_with(words);
            let payload = self.edge(&schema);
            if !callback && !self.api.own_signature && self.has_own_signature(operation.parameters) {
                self.report_own_signature(&at);
            }
            let prose = Prose { summary: operation.summary, description: operation.description };
            self.api.webhooks.push(Webhook { name: name.to_owned(), callback, prose, payload });
        }
    }

    /// Whether one of the parameters is a header for a signature that is not the standard's.
    fn has_own_signature(&mut self, parameters: Vec<ReferenceOr<Parameter>>) -> bool {
        parameters.into_iter().filter_map(facets::pointer).any(|pointer| {
            let parameter = self.document.parameter(&canonical(pointer), &mut self.diagnostics);
            let name = parameter.map(|parameter| parameter.parameter_data().name.to_ascii_lowercase());
            name.is_some_and(|name| {
                name.contains("signature") && !matches!(name.as_str(), "webhook-signature" | "svix-signature")
            })
        })
    }

    /// Webhooks are signed in another way than that of Standard Webhooks; said once.
    fn report_own_signature(&mut self, at: &str) {
        if !self.api.own_signature {
            self.api.own_signature = true;
            let message = "webhooks are signed in a way of their own, which the crate does not check";
            self.report(Code::IgnoredKey, at, message);
        }
    }
}

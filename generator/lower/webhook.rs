//! What the API sends on its own: payloads of webhooks, and of the callbacks of operations.

use std::rc::Rc;

use openapiv3::{Parameter, ReferenceOr};
use serde_json::Value;

use super::extension::{self, Extensions};
use super::pointer::{canonical, escape};
use super::{body::preferred_schema, context::Lowering, facets};
use crate::diagnostic::Code;
use crate::extension::Extension;
use crate::model::{Prose, Signature, SignatureAlgorithm, SignatureEncoding, Webhook, Words};
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
        let signed = extension::value(&root.extensions, Extension::SpeakeasyWebhooks);
        if let Some(security) =
            signed.and_then(|signed| signed.get("security")).filter(|security| is_signature(security))
        {
            let at = format!("#/{}/security", Extension::SpeakeasyWebhooks.key());
            self.sign(body_signature(security).unwrap_or(Signature::Own), &at);
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
            if !callback && let Some(signature) = self.signature_of(operation.parameters) {
                self.sign(signature, &at);
            }
            let prose = Prose { summary: operation.summary, description: operation.description };
            self.api.webhooks.push(Webhook { name: name.to_owned(), callback, prose, payload });
        }
    }

    /// What the headers among the parameters tell of the signature: one that is known, else one that is not.
    fn signature_of(&mut self, parameters: Vec<ReferenceOr<Parameter>>) -> Option<Signature> {
        let mut own = None;
        for pointer in parameters.into_iter().filter_map(facets::pointer) {
            let parameter = self.document.parameter(&canonical(pointer), &mut self.diagnostics);
            let Some(name) = parameter.map(|parameter| parameter.parameter_data().name.to_ascii_lowercase()) else {
                continue;
            };
            match name.as_str() {
                "webhook-signature" | "svix-signature" => return None,
                name if name.contains("signature") => match Signature::by_header(name) {
                    Signature::Own => own = Some(Signature::Own),
                    known => return Some(known),
                },
                _ => {}
            }
        }
        own
    }

    /// Takes note of how webhooks are signed. What was said first holds, but for what is not known, which is told once.
    fn sign(&mut self, signature: Signature, at: &str) {
        match (&self.api.signature, &signature) {
            (Signature::Standard, Signature::Own) => {
                let message = "webhooks are signed in a way of their own, which the crate does not check";
                self.report(Code::IgnoredKey, at, message);
            }
            (Signature::Standard | Signature::Own, _) => {}
            _ => return,
        }
        self.api.signature = signature;
    }
}

/// Whether the document says how webhooks are signed: `{type: signature, name, encoding, algorithm}`.
fn is_signature(security: &Value) -> bool {
    security.get("type").and_then(Value::as_str) == Some("signature")
}

/// The signature that such an object describes, if it is one that is known.
fn body_signature(security: &Value) -> Option<Signature> {
    let text = |key: &str| security.get(key).and_then(Value::as_str);
    let algorithm = match text("algorithm").unwrap_or("hmac-sha256").trim_start_matches("hmac-") {
        "sha256" => SignatureAlgorithm::Sha256,
        "sha384" => SignatureAlgorithm::Sha384,
        "sha512" => SignatureAlgorithm::Sha512,
        _ => return None,
    };
    let encoding = match text("encoding").unwrap_or("base64") {
        "hex" => SignatureEncoding::Hex,
        "base64" => SignatureEncoding::Base64,
        _ => return None,
    };
    let header = text("name")?.to_ascii_lowercase();
    Some(Signature::Body { header, prefix: text("prefix").unwrap_or_default().to_owned(), algorithm, encoding })
}

//! What the document says of itself, the components that are kept for their own sake, and webhooks.

use super::pointer::escape;
use serde_json::Value;

use super::{body::preferred_schema, context::Lowering};
use crate::diagnostic::Code;
use crate::model::{Info, Prose, Webhook, Words};

/// The members of a path item that are operations, in the order of the specification.
pub(super) const VERBS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

impl<'a> Lowering<'a> {
    pub(super) fn lower_info(&mut self) {
        let Some(info) = self.value("#/info") else { return };
        let text = |key: &str| info.get(key).and_then(Value::as_str).map(str::to_owned);
        let license = info.get("license");
        let license = license.and_then(|license| license.get("identifier").or_else(|| license.get("name")));
        let docs = self.value("#/externalDocs");
        self.api.info = Info {
            title: text("title").unwrap_or_default(),
            version: text("version").unwrap_or_default(),
            prose: Prose { summary: text("summary"), description: text("description") },
            license: license.and_then(Value::as_str).map(str::to_owned),
            external_docs: docs.and_then(|docs| {
                let description = docs.get("description").and_then(Value::as_str).map(str::to_owned);
                Some((docs.get("url")?.as_str()?.to_owned(), description))
            }),
        };
    }

    /// Components are lowered when something reaches them; without operations, or on demand, for their own sake.
    pub(super) fn lower_components(&mut self) {
        let Some(Value::Object(schemas)) = self.value("#/components/schemas") else { return };
        let everything = !self.has_operations();
        for (name, schema) in schemas {
            let wanted = schema.get("x-speakeasy-include").and_then(Value::as_bool).unwrap_or(everything);
            if wanted {
                self.shape(&format!("#/components/schemas/{}", escape(name)));
            }
        }
    }

    fn has_operations(&self) -> bool {
        let Some(Value::Object(paths)) = self.value("#/paths") else { return false };
        paths.values().filter_map(Value::as_object).any(|item| {
            item.contains_key("$ref")
                || item.contains_key("additionalOperations")
                || VERBS.iter().any(|verb| item.contains_key(*verb))
        })
    }

    /// Payloads of webhooks, and of callbacks of every operation.
    pub(super) fn lower_webhooks(&mut self) {
        for section in ["webhooks", "x-webhooks"] {
            let Some(Value::Object(webhooks)) = self.value(&format!("#/{section}")) else { continue };
            for (name, item) in webhooks {
                let at = format!("#/{section}/{}", escape(name));
                self.lower_payloads(name, item, &at, false);
            }
        }
        // `{security: {type, name, encoding, algorithm}}`.
        if self.value("#/x-speakeasy-webhooks/security/type").and_then(Value::as_str) == Some("signature") {
            self.report_own_signature("#/x-speakeasy-webhooks");
        }
    }

    /// Webhooks are signed in another way than that of Standard Webhooks; said once.
    fn report_own_signature(&mut self, at: &str) {
        if !self.api.own_signature {
            self.api.own_signature = true;
            let message = "webhooks are signed in a way of their own, which the crate does not check";
            self.report(Code::IgnoredKey, at, message);
        }
    }

    /// Whether an operation of the API's has a header for a signature that is not the standard's.
    fn has_own_signature(&self, operation: &Value, at: &str) -> bool {
        let parameters = operation.get("parameters").and_then(Value::as_array).into_iter().flatten();
        parameters.enumerate().any(|(index, parameter)| {
            let resolved = self.resolved(parameter, &format!("{at}/parameters/{index}"));
            let name = resolved.and_then(|(parameter, _)| parameter.get("name")?.as_str());
            let name = name.unwrap_or_default().to_ascii_lowercase();
            name.contains("signature") && !matches!(name.as_str(), "webhook-signature" | "svix-signature")
        })
    }

    /// The payloads of one path item that the API calls.
    pub(super) fn lower_payloads(&mut self, name: &str, item: &Value, at: &str, callback: bool) {
        let Some((item, at)) = self.resolved(item, at) else { return };
        for verb in VERBS {
            let Some(operation) = item.get(verb) else { continue };
            let Some(body) = operation.get("requestBody") else { continue };
            let Some((body, body_at)) = self.resolved(body, &format!("{at}/{verb}/requestBody")) else { continue };
            let Some(schema_at) = preferred_schema(body, &body_at) else { continue };
            let Some(schema) = self.value(&schema_at) else { continue };
            let schema_at = self.resolved(schema, &schema_at).map_or(schema_at.clone(), |(_, at)| at);
            self.operation_names
                .entry(format!("{at}/{verb}"))
                .or_insert_with(|| Words::new(name).then(&Words::new("webhook")));
            let payload = self.edge(&schema_at);
            let text = |key: &str| operation.get(key).and_then(Value::as_str).map(str::to_owned);
            let prose = Prose { summary: text("summary"), description: text("description") };
            if !callback && self.has_own_signature(operation, &format!("{at}/{verb}")) {
                self.report_own_signature(&format!("{at}/{verb}"));
            }
            self.api.webhooks.push(Webhook { name: name.to_owned(), callback, prose, payload });
        }
    }

    /// A value with its reference followed, and where it really stands.
    pub(super) fn resolved(&self, value: &Value, at: &str) -> Option<(&'a Value, String)> {
        match value.get("$ref").and_then(Value::as_str) {
            None => Some((self.value(at)?, at.to_owned())),
            Some(reference) => {
                let pointer = self.document.follow(reference)?;
                Some((self.document.get(&pointer)?, pointer.to_string()))
            }
        }
    }
}

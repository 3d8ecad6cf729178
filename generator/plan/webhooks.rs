//! What the API sends on its own, and how that is signed.

use super::planner::Planner;
use crate::model::{self, Signature, Webhook};
use crate::surface::{SignatureAlgorithm, SignatureEncoding, SignatureUse, WebhookUse};

/// The messages; what only an operation asks for is described with that operation.
pub(super) fn plan_webhooks(planner: &Planner) -> Vec<WebhookUse> {
    let webhooks = planner.api.webhooks.iter().filter(|webhook| !webhook.callback);
    let plan = |webhook: &Webhook| WebhookUse {
        name: webhook.name.clone(),
        ty: planner.types.value(webhook.payload),
        prose: planner.prose(&webhook.prose),
    };
    webhooks.map(plan).collect()
}

/// How they are signed.
pub(super) fn plan_signature(signature: &Signature) -> SignatureUse {
    match signature {
        Signature::Standard => SignatureUse::Standard,
        Signature::Timed { header } => SignatureUse::Timed { header: header.clone() },
        Signature::Own => SignatureUse::Own,
        Signature::Body { header, prefix, algorithm, encoding } => SignatureUse::Body {
            header: header.clone(),
            prefix: prefix.clone(),
            algorithm: match algorithm {
                model::SignatureAlgorithm::Sha256 => SignatureAlgorithm::Sha256,
                model::SignatureAlgorithm::Sha384 => SignatureAlgorithm::Sha384,
                model::SignatureAlgorithm::Sha512 => SignatureAlgorithm::Sha512,
            },
            encoding: match encoding {
                model::SignatureEncoding::Hex => SignatureEncoding::Hex,
                model::SignatureEncoding::Base64 => SignatureEncoding::Base64,
            },
        },
    }
}

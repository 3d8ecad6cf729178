//! Messages that an API sends on its own, and their signatures.

use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use http::HeaderMap;
use oasmith_runtime::runtime::client::signature::{Signature, SignatureAlgorithm, SignatureEncoding};
use oasmith_runtime::runtime::client::timer;
use oasmith_runtime::runtime::data::base64;
use oasmith_runtime::runtime::webhook::{Webhook, WebhookError};
use serde_json::{Value, json};

fn headers<const COUNT: usize>(pairs: [(&'static str, &str); COUNT]) -> HeaderMap {
    pairs.into_iter().map(|(name, value)| (name.parse().expect("a name"), value.parse().expect("a value"))).collect()
}

/// The example of Standard Webhooks, in the tests of its own libraries.
#[test]
fn the_standard_example() {
    let webhook = Webhook::new("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").expect("a webhook");
    let headers = headers([
        ("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
        ("webhook-timestamp", "1614265330"),
        ("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
    ]);
    let body = br#"{"test": 2432232314}"#;
    assert!(matches!(webhook.verify(&headers, body), Err(WebhookError::Time)));
    let webhook = webhook.tolerance(Duration::from_secs(u64::MAX / 2));
    assert_eq!(webhook.read::<Value>(&headers, body).expect("a value"), json!({ "test": 2432232314_i64 }));
    assert!(matches!(webhook.verify(&headers, b"{}"), Err(WebhookError::Signature)));
}

/// GitHub, "Validating webhook deliveries", "Testing the webhook payload validation".
#[test]
fn the_example_of_github() {
    let webhook = Webhook::signed("It's a Secret to Everybody", Signature::GITHUB).expect("a webhook");
    let signature = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
    let good = headers([("x-hub-signature-256", signature)]);
    assert!(webhook.verify(&good, b"Hello, World!").is_ok());
    assert!(matches!(webhook.verify(&good, b"Hello, World?"), Err(WebhookError::Signature)));
    for bad in [&signature[7..], "sha256=", "sha256=75", "sha256=7z", "sha1=757107ea"] {
        assert!(webhook.verify(&headers([("x-hub-signature-256", bad)]), b"Hello, World!").is_err(), "{bad}");
    }
    let missing = webhook.verify(&HeaderMap::new(), b"Hello, World!");
    assert!(matches!(missing, Err(WebhookError::Header("x-hub-signature-256"))));
    assert!(matches!(Webhook::signed("", Signature::GITHUB), Err(WebhookError::Secret)));
}

/// Stripe, "Verify webhook signatures manually": `t`, a dot and the body are signed, with the secret as it is shown;
/// several `v1` while a secret is replaced; other schemes are ignored.
#[test]
fn signatures_with_a_time() {
    let sign = |time: u64, body: &str| {
        let mut signer = Hmac::<sha2::Sha256>::new_from_slice(b"whsec_test").expect("a key");
        signer.update(format!("{time}.{body}").as_bytes());
        signer.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    let webhook = Webhook::signed("whsec_test", Signature::STRIPE).expect("a webhook");
    let check = |value: &str, body: &str| webhook.verify(&headers([("stripe-signature", value)]), body.as_bytes());
    let now = timer::since_epoch().as_secs();
    let good = sign(now, "{}");
    assert!(check(&format!("t={now},v1={good},v0=6ffbb59b"), "{}").is_ok());
    assert!(check(&format!("t={now},v1=00,v1={good}"), "{}").is_ok());
    assert!(matches!(check(&format!("t={now},v0={good}"), "{}"), Err(WebhookError::Signature)));
    assert!(matches!(check(&format!("t={now},v1={good}"), "[]"), Err(WebhookError::Signature)));
    let old = now - 400;
    assert!(matches!(check(&format!("t={old},v1={}", sign(old, "{}")), "{}"), Err(WebhookError::Time)));
    assert!(matches!(check(&format!("v1={good}"), "{}"), Err(WebhookError::Header("stripe-signature"))));
}

/// RFC 4231, test case 2: the key `Jefe`.
#[test]
fn other_algorithms_and_encodings() {
    let sha384 = "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649";
    let sha512 = "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fd\
                  caeab1a34d4a6b4b636e070a38bce737";
    let bytes = |hex: &str| -> Vec<u8> {
        (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).expect("hex")).collect()
    };
    for (algorithm, hex) in [(SignatureAlgorithm::Sha384, sha384), (SignatureAlgorithm::Sha512, sha512)] {
        for (encoding, value) in
            [(SignatureEncoding::Hex, hex.to_owned()), (SignatureEncoding::Base64, base64::encode(&bytes(hex)))]
        {
            let signature = Signature::Body { header: "x-signature", prefix: "", algorithm, encoding };
            let webhook = Webhook::signed("Jefe", signature).expect("a webhook");
            let headers = headers([("x-signature", value.as_str())]);
            assert!(webhook.verify(&headers, b"what do ya want for nothing?").is_ok(), "{signature:?}");
            assert!(webhook.verify(&headers, b"nothing").is_err(), "{signature:?}");
        }
    }
}

/// The id and the time are signed too, by either name of the headers, and any signature of a list may fit.
#[test]
fn what_the_standard_signs() {
    let key = b"a secret of some length";
    let webhook = Webhook::new(format!("whsec_{}", base64::encode(key)).as_str()).expect("a webhook");
    let sign = |time: u64, body: &str| {
        let mut signer = Hmac::<sha2::Sha256>::new_from_slice(key).expect("a key");
        signer.update(format!("msg_1.{time}.{body}").as_bytes());
        base64::encode(&signer.finalize().into_bytes())
    };
    let given = |time: u64, signature: &str| {
        let time = time.to_string();
        headers([("svix-id", "msg_1"), ("svix-timestamp", time.as_str()), ("svix-signature", signature)])
    };
    let now = timer::since_epoch().as_secs();
    let good = given(now, &format!("v1,bm8= v2,x v1,{}", sign(now, "{\"a\":1}")));
    assert_eq!(webhook.read::<Value>(&good, b"{\"a\":1}").expect("a value"), json!({ "a": 1 }));
    assert!(matches!(webhook.verify(&good, b"{\"a\":2}"), Err(WebhookError::Signature)));
    let other = given(now - 1, &format!("v1,{}", sign(now, "x")));
    assert!(matches!(webhook.verify(&other, b"x"), Err(WebhookError::Signature)));
    assert!(matches!(webhook.verify(&HeaderMap::new(), b"x"), Err(WebhookError::Header("webhook-id"))));
    assert!(matches!(Webhook::new("whsec_!"), Err(WebhookError::Secret)));
}

//! `authentication/`: who calls, in a header, as a bearer, in a scheme of the server's own.

use crate::suite::{Suite, scenarios};

/// What the server knows tokens by.
const SCOPE: &str = "https://security.microsoft.com/.default";

pub async fn run(suite: &Suite) {
    keys(suite).await;
    schemes(suite).await;
    unions(suite).await;
}

async fn keys(suite: &Suite) {
    let url = &suite.url;
    let client = |key: &str| {
        authentication_api_key::Client::builder().api_key(key).base_url(url).build().expect("a client with a key")
    };
    let (good, bad) = (client("valid-key"), client("invalid-key"));
    scenarios! { suite, [good, bad],
        "Authentication_ApiKey_valid" => good.authentication().api_key().valid().await?;
        "Authentication_ApiKey_invalid" => {
            let error = bad.authentication().api_key().invalid().await.expect_err("a wrong key");
            let authentication_api_key::Error::InvalidAuth(error) = error else { panic!("{error}") };
            assert_eq!(error.data.error, "invalid-api-key");
        };
    }
}

async fn schemes(suite: &Suite) {
    let url = &suite.url;
    let custom = |key: &str| {
        authentication_http_custom::Client::builder().http(key).base_url(url).build().expect("a client with a key")
    };
    let (good, bad) = (custom("valid-key"), custom("invalid-key"));
    scenarios! { suite, [good, bad],
        "Authentication_Http_Custom_valid" => good.authentication().http().custom().valid().await?;
        "Authentication_Http_Custom_invalid" => {
            let error = bad.authentication().http().custom().invalid().await.expect_err("a wrong key");
            assert_eq!(error.status().map(|status| status.as_u16()), Some(403));
        };
    }
    let oauth = authentication_oauth2::Client::builder().oauth2(SCOPE).base_url(url).build().expect("a client");
    scenarios! { suite, [oauth],
        "Authentication_OAuth2_valid" => oauth.authentication().oauth2().valid().await?;
        "Authentication_OAuth2_invalid" => {
            let error = oauth.authentication().oauth2().invalid().await.expect_err("a wrong grant");
            let authentication_oauth2::Error::InvalidAuth(error) = error else { panic!("{error}") };
            assert_eq!(error.data.error, "invalid-grant");
        };
    }
}

async fn unions(suite: &Suite) {
    let url = suite.url.clone();
    scenarios! { suite, [url],
        "Authentication_Union_validKey" => {
            let client = authentication_union::Client::builder().api_key("valid-key").base_url(url).build()?;
            client.authentication().union().validkey().await?;
        };
        "Authentication_Union_validToken" => {
            let client = authentication_union::Client::builder().oauth2(SCOPE).base_url(url).build()?;
            client.authentication().union().validtoken().await?;
        };
        "Authentication_Noauth_Union_validNoAuth" => {
            let client = authentication_noauth_union::Client::builder().base_url(url).build()?;
            client.authentication().noauth().union().valid().await?;
        };
        "Authentication_Noauth_Union_validToken" => {
            let client = authentication_noauth_union::Client::builder().oauth2(SCOPE).base_url(url).build()?;
            client.authentication().noauth().union().validtoken().await?;
        };
    }
}

//! Security schemes and what needs them.

use std::rc::Rc;

use openapiv3::{APIKeyLocation, SecurityRequirement, SecurityScheme};

use super::pointer::canonical;
use super::{context::Lowering, facets};
use crate::diagnostic::Code;
use crate::model::{Location, Parameter, Requirement, Scheme, SchemeKind, SecretLocation};
use crate::spec::canon::keys;

impl Lowering<'_> {
    pub(super) fn lower_security_schemes(&mut self) {
        let root = Rc::clone(&self.root);
        for (name, scheme) in root.components.iter().flat_map(|components| &components.security_schemes) {
            let Some(at) = facets::pointer(scheme.clone()) else { continue };
            let Some(scheme) = self.document.security_scheme(&canonical(at), &mut self.diagnostics) else { continue };
            self.api.schemes.push(lower_scheme(name, scheme));
        }
        self.api.security = self.lower_requirements(root.security.as_deref().unwrap_or_default(), "#");
    }

    /// Alternatives of combinations; what names no scheme of the document is left out.
    pub(super) fn lower_requirements(&mut self, list: &[SecurityRequirement], at: &str) -> Vec<Requirement> {
        let mut requirements = Vec::new();
        for (index, entry) in list.iter().enumerate() {
            let unknown = entry.keys().find(|name| !self.api.schemes.iter().any(|scheme| scheme.name == **name));
            if let Some(name) = unknown {
                let known: Vec<String> = self.api.schemes.iter().map(|scheme| format!("`{}`", scheme.name)).collect();
                let message = format!("there is no security scheme `{name}`");
                let found = self.report(Code::UnknownSecurityScheme, &format!("{at}/security/{index}"), message);
                if !known.is_empty() {
                    found.help(format!("the document declares {}", known.join(", ")));
                }
                continue;
            }
            requirements.push(Requirement(entry.iter().map(|(name, scopes)| (name.clone(), scopes.clone())).collect()));
        }
        requirements
    }

    /// Leaves out the parameters that a credential of the operation sends anyway.
    pub(super) fn leave_to_credentials(
        &mut self,
        parameters: &mut Vec<Parameter>,
        own: Option<&[Requirement]>,
        at: &str,
    ) {
        let needed = own.unwrap_or(&self.api.security);
        let schemes: Vec<Scheme> =
            self.api.schemes.iter().filter(|scheme| needs(needed, &scheme.name)).cloned().collect();
        parameters.retain(|parameter| {
            let Some(scheme) = schemes.iter().find(|scheme| sends(scheme, parameter)) else { return true };
            let message =
                format!("`{}` is what the credential `{}` sends: calls do not take it", parameter.wire, scheme.name);
            self.report(Code::IgnoredKey, at, message);
            false
        });
    }
}

fn needs(requirements: &[Requirement], scheme: &str) -> bool {
    requirements.iter().any(|requirement| requirement.0.iter().any(|(name, _)| name == scheme))
}

/// Whether a scheme fills the place of a parameter.
fn sends(scheme: &Scheme, parameter: &Parameter) -> bool {
    let SchemeKind::ApiKey { location, name } = &scheme.kind else { return false };
    match (location, parameter.location) {
        (SecretLocation::Header, Location::Header) => name.eq_ignore_ascii_case(&parameter.wire),
        (SecretLocation::Query, Location::Query) | (SecretLocation::Cookie, Location::Cookie) => {
            *name == parameter.wire
        }
        _ => false,
    }
}

fn lower_scheme(name: &str, scheme: SecurityScheme) -> Scheme {
    let (kind, description) = match scheme {
        SecurityScheme::APIKey { location, name, description, .. } => {
            let location = match location {
                APIKeyLocation::Header => SecretLocation::Header,
                APIKeyLocation::Query => SecretLocation::Query,
                APIKeyLocation::Cookie => SecretLocation::Cookie,
            };
            (SchemeKind::ApiKey { location, name }, description)
        }
        SecurityScheme::HTTP { description, extensions, .. } if extensions.contains_key(keys::SECURITY_TYPE) => {
            (SchemeKind::MutualTls, description)
        }
        SecurityScheme::HTTP { scheme, description, .. } => {
            let kind = if scheme.eq_ignore_ascii_case("basic") { SchemeKind::Basic } else { SchemeKind::Bearer };
            (kind, description)
        }
        SecurityScheme::OAuth2 { flows, description, .. } => {
            let mut scopes: Vec<(String, String)> = Vec::new();
            let lists = [
                flows.client_credentials.as_ref().map(|flow| &flow.scopes),
                flows.password.as_ref().map(|flow| &flow.scopes),
                flows.authorization_code.as_ref().map(|flow| &flow.scopes),
                flows.implicit.as_ref().map(|flow| &flow.scopes),
            ];
            for (scope, text) in lists.into_iter().flatten().flatten() {
                if !scopes.iter().any(|(known, _)| known == scope) {
                    scopes.push((scope.clone(), text.clone()));
                }
            }
            let kind = SchemeKind::OAuth2 {
                client_credentials: flows.client_credentials.map(|flow| flow.token_url),
                password: flows.password.map(|flow| flow.token_url),
                scopes,
            };
            (kind, description)
        }
        SecurityScheme::OpenIDConnect { description, .. } => (SchemeKind::OpenIdConnect, description),
    };
    Scheme { name: name.to_owned(), kind, description }
}

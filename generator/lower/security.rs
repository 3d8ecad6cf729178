//! Security schemes and what needs them.

use std::rc::Rc;

use openapiv3::SecurityRequirement;

use super::pointer::canonical;
use super::scheme::{configure, lower_scheme, word_in};
use super::{context::Lowering, facets};
use crate::diagnostic::Code;
use crate::model::{Location, Parameter, Requirement, Scheme, SchemeKind, SecretLocation};

/// So many credentials are offered in all combinations; more are offered one by one.
const SMALL: usize = 4;

impl Lowering<'_> {
    pub(super) fn lower_security_schemes(&mut self) {
        let root = Rc::clone(&self.root);
        for (name, scheme) in root.components.iter().flat_map(|components| &components.security_schemes) {
            let Some(at) = facets::pointer(scheme.clone()) else { continue };
            let Some(scheme) = self.document.security_scheme(&canonical(&at), &mut self.diagnostics) else { continue };
            let mut scheme = lower_scheme(name, scheme);
            if let Some(auth) = self.target.auth.get(name) {
                configure(&mut scheme.kind, auth);
            }
            self.find_word(&mut scheme, &at);
            if let SchemeKind::Unsupported(word) = &scheme.kind {
                let message =
                    format!("`{name}` is no secret that can be sent: `{word}` needs something new for each request");
                let help =
                    "sign requests with `ClientBuilder::hooks`, or say what is sent instead in `auth` of the target";
                self.report(Code::UnsupportedSecurity, &at, message).help(help);
            }
            self.api.schemes.push(scheme);
        }
        self.api.security = self.lower_requirements(root.security.as_deref().unwrap_or_default(), "#");
        self.add_configured_schemes();
    }

    /// Gives a key of the header `Authorization` the word that its description shows before it.
    fn find_word(&mut self, scheme: &mut Scheme, at: &str) {
        let SchemeKind::ApiKey { location: SecretLocation::Header, name, prefix: prefix @ None } = &mut scheme.kind
        else {
            return;
        };
        let described = scheme.description.as_deref().filter(|_| name.eq_ignore_ascii_case("authorization"));
        *prefix = described.and_then(word_in);
        if let Some(word) = prefix {
            let message =
                format!("the key `{}` is sent behind the word `{word}`, as its description shows", scheme.name);
            let help = "`auth` of the target says another `prefix`";
            self.report(Code::CredentialPrefix, at, message).help(help);
        }
    }

    /// Adds the credentials that only the configuration knows; calls that say nothing of credentials need one of them.
    fn add_configured_schemes(&mut self) {
        let target = self.target;
        for (name, auth) in &target.auth {
            if self.api.schemes.iter().any(|scheme| scheme.name == *name) {
                continue;
            }
            if auth.kind.is_none() {
                let place = target.place(&["auth", name]);
                let message = format!("the document has no security scheme `{name}`");
                let found = self.diagnostics.report(Code::ConfigName, place, message);
                found.help("one that it does not have needs a `kind`");
                continue;
            }
            let mut kind = SchemeKind::Bearer;
            configure(&mut kind, auth);
            self.api.schemes.push(Scheme { name: name.clone(), kind, description: None, env: None });
            self.api.security.push(Requirement(vec![(name.clone(), Vec::new())]));
        }
    }

    /// Where a document declares credentials and asks for none of them anywhere, any of them may be given: its author
    /// forgot to say where, and a setter that does nothing helps nobody.
    pub(super) fn offer_unused_schemes(&mut self) {
        let nothing_said = self.root.security.is_none() && self.api.security.is_empty();
        let mut own = self.api.operations.iter().filter_map(|operation| operation.security.as_ref());
        if !nothing_said || own.any(|own| !own.is_empty()) || self.api.schemes.is_empty() {
            return;
        }
        // Who gives two means both, if they go to different places: most of them first, and none last.
        let mut combinations: Vec<Vec<&Scheme>> = vec![Vec::new()];
        let most = if self.api.schemes.len() > SMALL { 1 } else { SMALL };
        for scheme in &self.api.schemes {
            let fits = |other: &&Scheme| place(other).is_some() && place(other) != place(scheme);
            let room = |others: &&Vec<&Scheme>| others.len() < most && others.iter().all(fits);
            let more: Vec<_> =
                combinations.iter().filter(room).map(|others| [others.as_slice(), &[scheme]].concat()).collect();
            combinations.extend(more);
        }
        combinations.sort_by_key(|schemes| std::cmp::Reverse(schemes.len()));
        let of = |schemes: &Vec<&Scheme>| {
            Requirement(schemes.iter().map(|scheme| (scheme.name.clone(), Vec::new())).collect())
        };
        self.api.security = combinations.iter().map(of).collect();
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

/// Where the credential of a scheme goes, if it is a part of the request.
fn place(scheme: &Scheme) -> Option<(SecretLocation, String)> {
    match &scheme.kind {
        SchemeKind::Bearer
        | SchemeKind::Basic
        | SchemeKind::Http(_)
        | SchemeKind::OAuth2 { .. }
        | SchemeKind::OpenIdConnect => Some((SecretLocation::Header, "authorization".to_owned())),
        SchemeKind::ApiKey { location: SecretLocation::Header, name, .. } => {
            Some((SecretLocation::Header, name.to_ascii_lowercase()))
        }
        SchemeKind::ApiKey { location, name, .. } => Some((*location, name.clone())),
        SchemeKind::MutualTls | SchemeKind::Unsupported(_) => None,
    }
}

/// Whether a scheme fills the place of a parameter.
fn sends(scheme: &Scheme, parameter: &Parameter) -> bool {
    let SchemeKind::ApiKey { location, name, .. } = &scheme.kind else { return false };
    match (location, parameter.location) {
        (SecretLocation::Header, Location::Header) => name.eq_ignore_ascii_case(&parameter.wire),
        (SecretLocation::Query, Location::Query) | (SecretLocation::Cookie, Location::Cookie) => {
            *name == parameter.wire
        }
        _ => false,
    }
}

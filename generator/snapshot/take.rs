//! From the surface to what is kept of it.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use super::{Argument, Client, FORM, Global, Operation, Scheme, Server, Setter, Snapshot, digest, item};
use crate::surface::{
    self, BodyForm, Crate, Input, InputPath, Namespace, Resource, argument_type, required_type, scheme_kind, type_name,
};

/// What is kept of a crate.
#[must_use]
pub fn take(krate: &Crate, wire: Box<RawValue>, generator: &str) -> Snapshot {
    let operations = krate.operations.iter().map(|one| (one.name.clone(), operation(krate, one)));
    let item = |item: &surface::Item| (named(item.namespace, &item.name), item::take(krate, item));
    let variants = krate.errors.variants.iter();
    Snapshot {
        form: FORM,
        generator: generator.to_owned(),
        package: krate.package.name.clone(),
        features: krate.features.clone(),
        client: client(krate),
        errors: variants.map(|variant| (variant.name.clone(), type_name(krate, &variant.ty))).collect(),
        default_error: (krate.errors.default_name.clone(), type_name(krate, &krate.errors.default_ty)),
        webhooks: krate.webhooks.iter().map(|hook| (hook.name.clone(), type_name(krate, &hook.ty))).collect(),
        signature: krate.capabilities.webhooks.then(|| krate.signature.clone()),
        operations: operations.collect(),
        types: krate.items.iter().map(item).collect(),
        wire,
    }
}

/// `models::Message`.
pub(super) fn named(namespace: Namespace, name: &str) -> String {
    format!("{}::{name}", namespace.module())
}

fn client(krate: &Crate) -> Client {
    let client = &krate.client;
    let scheme = |scheme: &surface::SchemeUse| Scheme {
        setter: scheme.setter.clone(),
        kind: scheme_kind(&scheme.kind),
        env: scheme.variables().into_iter().map(str::to_owned).collect(),
    };
    let server = |(index, server): (usize, &surface::ServerUse)| {
        let variables = server.variables.iter().map(|variable| variable.name.clone()).collect();
        (server.variant.clone(), Server { url: server.url.clone(), default: index == 0, variables })
    };
    let global = |global: &surface::GlobalUse| {
        let ty = type_name(krate, &global.ty);
        (global.wire.clone(), Global { setter: global.setter.clone(), env: global.env.clone(), ty })
    };
    Client {
        new: client.single.and_then(|index| client.schemes.get(index)).map(|scheme| scheme.setter.clone()),
        anonymous: client.single.is_none() && (client.security.is_empty() || client.security.iter().any(Vec::is_empty)),
        schemes: client.schemes.iter().map(|one| (one.wire.clone(), scheme(one))).collect(),
        env_prefix: client.env_prefix.clone(),
        servers: client.servers.iter().enumerate().map(server).collect(),
        globals: client.globals.iter().map(global).collect(),
        resources: krate.resources.iter().map(|one| (one.path.join("."), one.feature.clone())).collect(),
    }
}

fn operation(krate: &Crate, operation: &surface::Operation) -> Operation {
    let argument = |argument: &surface::Argument| Argument {
        name: argument.name.clone(),
        wire: sent(operation, argument),
        takes: required_type(krate, &argument.ty),
    };
    let input = |input: &Input| (input.name.clone(), type_name(krate, &input.ty));
    let mut errors: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for used in &operation.errors {
        let Some(variant) = krate.errors.variants.get(used.variant) else { continue };
        errors.entry(variant.name.clone()).or_default().extend(used.statuses.iter().map(ToString::to_string));
    }
    let setter = |one: &surface::Setter| (one.argument.name.clone(), setter(krate, operation, one));
    Operation {
        at: operation.origin.clone(),
        http: format!("{} {}", operation.verb, operation.path),
        id: operation.id.clone(),
        media_type: operation.body.as_ref().map(|body| body.media_type.clone()),
        methods: methods(krate, operation),
        arguments: operation.arguments.iter().map(argument).collect(),
        setters: operation.setters.iter().map(setter).chain(operation.forms.iter().map(form)).collect(),
        inputs: operation.inputs.iter().map(input).collect(),
        flattened: operation.body.as_ref().is_some_and(|body| body.flattened),
        answer: operation.receives.as_ref().map(|receives| type_name(krate, &receives.ty)),
        download: operation.receives.as_ref().is_some_and(|receives| receives.download),
        stream: operation.streams.as_ref().map(|stream| type_name(krate, &stream.ty)),
        item: operation.paging.as_ref().map(|paging| type_name(krate, &paging.item)),
        errors,
        deprecated: operation.deprecated.clone(),
        prose: digest::of(&operation.prose),
    }
}

/// A way to send the body, as a setter that takes nothing.
fn form(form: &BodyForm) -> (String, Setter) {
    let setter = Setter {
        wire: form.body.media_type.clone(),
        takes: String::new(),
        null: None,
        default: None,
        needed: false,
        deprecated: false,
        prose: None,
    };
    (form.setter.clone(), setter)
}

fn setter(krate: &Crate, operation: &surface::Operation, setter: &surface::Setter) -> Setter {
    Setter {
        wire: sent(operation, &setter.argument),
        takes: argument_type(krate, &setter.argument.ty),
        null: setter.null.clone(),
        default: setter.default.clone(),
        needed: setter.needed,
        deprecated: setter.argument.deprecated.is_some(),
        prose: digest::of(&setter.argument.prose),
    }
}

/// Where an argument goes, with its name as sent: `query limit`, `body model`, `body`.
fn sent(operation: &surface::Operation, argument: &surface::Argument) -> String {
    match &argument.target {
        InputPath::Body => "body".to_owned(),
        InputPath::BodyField(_) => format!("body {}", argument.wire),
        InputPath::Parameter(name) => {
            let used = operation.parameters.iter().find(|parameter| parameter.input.as_ref() == Some(name));
            let place = used.map_or_else(String::new, |parameter| parameter.location.to_string());
            format!("{place} {}", argument.wire)
        }
    }
}

/// Everywhere that an operation can be called: `router.chat.create`, or `create` on the client.
fn methods(krate: &Crate, operation: &surface::Operation) -> Vec<String> {
    let is_it = |method: &&surface::Method| {
        krate.operations.get(method.operation).is_some_and(|found| std::ptr::eq(found, operation))
    };
    let on_client = krate.client.methods.iter().filter(is_it).map(|method| method.name.clone());
    let places = operation.resources.iter().filter_map(|&index| krate.resources.get(index));
    let on_resources = places.flat_map(|resource: &Resource| {
        let methods = resource.methods.iter().filter(is_it);
        methods.map(|method| format!("{}.{}", resource.path.join("."), method.name))
    });
    on_client.chain(on_resources).collect()
}

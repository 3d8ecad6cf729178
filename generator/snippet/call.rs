//! Example calls: the statements that leave a `result` or `events`.

use super::Fragment;
use super::expression::Printer;
use super::layout::Layout;
use crate::surface::{BodyKind, CallExample, Crate, Example, Operation, Type};

/// How the example ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Awaits the answer.
    Send,
    /// Opens the stream.
    Stream,
    /// Goes through the items of all pages.
    Items,
    /// Goes through the pages.
    Pages,
    /// Opens the answer as a file.
    Download,
    /// Makes the operation as a plain value and has the client run it.
    Standalone,
}

/// How the statements are set.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Setting {
    /// The indentation of the block they go into.
    pub indent: usize,
    /// Whether uploads are made of bytes.
    pub inline_uploads: bool,
    /// The other way in which the body is sent, if it is.
    pub form: Option<BodyKind>,
}

/// Statements that leave `result` (or `events`, of a stream) for a `client` at hand.
///
/// Without the program around them, for rustdoc and tests. An answer without a body leaves nothing.
#[must_use]
pub fn call(krate: &Crate, operation: &Operation, example: &CallExample, ending: Ending) -> Fragment {
    statements(krate, operation, example, ending, Setting::default())
}

/// Whether the statements leave `events`.
#[must_use]
pub fn call_streams(operation: &Operation, ending: Ending) -> bool {
    match ending {
        Ending::Stream => true,
        Ending::Items | Ending::Pages | Ending::Download => false,
        Ending::Send | Ending::Standalone => operation.receives.is_none() && operation.streams.is_some(),
    }
}

/// One value: `Message::new(MessageRole::User).content("…")`.
#[must_use]
pub fn value(krate: &Crate, example: &Example) -> Fragment {
    let mut printer = Printer::new(krate);
    let layout = printer.argument(example, None);
    Fragment { code: layout.print(0, 0, 0), uses: printer.uses }
}

/// The same on one line, as long as it may be.
pub(crate) fn line(krate: &Crate, example: &Example) -> String {
    Printer::new(krate).argument(example, None).to_string()
}

/// The same as [`call`] in a setting; every line but the first is indented.
pub(crate) fn statements(
    krate: &Crate,
    operation: &Operation,
    example: &CallExample,
    ending: Ending,
    setting: Setting,
) -> Fragment {
    let mut printer = Printer::new(krate);
    printer.inline_uploads = setting.inline_uploads;
    let arguments = arguments(&mut printer, operation, example);
    let mut links = Vec::new();
    let mut code = String::new();
    if ending == Ending::Standalone {
        let name = printer.operation(&operation.name);
        let start = "let operation = ";
        let value = Layout::call(&format!("{name}::new"), arguments);
        code.push_str(start);
        code.push_str(&value.print(setting.indent, setting.indent + start.len(), 1));
        code.push_str(";\n");
        code.push_str(&" ".repeat(setting.indent));
        links.push(Layout::text(".call(operation)"));
    } else {
        links.extend(accessors(krate, operation).into_iter().map(Layout::text));
        links.push(Layout::call(&format!(".{}", method(krate, operation)), arguments));
    }
    links.extend(setters(&mut printer, operation, example));
    let streams = call_streams(operation, ending);
    if streams {
        links.push(Layout::text(".stream()"));
    }
    if ending == Ending::Download {
        links.push(Layout::text(".download()"));
    }
    links.push(Layout::text(match ending {
        Ending::Items => ".items()",
        Ending::Pages => ".pages()",
        Ending::Send | Ending::Stream | Ending::Download | Ending::Standalone => ".await?",
    }));
    let start = start(operation, ending);
    let chain = Layout::text("client").chain(links);
    code.push_str(start);
    code.push_str(&chain.print(setting.indent, setting.indent + start.len(), 1));
    code.push(';');
    Fragment { uses: printer.uses, code }
}

/// The call by itself, before it is sent: an expression for a `client` at hand.
pub(crate) fn unsent(krate: &Crate, operation: &Operation, example: &CallExample, setting: Setting) -> Fragment {
    let mut printer = Printer::new(krate);
    printer.inline_uploads = setting.inline_uploads;
    let arguments = arguments(&mut printer, operation, example);
    let mut links: Vec<Layout> = accessors(krate, operation).into_iter().map(Layout::text).collect();
    links.push(Layout::call(&format!(".{}", method(krate, operation)), arguments));
    links.extend(setters(&mut printer, operation, example));
    let chosen = operation.forms.iter().find(|form| Some(form.body.kind) == setting.form);
    links.extend(chosen.map(|form| Layout::text(format!(".{}()", form.setter))));
    let code = Layout::text("client").chain(links).print(setting.indent, setting.indent, 0);
    Fragment { uses: printer.uses, code }
}

fn arguments(printer: &mut Printer, operation: &Operation, example: &CallExample) -> Vec<Layout> {
    let pairs = operation.arguments.iter().zip(&example.arguments);
    pairs.map(|(argument, value)| printer.required(value, Some(&argument.ty))).collect()
}

fn setters(printer: &mut Printer, operation: &Operation, example: &CallExample) -> Vec<Layout> {
    let mut links = Vec::new();
    for (name, value) in &example.setters {
        let setter = operation.setters.iter().find(|setter| setter.argument.name == *name);
        let ty = setter.map(|setter| &setter.argument.ty);
        links.push(printer.setter(name, value, ty, setter.and_then(|setter| setter.null.as_deref())));
    }
    links
}

fn start(operation: &Operation, ending: Ending) -> &'static str {
    match &operation.receives {
        _ if ending == Ending::Items => "let mut items = ",
        _ if ending == Ending::Pages => "let mut pages = ",
        _ if ending == Ending::Download => "let download = ",
        _ if call_streams(operation, ending) => "let mut events = ",
        Some(receives) if receives.ty != Type::Unit => "let result = ",
        Some(_) | None => "",
    }
}

/// `.chat()`, `.completions()`.
fn accessors(krate: &Crate, operation: &Operation) -> Vec<String> {
    let Some(resource) = operation.resources.first().and_then(|index| krate.resources.get(*index)) else {
        return Vec::new();
    };
    let mut accessors = vec![format!(".{}()", resource.accessor)];
    let mut parent = resource.parent;
    while let Some(resource) = parent.and_then(|index| krate.resources.get(index)) {
        accessors.push(format!(".{}()", resource.accessor));
        // Parents come before children, so this ends.
        parent = resource.parent.filter(|next| Some(*next) < parent);
    }
    accessors.reverse();
    accessors
}

/// The method's name on the operation's first resource, or on the client.
fn method<'a>(krate: &'a Crate, operation: &'a Operation) -> &'a str {
    let methods = match operation.resources.first().and_then(|index| krate.resources.get(*index)) {
        Some(resource) => &resource.methods,
        None => &krate.client.methods,
    };
    methods
        .iter()
        .find(|method| krate.operations.get(method.operation).is_some_and(|other| other.name == operation.name))
        .map_or(operation.method.as_str(), |method| method.name.as_str())
}

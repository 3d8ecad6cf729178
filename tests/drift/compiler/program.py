"""A program that uses everything a crate offers, in every way that its contract allows.

It is written from `oasmith.surface.json` alone, as somebody would write it who reads the crate's pages. It is compiled
and never run, so that every value may come from `any()`, which has whatever type is asked for.
"""

import re

PRELUDE = """\
#![allow(warnings)]
use std::collections::BTreeMap;
use client::serde_json::{Number, Value};
use client::bytes::Bytes;
use client::*;
use client::{calls, errors, models, operations, resources, ApiError, Client, Error, Response};
fn any<T>() -> T { unimplemented!() }
fn sent<T: std::fmt::Debug + Send + 'static>(value: T) {}
fn model<T: Clone + PartialEq + std::fmt::Debug + Send + Sync + 'static>(value: T) {}
fn handle<T: Clone + std::fmt::Debug + Send + Sync + 'static>(value: T) {}
fn defaults<T: Default>() {}
fn words<T: std::fmt::Display + AsRef<str> + PartialEq<str> + for<'a> PartialEq<&'a str> + Eq + std::hash::Hash>() {}
fn open<T: std::str::FromStr<Err = std::convert::Infallible> + for<'a> From<&'a str> + From<String>>() {}
fn integers<T: Copy + Ord + std::hash::Hash + std::fmt::Display>() {}
macro_rules! json { ($ty:ty) => {
    let _: Result<$ty, _> = client::serde_json::from_value(any());
    let _ = client::serde_json::to_value(any::<$ty>());
} }
"""

COPIES = {"bool": "true", "i32": "1", "i64": "1", "u32": "1", "u64": "1", "f64": "1.5"}


class Program:
    """Lines, and which item each of them is about."""

    def __init__(self, surface):
        self.surface = surface
        self.types = surface["types"]
        self.lines = []
        self.items = []
        self.count = 0
        self.add("prelude", PRELUDE)
        for name, item in self.types.items():
            self.function(name, self.item(name, item))
            for alias in item.get("aliases", []):
                module = name.split("::")[0]
                self.function(name, [f"let _: {name} = any::<{module}::{alias}>();"])
        for name, operation in surface["operations"].items():
            self.operation(name, operation)
        self.client(surface["client"])
        self.errors(surface)
        for name, ty in surface.get("webhooks", {}).items():
            self.function(f"webhook {name}", [
                f"let _: Result<{ty}, client::WebhookError> = any::<client::Webhook>().read(any(), any());"])

    def add(self, item, text):
        for line in text.splitlines():
            self.lines.append(line)
            self.items.append(item)

    def function(self, item, statements, asynchronous=False):
        if not statements:
            return
        self.count += 1
        head = "async fn" if asynchronous else "fn"
        result = " -> Result<(), Error>" if asynchronous else ""
        self.add(item, f"{head} use_{self.count}(){result} {{")
        for statement in statements:
            self.add(item, "    " + statement)
        self.add(item, "    Ok(())\n}" if asynchronous else "}")

    def text(self):
        return "\n".join(self.lines) + "\n"

    # Types

    def item(self, name, item):
        kind = item["kind"]
        if kind == "struct":
            return self.struct(name, item)
        if kind in ("open-enum", "closed-enum"):
            return self.enumeration(name, item)
        if kind == "integer":
            return self.integer(name, item)
        if kind in ("union", "answer"):
            return self.union(name, item)
        return [f"let _: {item['is']} = any::<{name}>();"]

    def integer(self, name, item):
        lines = [f"model(any::<{name}>());", f"integers::<{name}>();", f"json!({name});"]
        lines.append(f"let {name}(value) = any(); let _: {item['is']} = value; let _ = {name}(value);")
        lines.append(f"let _ = {name}::from(any::<{item['is']}>()); let _ = {item['is']}::from(any::<{name}>());")
        lines.append(f"let _ = any::<{name}>() == any::<{item['is']}>();")
        lines.append(f"let _: Option<&'static str> = any::<{name}>().name();")
        for constant in item.get("variants", {}):
            lines.append(f"let _: {name} = {name}::{constant};")
            lines.append(f"let _ = match any::<{name}>() {{ {name}::{constant} => 1, _ => 0 }};")
        return lines

    def struct(self, name, item):
        lines = self.traits(name, item)
        if item.get("default"):
            lines += [f"defaults::<{name}>();", f"let _ = {name}::default();"]
        if item.get("new") is not None:
            lines += [f"let _: {name} = {name}::new({given});" for given in self.given(item["new"])]
        lines += [f"let _: String = any::<{name}>().{text}();" for text in item.get("methods", [])]
        for field, facts in item.get("fields", {}).items():
            ty = facts["type"]
            lines.append(f"let value: {ty} = any::<{name}>().{field};")
            lines.append(f"let {name} {{ {field}: value, .. }} = any(); let _: {ty} = value;")
            lines.append(f"let mut value: {name} = any(); value.{field} = any::<{ty}>();")
            setter = facts.get("setter")
            if setter:
                for value in self.values(facts["takes"]):
                    lines.append(f"let _: {name} = any::<{name}>().{setter}({value});")
            if ty.startswith("Option<Option<"):
                bare = inner(ty[len("Option<Option<"):-2])
                lines.append(f"let _: Option<&{bare}> = any::<{name}>().{method(item, field, 'value', 'as_value')}();")
                if setter:
                    lines.append(f"let _: {name} = any::<{name}>().{method(item, field, 'null', 'set_null')}();")
        return lines

    def traits(self, name, item):
        """What holds for every model, but for those that hold a file."""
        if item.get("upload"):
            return [f"sent(any::<{name}>());"]
        return [f"model(any::<{name}>());", f"json!({name});"]

    def enumeration(self, name, item):
        lines = [*self.traits(name, item), f"words::<{name}>();", f"{{ use client::{name}::*; }}"]
        lines.append(f"let _: &str = any::<{name}>().as_str();")
        if item["kind"] == "open-enum":
            lines.append(f"open::<{name}>();")
            lines.append(f'let _ = ({name}::from("a"), {name}::from(String::new()), "a".parse::<{name}>());')
            lines.append(f"let _ = {name}::Unknown(String::new());")
        else:
            lines.append(f'let _: Result<{name}, client::UnknownValue> = "a".parse();')
            lines.append(f'let _: Result<{name}, client::UnknownValue> = {name}::try_from("a");')
            lines.append(f"let _: &'static str = any::<{name}>().as_str();")
        arms = []
        for variant in item.get("variants", {}):
            lines.append(f"let _: {name} = {name}::{variant};")
            arms.append(f"{name}::{variant} => 1,")
        lines.append(f"let _ = match any::<{name}>() {{ {' '.join(arms)} _ => 0 }};")
        return lines

    def union(self, name, item):
        lines = [f"{{ use client::{name}::*; }}"]
        if item["kind"] == "answer":
            lines.append(f"model(any::<{name}>());")
        else:
            lines += self.traits(name, item)
            lines.append(f"let _ = {name}::Unknown(any::<Value>());")
        lines += [f"let _ = {name}::from(any::<{source}>());" for source in item.get("takes", [])]
        for variant, facts in item.get("variants", {}).items():
            ty = facts.get("type")
            if ty is None:
                lines.append(f"let _ = match any::<{name}>() {{ {name}::{variant} => 1, _ => 0 }};")
                continue
            lines.append(f"let _ = {name}::{variant}(any::<{ty}>());")
            lines.append(f"if let {name}::{variant}(value) = any() {{ let _: {ty} = value; }}")
            bare = inner(ty)
            if facts.get("accessor") and item["kind"] == "union" and ty != "()":
                lines.append(f"let _: Option<{borrowed(bare)}> = any::<{name}>().{facts['accessor']}();")
            for source in facts.get("from", []):
                made = {"value": [f"any::<{bare}>()"], "text": ['"a"', "String::new()"],
                        "list": [f"any::<{bare}>()", f"any::<[{bare[4:-1]}; 2]>()", *self.texts(bare[4:-1])]}[source]
                lines += [f"let _ = {name}::from({one});" for one in made]
            if facts.get("constructor"):
                record = self.types.get(bare, {})
                for given in self.given(record.get("new") or []):
                    lines.append(f"let _: {name} = {name}::{facts['constructor']}({given});")
        return lines

    def values(self, takes):
        """What a program can give to an argument, with what converts into the types of this crate."""
        for before, literals in (("impl Into<", self.literals), ("impl IntoIterator<Item = impl Into<", self.texts)):
            ty = takes.removeprefix(before).rstrip(">")
            if takes.startswith(before) and ty in self.types:
                return [*values(takes), *literals(ty)]
        return values(takes)

    def literals(self, name):
        item = self.types[name]
        if item["kind"] == "open-enum":
            return ['"a"', "String::new()"]
        variants = item.get("variants", {}).values() if item["kind"] == "union" else []
        made = [(source, inner(one["type"])) for one in variants for source in one.get("from", [])]
        numbers = [ty for source, ty in made if source == "value" and ty in ("i32", "i64", "u32", "u64")]
        lines = []
        for source, ty in made:
            if source == "text":
                lines.append('"a"')
            elif source == "list":
                lines += self.texts(ty[4:-1])
            elif ty in COPIES and (len(numbers) == 1 or ty not in numbers):
                lines.append(COPIES[ty])
        return lines

    def texts(self, entry):
        """Lists of texts, where the entries can be made of texts."""
        made_of_text = entry == "String" or self.types.get(entry, {}).get("kind") == "open-enum"
        return ['["a", "b"]', 'vec!["a", "b"]'] if made_of_text else []

    def given(self, arguments):
        """The lists of values for a list of arguments: the first of each, the second of each, and so on."""
        each = [self.values(argument["takes"]) for argument in arguments]
        longest = max([len(one) for one in each], default=1)
        return [", ".join(one[min(index, len(one) - 1)] for one in each) for index in range(longest)]

    # Calls

    def operation(self, name, one):
        item = f"operation {name}"
        arguments = one.get("arguments", [])
        lists = self.given(arguments)
        ways = [f"any::<Client>().{'().'.join(method.split('.'))}" for method in one["methods"]]
        lines = []
        for given in lists:
            lines += [f"let _: calls::{name} = {way}({given});" for way in ways]
            lines.append(f"let _: operations::{name} = operations::{name}::new({given});")
            lines.append(f"let _: calls::{name} = any::<Client>().call(operations::{name}::new({given}));")
        for field, ty in one.get("inputs", {}).items():
            lines.append(f"let _: {ty} = any::<operations::{name}>().{field};")
            lines.append(f"let mut value: operations::{name} = any(); value.{field} = any::<{ty}>();")
        lines.append(f"sent(any::<calls::{name}>());")
        if self.holds_file(one):
            lines.append(f"sent(any::<operations::{name}>());")
        else:
            lines += [f"model(any::<operations::{name}>());", f"let _ = any::<calls::{name}>().clone();"]
        if self.is_default(one):
            lines += [f"defaults::<operations::{name}>();", f"let _ = operations::{name}::default();"]
        for setter, facts in one.get("setters", {}).items():
            if not facts["takes"]:
                lines.append(f"let _: calls::{name} = any::<calls::{name}>().{setter}();")
                continue
            for value in self.values(facts["takes"]):
                lines.append(f"let _: calls::{name} = any::<calls::{name}>().{setter}({value});")
            value = self.values(facts["takes"])[0]
            lines.append(f"let _ = any::<calls::{name}>().with_some(Some(1), |call, _| call.{setter}({value}));")
            if facts.get("null"):
                lines.append(f"let _: calls::{name} = any::<calls::{name}>().{facts['null']}();")
        self.function(item, lines)
        self.ends(item, name, one, [f"{way}({lists[0]})" for way in ways])

    def holds_file(self, one):
        named = [name for ty in one.get("inputs", {}).values() for name in re.findall(r"\w+::\w+|\w+", ty)]
        return any(name == "Upload" or self.types.get(name, {}).get("upload") for name in named)

    def is_default(self, one):
        """Nothing is required: every input may be left out, or is a record of which all may."""
        inputs = one.get("inputs", {}).values()
        return not one.get("arguments") and all(
            ty.startswith("Option<") or self.types.get(ty, {}).get("default") for ty in inputs)

    def ends(self, item, name, one, calls):
        lines = [f"let _: Response<Bytes> = any::<calls::{name}>().send_raw().await?;"]
        answer, stream, page = one.get("answer"), one.get("stream"), one.get("item")
        if answer:
            lines += [f"let _: {answer} = {call}.await?;" for call in calls]
            lines.append(f"let _: {answer} = any::<calls::{name}>().send().await?;")
            lines.append(f"let _: Response<{answer}> = any::<calls::{name}>().send_with_response().await?;")
            lines.append(f"let _: {answer} = any::<calls::{name}>().send_blocking()?;")
        if one.get("download"):
            lines.append(f"let file: client::Download = any::<calls::{name}>().download().await?;")
            lines.append("let _: Bytes = file.bytes().await?;")
        if stream:
            lines.append(f"let mut events = any::<calls::{name}>().stream().await?;")
            lines.append(f"let _: Option<Result<{stream}, Error>> = events.next().await;")
            lines.append(f"let _: client::EventStream<client::Event<{stream}>> = events.with_envelope();")
            lines.append(f"for event in any::<calls::{name}>().stream_blocking()? {{ let _: {stream} = event?; }}")
            whole = self.types.get(stream, {}).get("accumulates")
            if whole:
                lines.append(f"let _: {whole} = any::<calls::{name}>().stream().await?.accumulate().await?;")
                lines.append(f"let mut whole = client::Accumulator::<{stream}>::new(); whole.push(&any());")
                lines.append(f"let _: {whole} = whole.finish()?;")
        if page:
            lines.append(f"let mut items = any::<calls::{name}>().items();")
            lines.append(f"let _: Option<Result<{page}, Error>> = items.next().await;")
            lines.append(f"let mut pages = any::<calls::{name}>().pages();")
            lines.append(f"let _: Option<Result<client::Page<{answer}>, Error>> = pages.next().await;")
            lines.append(f"for one in any::<calls::{name}>().items_blocking() {{ let _: {page} = one?; }}")
            lines.append(f"for one in any::<calls::{name}>().pages_blocking() {{ let _: {answer} = one?.data; }}")
        self.function(item, lines, asynchronous=True)

    # The client

    def client(self, client):
        if client.get("new"):
            self.function("Client::new", ['let _: Result<Client, Error> = Client::new("secret");'])
        elif client.get("anonymous"):
            self.function("Client::new", ["let _: Result<Client, Error> = Client::new();"])
        for scheme in client.get("schemes", {}).values():
            setter = scheme["setter"]
            given = ["any::<client::Credential>()", '"secret"', "String::new()"]
            if scheme["kind"].startswith("oauth2"):
                given.append('client::OAuth::client_credentials("id", "secret")')
            lines = [f"let _ = Client::builder().{setter}({one}).build();" for one in given]
            self.function(f"ClientBuilder::{setter}", lines)
        media_types = [one.get("media_type") or "" for one in self.surface["operations"].values()]
        if any(one.startswith("multipart/") for one in media_types):
            self.function("Upload", ['let _ = client::Upload::bytes("a.txt", Bytes::new());'])
        for server in client.get("servers", {}):
            self.function(f"Server::{server}", [
                f"let _ = Client::builder().server(client::Server::{server});",
                f"let _ = match any::<client::Server>() {{ client::Server::{server} => 1, _ => 0 }};"])
        for one in client.get("globals", {}).values():
            self.function(f"ClientBuilder::{one['setter']}", [
                f"let _ = Client::builder().{one['setter']}(any::<{one['type']}>());"])
        for path in client.get("resources", {}):
            self.function(f"client.{path}", [f"handle(any::<Client>().{'().'.join(path.split('.'))}());"])

    def errors(self, surface):
        for variant, ty in surface["errors"].items():
            self.function(f"Error::{variant}", [
                f"if let Error::{variant}(error) = any() {{ let _: Box<ApiError<{ty}>> = error; }}",
                f"let _: errors::{ty.split('::')[-1]} = any::<{ty}>();"])
        default, ty = surface["default_error"]
        data = "let _: Value = error.data;" if ty == "Value" else f"let _: Option<&{ty}> = error.data.declared();"
        self.function("Error::Api", [
            f"if let Error::Api(error) = any() {{ let _: Box<ApiError<errors::{default}>> = error; }}",
            f"if let Error::Api(error) = any() {{ {data} }}",
            "let _: Option<&str> = any::<Error>().message().map(|text| any());"])


def method(item, field, suffix, other):
    """The method that is named after a field, unless another field has that name."""
    plain = field.removeprefix("r#").rstrip("_")
    name = f"{plain}_{suffix}"
    return f"{plain}_{other}" if name in item["fields"] else name


def inner(ty):
    """The type without boxes around it."""
    while ty.startswith("Box<"):
        ty = ty[4:-1]
    return ty


def borrowed(ty):
    if ty == "String":
        return "&str"
    if ty.startswith("Vec<"):
        return f"&[{ty[4:-1]}]"
    return ty if ty in COPIES else f"&{ty}"


def values(takes):
    """What a program can give to an argument that takes this."""
    def inside(before):
        return takes[len(before):-1] if takes.startswith(before) else None

    if (ty := inside("impl Into<Option<")) is not None:
        ty = ty[:-1]
        literal = [COPIES[ty], f"Some({COPIES[ty]})"] if ty in COPIES else []
        return [f"any::<{ty}>()", f"any::<Option<{ty}>>()", *literal]
    if (ty := inside("impl IntoNullable<")) is not None:
        text = ['"a"', "String::new()"] if ty == "String" else []
        return [f"any::<{ty}>()", f"any::<Option<{ty}>>()", *text]
    if (item := inside("impl Into<Vec<")) is not None:
        return [f"any::<Vec<{item[:-1]}>>()", f"any::<[{item[:-1]}; 2]>()"]
    if (ty := inside("impl Into<")) is not None:
        return [f"any::<{ty}>()", *(['"a"', "String::new()"] if ty == "String" else [])]
    if (entry := inside("impl IntoIterator<Item = (impl Into<")) is not None:
        key, entry = entry[:-1].split(">, ", 1)
        entry = entry[len("impl Into<"):-1] if entry.startswith("impl Into<") else entry
        short = "&str" if key == "String" else key
        return [f"any::<BTreeMap<{key}, {entry}>>()", f"any::<[({short}, {entry}); 2]>()"]
    if (item := inside("impl IntoIterator<Item = ")) is not None:
        item = item[len("impl Into<"):-1] if item.startswith("impl Into<") else item
        text = ['["a", "b"]'] if item == "String" else []
        return [f"any::<Vec<{item}>>()", f"any::<[{item}; 2]>()", *text]
    return [f"any::<{takes}>()", *([COPIES[takes]] if takes in COPIES else [])]

"""A program that uses everything a crate offers, in every way that its contract allows.

It is written from `oasmith.surface.json` alone, as somebody would write it who reads the crate's pages. It is compiled
and never run, so that every value may come from `any()`, which has whatever type is asked for.
"""

PRELUDE = """\
#![allow(warnings)]
use std::collections::BTreeMap;
use client::serde_json::{Number, Value};
use client::bytes::Bytes;
use client::*;
use client::{calls, errors, models, operations, resources, ApiError, Client, Error, Response};
fn any<T>() -> T { unimplemented!() }
fn sent<T: std::fmt::Debug>(value: T) {}
fn model<T: Clone + PartialEq + std::fmt::Debug + Send + Sync + 'static>(value: T) {}
fn defaults<T: Default>() {}
fn texts<T: std::fmt::Display + std::str::FromStr + for<'a> From<&'a str> + Eq + std::hash::Hash>() {}
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
            constants = [f"let _: {name} = {name}::{one};" for one in item.get("variants", {})]
            return [f"let {name}(value) = any(); let _: {item['is']} = value;", *constants]
        if kind in ("union", "answer"):
            return self.union(name, item)
        return [f"let _: {item['is']} = any::<{name}>();"]

    def struct(self, name, item):
        lines = [f"sent(any::<{name}>());"] if item.get("upload") else [f"model(any::<{name}>());"]
        if not item.get("upload"):
            lines.append(f"let _: Result<{name}, _> = client::serde_json::from_value(any());")
            lines.append(f"let _ = client::serde_json::to_value(any::<{name}>());")
        if item.get("default"):
            lines.append(f"defaults::<{name}>();")
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
                for value in values(facts["takes"]):
                    lines.append(f"let _: {name} = any::<{name}>().{setter}({value});")
            if ty.startswith("Option<Option<"):
                bare = inner(ty[len("Option<Option<"):-2])
                lines.append(f"let _: Option<&{bare}> = any::<{name}>().{method(item, field, 'value', 'as_value')}();")
                if setter:
                    lines.append(f"let _: {name} = any::<{name}>().{method(item, field, 'null', 'set_null')}();")
        return lines

    def enumeration(self, name, item):
        lines = [f"model(any::<{name}>());"]
        lines.append(f"let _: &str = any::<{name}>().as_str();")
        if item["kind"] == "open-enum":
            lines.append(f"texts::<{name}>();")
            lines.append(f"let _ = {name}::from(String::new());")
            lines.append(f"let _ = {name}::Unknown(String::new());")
        arms = []
        for variant in item.get("variants", {}):
            lines.append(f"let _: {name} = {name}::{variant};")
            arms.append(f"{name}::{variant} => 1,")
        lines.append(f"let _ = match any::<{name}>() {{ {' '.join(arms)} _ => 0 }};")
        return lines

    def union(self, name, item):
        lines = [f"sent(any::<{name}>());"] if item.get("upload") else [f"model(any::<{name}>());"]
        if item["kind"] == "union":
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
                        "list": [f"any::<{bare}>()", f"any::<[{bare[4:-1]}; 2]>()"]}[source]
                lines += [f"let _ = {name}::from({one});" for one in made]
            if facts.get("constructor"):
                record = self.types.get(bare, {})
                for given in self.given(record.get("new") or []):
                    lines.append(f"let _: {name} = {name}::{facts['constructor']}({given});")
        return lines

    def given(self, arguments):
        """The lists of values for a list of arguments: the first of each, the second of each, and so on."""
        each = [values(argument["takes"]) for argument in arguments]
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
        for setter, facts in one.get("setters", {}).items():
            for value in values(facts["takes"]):
                lines.append(f"let _: calls::{name} = any::<calls::{name}>().{setter}({value});")
            value = values(facts["takes"])[0]
            lines.append(f"let _ = any::<calls::{name}>().with_some(Some(1), |call, _| call.{setter}({value}));")
            if facts.get("null"):
                lines.append(f"let _: calls::{name} = any::<calls::{name}>().{facts['null']}();")
        self.function(item, lines)
        self.ends(item, name, one, [f"{way}({lists[0]})" for way in ways])

    def ends(self, item, name, one, calls):
        lines = []
        answer, stream, page = one.get("answer"), one.get("stream"), one.get("item")
        if answer:
            lines += [f"let _: {answer} = {call}.await?;" for call in calls]
            lines.append(f"let _: {answer} = any::<calls::{name}>().send().await?;")
            lines.append(f"let _: Response<{answer}> = any::<calls::{name}>().send_with_response().await?;")
        if one.get("download"):
            lines.append(f"let _: Bytes = any::<calls::{name}>().download().await?.bytes().await?;")
        if stream:
            lines.append(f"let mut events = any::<calls::{name}>().stream().await?;")
            lines.append(f"let _: Option<Result<{stream}, Error>> = events.next().await;")
            whole = self.types.get(stream, {}).get("accumulates")
            if whole:
                lines.append(f"let _: {whole} = any::<calls::{name}>().stream().await?.accumulate().await?;")
        if page:
            lines.append(f"let mut items = any::<calls::{name}>().items();")
            lines.append(f"let _: Option<Result<{page}, Error>> = items.next().await;")
            lines.append(f"let mut pages = any::<calls::{name}>().pages();")
            lines.append(f"let _: Option<Result<client::Page<{answer}>, Error>> = pages.next().await;")
        self.function(item, lines, asynchronous=True)

    # The client

    def client(self, client):
        if client.get("new"):
            self.function("Client::new", ['let _: Result<Client, Error> = Client::new("secret");'])
        elif client.get("anonymous"):
            self.function("Client::new", ["let _: Result<Client, Error> = Client::new();"])
        for scheme in client.get("schemes", {}).values():
            setter = scheme["setter"]
            line = f"let _ = Client::builder().{setter}(any::<client::Credential>()).build();"
            self.function(f"ClientBuilder::{setter}", [line])
        for server in client.get("servers", {}):
            self.function(f"Server::{server}", [
                f"let _ = Client::builder().server(client::Server::{server});",
                f"let _ = match any::<client::Server>() {{ client::Server::{server} => 1, _ => 0 }};"])
        for one in client.get("globals", {}).values():
            self.function(f"ClientBuilder::{one['setter']}", [
                f"let _ = Client::builder().{one['setter']}(any::<{one['type']}>());"])
        for path in client.get("resources", {}):
            self.function(f"client.{path}", [f"let _ = any::<Client>().{'().'.join(path.split('.'))}();"])

    def errors(self, surface):
        for variant, ty in surface["errors"].items():
            self.function(f"Error::{variant}", [
                f"if let Error::{variant}(error) = any() {{ let _: Box<ApiError<{ty}>> = error; }}"])
        default, ty = surface["default_error"]
        self.function("Error::Api", [
            f"if let Error::Api(error) = any() {{ let _: Box<ApiError<errors::{default}>> = error; }}",
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

"""The types of a generated crate once more, with serde's derive.

    derive.py CRATE NAME OUT TYPE...

Writes a module with these types and all that they lead to. They have the same fields in the same order, under the same
keys; enums are open, unions are tried one by one. What is neither a record nor an enum nor a union is the crate's own type,
so that both have it.
"""

import pathlib
import re
import sys

# What comes after the lines of a type: how it is read.
READ = re.compile(r"crate::runtime::(record|open_enum|union)! \{\n    (\w+) \{\n(.*?)\n    \}", re.DOTALL)
TYPE = re.compile(r"pub (?:struct|enum) (\w+) \{\n(.*?)\n\}", re.DOTALL)
FIELD = re.compile(r"^    pub (\S+): (.*),$", re.MULTILINE)
KEY = re.compile(r"^        (\S+): \w+(?:\(\w+\))? \"(.*)\",$", re.MULTILINE)
REST = re.compile(r"^        \.\.(\w+)", re.MULTILINE)
WORDS = {"Box", "BTreeMap", "Option", "String", "Value", "Vec"}


class Types:
    def __init__(self, crate, name):
        text = "\n".join(path.read_text() for path in sorted((crate / "src/models").rglob("*.rs")))
        text = re.sub(r"(?m)^ *///.*\n|^ *#\[.*\]\n", "", text)
        # Long lines are broken by rustfmt.
        text = re.sub(r",\n\s+>", ">", re.sub(r"<\n\s+", "<", text))
        self.name = name
        self.bodies = dict(TYPE.findall(text))
        self.kinds = {found[1]: (found[0], found[2]) for found in READ.findall(text)}
        self.written = {}

    def ty(self, text):
        """A type as the module writes it; what it leads to is written, too."""
        def one(found):
            name = found[0]
            if name in WORDS or name.islower() or name[0].islower() or name[0].isdigit():
                return name
            if name in self.kinds:
                self.write(name)
                return name
            place = "" if name == "DateTime" else "models::"
            return f"{self.name}::{place}{name}"
        text = text.replace("crate::models::", "").replace("super::", "")
        return re.sub(r"\w+", one, text)

    def write(self, name):
        if name in self.written:
            return
        # A type may lead to itself.
        self.written[name] = None
        kind, read = self.kinds[name]
        write = {"record": self.record, "open_enum": self.open_enum, "union": self.union}[kind]
        self.written[name] = write(name, read)

    def record(self, name, read):
        keys, rest = dict(KEY.findall(read)), REST.findall(read)
        lines = []
        for field, ty in FIELD.findall(self.bodies[name]):
            if field in rest:
                lines.append("    #[serde(flatten)]")
            elif (key := keys[field]) != field.removeprefix("r#"):
                lines.append(f'    #[serde(rename = "{key}")]')
            lines.append(f"    pub {field}: {self.ty(ty)},")
        return f"#[derive(Debug, Deserialize)]\npub struct {name} {{\n" + "\n".join(lines) + "\n}\n"

    def open_enum(self, name, read):
        lines = []
        for variant, value in re.findall(r'(\w+) = "(.*)",', read):
            lines += [f'    #[serde(rename = "{value}")]', f"    {variant},"]
        return (f"#[derive(Debug, Deserialize)]\npub enum {name} {{\n" + "\n".join(lines)
                + "\n    #[serde(untagged)]\n    Unknown(String),\n}\n")

    def union(self, name, read):
        lines = [f"    {variant}({self.ty(ty)})," for variant, ty in re.findall(r"^        (\w+)\((.*?)\)", read, re.MULTILINE)]
        return (f"#[derive(Debug, Deserialize)]\n#[serde(untagged)]\npub enum {name} {{\n" + "\n".join(lines)
                + "\n    Unknown(serde_json::Value),\n}\n")


def main(crate, name, out, *roots):
    types = Types(pathlib.Path(crate), name)
    for root in roots:
        types.write(root)
    text = "#![allow(dead_code, unused_imports, clippy::large_enum_variant)]\n\nuse std::collections::BTreeMap;\n\nuse serde::Deserialize;\n\n"
    pathlib.Path(out).write_text(text + "\n".join(types.written.values()))
    print(f"{len(types.written)} types")


if __name__ == "__main__":
    main(*sys.argv[1:])

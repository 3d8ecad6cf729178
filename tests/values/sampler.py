"""Values that a schema allows: few for each, chosen so that what is often lost is in them.

A sample is drawn in a way (the least that must be there, all of it, nulls, keys beyond the declared, limits of numbers,
any mixture) and takes the next branch and the next value of each list in turn, so that some samples see them all. The
same seed gives the same values. What comes out is checked by whoever asks: of combined schemas only the usual ones are
drawn right.
"""

import random
import re
import string

try:
    from re import _constants as sre, _parser as sre_parse
except ImportError:  # before Python 3.11
    import sre_constants as sre
    import sre_parse

from document import Document, pattern

WAYS = ("least", "all", "null", "extra", "limits", "mixed")
DEPTH = 5
TEXTS = {
    "date-time": ["2024-02-29T23:59:60Z", "2019-01-01T00:00:00.120+01:00", "1985-04-12T23:20:50Z"],
    "date": ["2024-02-29", "0001-01-01"],
    "time": ["23:59:59Z", "08:30:00.5+02:00"],
    "duration": ["P1DT2H", "PT0.5S"],
    "uuid": ["9f7c4d0e-2f9c-4f0a-8f57-3d6a4f7e1b2c"],
    "uri": ["https://a.example/b?c=d#e", "urn:x:y"],
    "url": ["https://a.example/"],
    "uri-reference": ["../a?b"],
    "email": ["a+b@c.example"],
    "hostname": ["a.example"],
    "ipv4": ["192.0.2.1"],
    "ipv6": ["2001:db8::1"],
    "byte": ["AAECAw==", ""],
    "binary": ["\u0000\u0001 x"],
}
# A format is a promise about values, though no check of a schema.
INTEGERS = {f"int{bits}": (-2**(bits - 1), 2**(bits - 1) - 1) for bits in (8, 16, 32)}
INTEGERS |= {f"uint{bits}": (0, 2**bits - 1) for bits in (8, 16, 32, 64)}
PLAIN = ["", "a", " b ", "ü€🦀", "\"\\\n\t", "null", "1", "true", "A-B_c.d"]


class Nothing(Exception):
    """No value is found."""


class Sampler:
    """Draws values of one document's schemas."""

    def __init__(self, document: Document):
        self.document = document

    def samples(self, reference: str, count: int):
        """Values of a schema, some of which may not be what it allows."""
        found = 0
        for turn in range(count * 2):
            if found == count:
                return
            draw = Draw(self.document, f"{reference} {turn}", turn)
            try:
                yield draw.value({"$ref": reference}, 0)
            except (Nothing, KeyError, RecursionError):
                continue
            found += 1


class Draw:
    """One sample in the making."""

    def __init__(self, document: Document, seed: str, turn: int):
        self.document = document
        self.random = random.Random(seed)
        self.turn = turn
        self.way = WAYS[turn] if turn < len(WAYS) else "mixed"

    def pick(self, choices: list):
        """The next of some choices: in the first turns one after the other."""
        if not choices:
            raise Nothing
        if self.turn < 2 * len(WAYS):
            return choices[self.turn % len(choices)]
        return self.random.choice(choices)

    def value(self, schema, depth: int):
        """A value of a schema."""
        if schema is False or depth > 30:
            raise Nothing
        flat = self.flat(schema, depth)
        if "const" in flat and flat["const"] in flat.get("enum", [flat["const"]]):
            return flat["const"]
        if "enum" in flat:
            values = flat["enum"]
            kinds = flat.get("type")
            if kinds:
                values = [value for value in values if any(is_kind(value, kind) for kind in kinds)]
            some = [value for value in values if value is not None]
            if None in values and (self.way == "null" or not some):
                return None
            return self.pick(some)
        kinds = flat.get("type") or guess(flat)
        if not kinds:
            return self.free()
        if "null" in kinds and (self.way == "null" and depth > 0 or kinds == ["null"]
                                or self.way == "mixed" and self.random.random() < 0.1):
            return None
        kinds = [kind for kind in kinds if kind != "null"]
        return getattr(self, f"draw_{self.pick(kinds)}")(flat, depth)

    def flat(self, schema, depth: int, name=None) -> dict:
        """A schema with what it refers to, all that it consists of, and one branch of each choice."""
        result = {"properties": {}, "required": [], "name": name}
        self.gather(schema, result, depth, 0)
        for key, value in result.pop("tags", {}).items():
            if key in result["properties"]:
                result["properties"][key] = {"allOf": [result["properties"][key], {"const": value}]}
            else:
                result["properties"][key] = {"const": value}
            if key not in result["required"]:
                result["required"].append(key)
        return result

    def gather(self, schema, result: dict, depth: int, nested: int) -> None:
        """Adds what a schema says."""
        if schema is True:
            return
        if schema is False or nested > 40:
            raise Nothing
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            if result["name"] is None:
                result["name"] = name
            target = self.document.find(schema["$ref"])
            child = self.child(schema["$ref"], target) if result["name"] == name else None
            if child is not None:
                result["name"] = child.rpartition("/")[2]
                target = self.document.find(child)
            self.gather(target, result, depth, nested + 1)
        if isinstance(schema.get("discriminator"), dict) and not (schema.get("oneOf") or schema.get("anyOf")):
            self.tag(schema["discriminator"], result["name"], result)
        for part in schema.get("allOf", []):
            self.gather(part, result, depth, nested + 1)
        self.own(schema, result)
        for key in ("oneOf", "anyOf"):
            if schema.get(key):
                self.branch(schema, schema[key], result, depth, nested)

    def branch(self, schema: dict, branches: list, result: dict, depth: int, nested: int) -> None:
        """Adds one branch of a choice, a simple one deep inside, so that drawing comes to an end."""
        some = [branch for branch in branches if not is_null(branch)]
        if len(some) < len(branches) and (self.way == "null" and depth > 0 or not some):
            chosen = {"type": "null"}
        elif depth > DEPTH:
            chosen = min(some, key=self.weight)
        else:
            chosen = self.pick(some)
        if isinstance(schema.get("discriminator"), dict) and "$ref" in chosen:
            self.tag(schema["discriminator"], chosen["$ref"].rpartition("/")[2], result)
        outer, result["name"] = result["name"], None
        self.gather(chosen, result, depth, nested + 1)
        result["name"] = outer

    def weight(self, branch) -> int:
        """How much a branch asks for."""
        try:
            target = self.document.find(branch["$ref"]) if isinstance(branch, dict) and "$ref" in branch else branch
        except KeyError:
            return 1000
        return len(str(target.get("required", ""))) if isinstance(target, dict) else 0

    def tag(self, discriminator: dict, name, result: dict) -> None:
        """Sets what tells the branches apart."""
        key = discriminator.get("propertyName")
        tags = [tag for tag, target in (discriminator.get("mapping") or {}).items()
                if str(target).rpartition("/")[2].removesuffix(".json") == name]
        if key and (tags or name) and key not in result.setdefault("tags", {}):
            result["tags"][key] = self.pick(tags) if tags else name

    def child(self, reference: str, target):
        """One of the schemas that extend a parent with a discriminator, or the parent itself."""
        if not isinstance(target, dict) or not isinstance(target.get("discriminator"), dict):
            return None
        if target.get("oneOf") or target.get("anyOf"):
            return None
        mapping = target["discriminator"].get("mapping") or {}
        children = [mapped if "/" in str(mapped) else f"#/components/schemas/{mapped}" for mapped in mapping.values()]
        if not mapping:
            children = [f"#/components/schemas/{name}" for name, schema in self.document.schemas.items()
                        if isinstance(schema, dict) and {"$ref": reference} in schema.get("allOf", [])]
        return self.pick(children) if children else None

    def own(self, schema: dict, result: dict) -> None:
        """Adds the keywords of a schema itself."""
        for key, value in schema.items():
            if key == "properties":
                for name, part in value.items():
                    known = result["properties"].get(name)
                    result["properties"][name] = part if known in (None, part) else {"allOf": [known, part]}
            elif key == "required":
                result["required"] += [name for name in value if name not in result["required"]]
            elif key == "type":
                kinds = value if isinstance(value, list) else [value]
                result["type"] = [kind for kind in meet(result.get("type"), kinds)]
                if not result["type"]:
                    raise Nothing
            elif key == "enum":
                known = result.get("enum")
                result["enum"] = value if known is None else [item for item in known if item in value]
            elif key in ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"):
                result[key] = max(value, result.get(key, value))
            elif key in ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"):
                result[key] = min(value, result.get(key, value))
            elif key == "additionalProperties":
                if result.get(key) is not False:
                    result[key] = value
            elif key not in ("allOf", "oneOf", "anyOf", "$ref", "name", "tags"):
                result[key] = value

    def draw_null(self, flat, depth):
        return None

    def draw_boolean(self, flat, depth):
        return self.pick([True, False])

    def draw_integer(self, flat, depth):
        low, high = INTEGERS.get(flat.get("format"), (-2**63, 2**63 - 1))
        low = max(low, ceil(flat.get("minimum", low)), floor(flat.get("exclusiveMinimum", low - 1)) + 1)
        high = min(high, floor(flat.get("maximum", high)), ceil(flat.get("exclusiveMaximum", high + 1)) - 1)
        if low > high:
            raise Nothing
        if self.way == "limits":
            value = self.random.choice([low, high])
        else:
            value = min(max(self.random.choice([0, 1, -1, 7, 1000, 2**31, 2**53]), low), high)
        step = flat.get("multipleOf")
        return value if not step else int(value // step * step) if value // step * step >= low else int((value // step + 1) * step)

    def draw_number(self, flat, depth):
        low, high = flat.get("minimum", flat.get("exclusiveMinimum")), flat.get("maximum", flat.get("exclusiveMaximum"))
        choices = [0, 1, -1, 0.5, -0.25, 1e3, 3.141592653589793]
        if self.way == "limits":
            choices = [1.7976931348623157e308, 5e-324, 2**53 + 2, -0.1]
        step = flat.get("multipleOf")
        choices += [bound for bound in (low, high) if bound is not None]
        if low is not None and high is not None:
            choices.append((low + high) / 2)
        elif low is not None:
            choices.append(low + 1.5)
        elif high is not None:
            choices.append(high - 1.5)
        right = [choice for choice in choices
                 if (low is None or choice >= low) and (high is None or choice <= high)
                 and (flat.get("exclusiveMinimum") is None or choice > flat["exclusiveMinimum"])
                 and (flat.get("exclusiveMaximum") is None or choice < flat["exclusiveMaximum"])
                 and (not step or choice % step == 0)]
        if not right:
            raise Nothing
        return self.random.choice(right)

    def draw_string(self, flat, depth):
        least, most = flat.get("minLength", 0), flat.get("maxLength", 10**6)
        if flat.get("pattern"):
            text = self.matching(flat["pattern"])
            if len(text) < least:
                text = self.matching(flat["pattern"], least)
            return text
        text = self.random.choice(TEXTS.get(flat.get("format"), PLAIN))
        if len(text) < least:
            text += "x" * (least - len(text))
        return text[:most]

    def matching(self, text: str, least: int = 0) -> str:
        """A text that a pattern finds."""
        return self.parts(sre_parse.parse(text), least)

    def parts(self, parsed, least: int) -> str:
        made = ""
        for kind, argument in parsed:
            if kind is sre.LITERAL:
                made += chr(argument)
            elif kind is sre.NOT_LITERAL:
                made += "a" if argument != ord("a") else "b"
            elif kind is sre.ANY:
                made += "a"
            elif kind is sre.IN:
                made += self.member(argument)
            elif kind is sre.BRANCH:
                made += self.parts(self.random.choice(argument[1]), least)
            elif kind is sre.SUBPATTERN:
                made += self.parts(argument[-1], least)
            elif kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, getattr(sre, "POSSESSIVE_REPEAT", None)):
                low, high, inner = argument
                times = min(max(low, least, 1 if low == 0 and self.way != "least" else low), high, max(low, 200))
                made += "".join(self.parts(inner, 0) for _ in range(times))
            elif kind is not sre.AT:
                raise Nothing
        return made

    def member(self, members) -> str:
        candidates = "aZ0_- .:/@+,"
        if members and members[0][0] is sre.NEGATE:
            for one in candidates:
                if not any(holds(member, one) for member in members[1:]):
                    return one
            raise Nothing
        kind, argument = self.random.choice(members)
        if kind is sre.LITERAL:
            return chr(argument)
        if kind is sre.RANGE:
            return chr(self.random.choice(argument))
        for one in candidates:
            if holds((kind, argument), one):
                return one
        raise Nothing

    def draw_array(self, flat, depth):
        least, most = flat.get("minItems", 0), flat.get("maxItems", 1000)
        first = flat.get("prefixItems", [])
        first = flat["items"] if isinstance(flat.get("items"), list) else first
        rest = True if isinstance(flat.get("items"), list) else flat.get("items", True)
        wanted = {"least": 0, "all": 2, "mixed": self.random.choice([0, 1, 3])}.get(self.way, 1)
        wanted = 0 if depth > DEPTH else wanted
        length = min(max(least, wanted, len(first) if wanted else 0), most)
        made = []
        for index in range(length):
            try:
                item = self.value(first[index] if index < len(first) else rest, depth + 1)
            except (Nothing, KeyError, RecursionError):
                if len(made) >= least:
                    break
                raise
            if not flat.get("uniqueItems") or item not in made:
                made.append(item)
        return made

    def draw_object(self, flat, depth):
        made = {}
        for name, schema in flat["properties"].items():
            needed = name in flat["required"]
            chance = {"least": 0, "mixed": 0.5}.get(self.way, 1)
            if needed or depth <= DEPTH and self.random.random() < chance:
                try:
                    made[name] = self.value(schema, depth + 1)
                except (Nothing, KeyError, RecursionError):
                    if needed:
                        raise
        for name in flat["required"]:
            if name not in made:
                made[name] = self.value(self.beyond(flat, name), depth + 1)
        # What may not be empty holds what is declared first.
        for name, schema in flat["properties"].items():
            if name not in made and len(made) < flat.get("minProperties", 0):
                try:
                    made[name] = self.value(schema, depth + 1)
                except (Nothing, KeyError, RecursionError):
                    continue
        self.further(flat, made, depth)
        return made

    def beyond(self, flat, name):
        """The schema of a key that is not declared."""
        for text, schema in flat.get("patternProperties", {}).items():
            if pattern(text) and re.search(text, name):
                return schema
        return flat.get("additionalProperties", True)

    def further(self, flat, made, depth) -> None:
        """Keys beyond the declared, only where the schema says that there are such."""
        least = flat.get("minProperties", 0)
        wanted = 2 if self.way in ("extra", "mixed", "all", "null") and depth <= DEPTH else 0
        names = ["extra", "x-1", "Ünï cödé", "a.b/c~d"]
        keys = flat.get("propertyNames")
        schemas = list(flat.get("patternProperties", {}).items())
        rest = flat.get("additionalProperties", flat.get("unevaluatedProperties"))
        for turn in range(max(wanted, least - len(made))):
            try:
                if schemas and (turn % 2 == 0 or rest in (None, False)):
                    text, schema = self.random.choice(schemas)
                    name = self.matching(text)
                elif rest not in (None, False) or turn < least - len(made):
                    schema = True if rest is None else rest
                    name = names[turn % len(names)] if keys is None else self.value({"type": "string", "allOf": [keys]}, depth + 1)
                else:
                    return
                if name not in made and name not in flat["properties"]:
                    made[name] = self.value(schema, depth + 1)
            except (Nothing, KeyError, RecursionError):
                continue

    def free(self):
        """Any JSON."""
        return self.random.choice([None, True, 0, -1.5, "text", [], {}, [1, "a", None], {"a": {"b": [0.5]}, "c": None}])


def holds(member, one: str) -> bool:
    """Whether a letter is one of a class."""
    kind, argument = member
    if kind is sre.LITERAL:
        return ord(one) == argument
    if kind is sre.RANGE:
        return argument[0] <= ord(one) <= argument[1]
    name = str(argument)
    inside = {"DIGIT": one in string.digits, "SPACE": one.isspace(), "WORD": one.isalnum() or one == "_"}
    kind = name.removeprefix("CATEGORY_").removeprefix("NOT_")
    return inside.get(kind, False) != ("NOT_" in name)


def is_null(branch) -> bool:
    return isinstance(branch, dict) and branch.get("type") in ("null", ["null"])


def is_kind(value, kind: str) -> bool:
    if kind == "boolean" or isinstance(value, bool):
        return kind == "boolean" and isinstance(value, bool)
    if kind == "integer":
        return isinstance(value, int) or isinstance(value, float) and value.is_integer()
    kinds = {"number": (int, float), "string": str, "array": list, "object": dict, "null": type(None)}
    return isinstance(value, kinds[kind])


def meet(known, kinds: list) -> list:
    """The kinds that two lists share: an integer is a number."""
    if known is None:
        return kinds
    both = [kind for kind in known if kind in kinds or kind == "integer" and "number" in kinds]
    return both or [kind for kind in kinds if kind == "integer" and "number" in known]


def guess(flat: dict) -> list:
    """The kind of what does not say it."""
    if flat["properties"] or flat["required"] or any(key in flat for key in ("additionalProperties", "patternProperties", "minProperties")):
        return ["object"]
    if "items" in flat or "prefixItems" in flat:
        return ["array"]
    if any(key in flat for key in ("pattern", "minLength", "maxLength")):
        return ["string"]
    if any(key in flat for key in ("minimum", "maximum", "multipleOf")):
        return ["number"]
    return []


def ceil(value) -> int:
    return int(value) if value == int(value) else int(value // 1) + 1


def floor(value) -> int:
    return int(value // 1)

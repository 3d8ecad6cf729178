"""Pairs of documents, an old and a new one, by name."""

import copy
import json
from pathlib import Path

import kinds_of_calls  # noqa: F401
import kinds_of_client  # noqa: F401
import kinds_of_shapes  # noqa: F401
import kinds_of_types  # noqa: F401
from documents import changed, chosen, load, operations, trimmed
from kinds import KINDS

# Real documents, each of which gets its share of the kinds.
REAL = ["llm-openai", "github-rest", "svix", "qdrant", "llm-orq", "square", "asana", "adyen-checkout", "discord",
        "spotify-official", "llm-mistral", "twilio_messaging_v1"]


def own(oasmith, root):
    """A document of ours with what is laid over it, and some kinds of changes to it."""
    base = root / "tests/drift/base.yaml"
    old = load(oasmith, base)
    for overlay in sorted((root / "tests/drift").glob("*.overlay.yaml")):
        yield f"own {overlay.name.removesuffix('.overlay.yaml')}", old, load(oasmith, base, [overlay])
    few = ["field_of_body_required", "branch_grows", "answer_is_sent_as_well", "schema_renamed"]
    yield from mutated("own", old, few)


def every(oasmith, root):
    """A document with one of everything, changed in every kind."""
    document = load(oasmith, root / "tests/drift/compiler/every.yaml")
    yield from mutated("every", document, list(KINDS))


def mutated(name, document, kinds):
    for one in kinds:
        new = copy.deepcopy(document)
        # Order is a change too.
        if KINDS[one](new) and json.dumps(new) != json.dumps(document):
            yield f"{name} {one}", document, new


def real(oasmith, corpus, each):
    """Small documents of real ones, each changed in every `each`th kind, so that all kinds meet several of them."""
    names = list(KINDS)
    for index, name in enumerate(REAL):
        path = next(corpus.glob(f"{name}.*"), None)
        document = path and load(oasmith, path)
        if document:
            small = trimmed(document, chosen(document))
            yield from mutated(name, small, names[index % each::each])


def history(oasmith, folder):
    """Neighbors in the history of a document: some operations that changed."""
    versions = sorted(folder.glob("*.*"))
    documents = [load(oasmith, path) for path in versions]
    for index, (old, new) in enumerate(zip(documents, documents[1:])):
        keys = changed(old, new) if old and new else []
        if keys:
            yield f"{folder.name} {index + 1} to {index + 2}", trimmed(old, keys), trimmed(new, keys)


def whole(oasmith, folder):
    """The same, of all that is in them: a pair takes minutes to compile."""
    versions = sorted(folder.glob("*.*"))
    documents = [load(oasmith, path) for path in versions]
    for index, (old, new) in enumerate(zip(documents, documents[1:])):
        if old and new and old != new:
            yield f"whole {folder.name} {index + 1} to {index + 2}", old, new


def others(oasmith, folder):
    """Pairs of another tool's tests."""
    for one in json.loads((folder / "INDEX.json").read_text()):
        old, new = (load(oasmith, folder / one[side]) for side in ("old", "new"))
        if old and new and old != new and list(operations(old)):
            yield f"{short(one['old'])} to {short(one['new'])}", old, new


def short(path):
    return str(Path(path).with_suffix("")).removeprefix("data/")

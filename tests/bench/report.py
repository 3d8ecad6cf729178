"""Writes BENCHMARKS.md and its plots from the results."""

import re
import documents as papers
import plot
import rivals

HERE = papers.ROOT / "tests/bench"
ANSWERS = {"completion": "a chat completion", "chunk": "an event of its stream", "issues": "thirty issues",
           "repositories": "thirty repositories"}
NAMES = {"r9s": "R9S", "discord": "Discord", "openai": "OpenAI", "github": "GitHub"}
INTRODUCTION = """# Benchmarks

`tests/bench/run` measures, and writes this paper; nothing in it is typed by hand but [the notes](tests/bench/notes.md) at the end. All programs run on the same documents in the same run, in turns, each into an empty folder. Figures are medians of {runs} runs, or of fewer where one takes long. CPU seconds are user and system time of all processes of a command together. Memory is that of its largest process, and not told below the 16 MB of the script that starts it.

A star marks what was measured while other programs used the machine: wall seconds say little then, and CPU seconds are too many, for all alike.

Other generators are built by `cargo install --locked` (one is a Java program), and called as their help says for a client of the whole document. They do different things: what a crate is worth is in no column.
"""


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "| --- |" + " ---: |" * (len(head) - 1)]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)]) + "\n"


def seconds(value):
    return f"{value:.3f}" if value < 0.1 else f"{value:.2f}"


def cost(row):
    """CPU, wall, memory."""
    star = "*" if row["disturbed"] else ""
    return [seconds(row["cpu"]), seconds(row["wall"]) + star, f"{row['memory'] / 1e6:.0f}"]


def told(fault):
    """Why there is no figure, on one line that ends no cell and no code."""
    for folder in (papers.ROOT, papers.CORPUS, rivals.MADE, rivals.STATE):
        fault = fault.replace(f"{folder}/", "")
    # Where Cargo keeps the sources of a program is nobody's business.
    fault = re.sub(r"\S*/registry/src/[^/]*/", "", fault)
    return "`" + fault.replace("|", "/").replace("`", "'")[:120] + "`"


def head(results, part):
    of = results[part]
    return f"Measured on {of['date']}, {of['machine']}.\n"


def crate(tool):
    """The name of a tool where nothing but its crate matters, which is ours without pages."""
    return tool.replace(", no pages", "")


def of_document(rows, document):
    return [row for row in rows if row["document"] == document]


def ours(rows, document, name="oasmith, no pages"):
    return next((row for row in of_document(rows, document) if row["tool"] == name and not row["fault"]), None)


def fastest(rows, document):
    """The best of the others."""
    there = [row for row in of_document(rows, document) if not row["fault"] and not row["tool"].startswith("oasmith")]
    return min(there, key=lambda row: row["cpu"], default=None)


def generation(results):
    rows = results["generation"]["rows"]
    text = ["## A crate from nothing\n", head(results, "generation"),
            "![CPU seconds of each generator](tests/bench/generation.svg)\n"]
    for document in [name for name in NAMES if of_document(rows, name)]:
        text.append(f"### {NAMES[document]}, {papers.size(document):.1f} MB\n")
        base = ours(rows, document)
        cells, faults = [], []
        for row in of_document(rows, document):
            if row["fault"]:
                faults.append(f"{row['tool']} fails: {told(row['fault'])}.")
                continue
            ratio = f"{row['cpu'] / base['cpu']:.1f}" if base else ""
            cells.append([row["tool"], *cost(row), ratio, f"{row['rust']:,}", f"{row['pages']:,}"])
        text.append(table(["", "CPU s", "wall s", "MB", "CPU, ours 1", "lines of Rust", "of Markdown"], cells))
        text += [fault + "\n" for fault in faults]
    return "\n".join(text)


def again(results):
    rows = results["again"]["rows"]
    cells = [[NAMES[row["document"]] + f": {row['what']}", *cost(row)] for row in rows if not row["fault"] and "megabytes" not in row]
    twice = [[f"{row['what']}, {row['megabytes']:.0f} MB", *cost(row)] for row in rows if "megabytes" in row and not row["fault"]]
    text = ["## Again, with nothing changed\n", head(results, "again"),
            "Hashing is a Python program that reads the document and every file of the crate and makes SHA-256 of them; the empty program is the part of it that is Python alone. A program in Rust that only hashes would be faster.\n",
            table(["", "CPU s", "wall s", "MB"], cells)]
    if twice:
        text += ["## Twice the document\n", "GitHub's document with everything in it twice, under other names: about the size of the largest that vendors publish.\n",
                 table(["", "CPU s", "wall s", "MB"], twice)]
    return "\n".join(text)


def compiling(results):
    rows = results["compile"]["rows"]
    text = ["## `cargo check` of what came out\n", head(results, "compile"),
            "The crate alone, with its default features, after all that it depends on is there; without incremental compilation, as it is when it comes from a registry.\n",
            "![CPU seconds of cargo check](tests/bench/check.svg)\n"]
    cells = []
    for document in [name for name in NAMES if of_document(rows, name)]:
        base = ours(rows, document)
        for row in of_document(rows, document):
            if not row["fault"]:
                ratio = f"{row['cpu'] / base['cpu']:.1f}" if base else ""
                cells.append([f"{NAMES[document]}: {crate(row['tool'])}", *cost(row), ratio])
    text.append(table(["", "CPU s", "wall s", "MB", "CPU, ours 1"], cells))
    return "\n".join([*text, *lacking(rows)])


def lacking(rows):
    """What has no figure, and why."""
    faults = [f"- {NAMES[row['document']]}, {crate(row['tool'])}: {told(row['fault'])}" for row in rows if row["fault"]]
    return ["What is missing:\n", "\n".join(faults) + "\n"] if faults else []


def rebuild(results):
    rows = results["rebuild"]["rows"]
    cells = []
    for row in rows:
        if not row["fault"]:
            made, built = cost(row["made"]), cost(row["built"])
            cells.append([f"{NAMES[row['document']]}: {crate(row['tool'])}", *made[:2], *built])
    return "\n".join(["## One schema changes\n", head(results, "rebuild"),
                      "A schema that many others lead to gets a property; the crate is made again, and built again (`cargo build`, incremental).\n",
                      table(["", "made again, CPU s", "wall s", "built again, CPU s", "wall s", "MB"], cells), *lacking(rows)])


def size(results):
    rows = results["size"]["rows"]
    names = {"one_call": "the generated crate", "one_call_by_hand": "reqwest by hand"}
    cells = [[names[row["program"]], *(f"{row[way] / 1e6:.2f}" for way in ("plain", "stripped", "small"))] for row in rows]
    mine, hand = rows
    cells.append(["more than by hand", *(f"{100 * (mine[way] / hand[way] - 1):+.1f} %" for way in ("plain", "stripped", "small"))])
    return "\n".join(["## A program with one call\n", head(results, "size"),
                      "[One call](tests/bench/programs/one_call.rs) with the crate of R9S, and [the same by hand](tests/bench/programs/one_call_by_hand.rs) without retries, typed errors and whatever else the crate has; with the same features of reqwest. The last column has link-time optimization, one unit of code, and no unwinding.\n",
                      table(["", "`--release`, MB", "stripped, MB", "smallest, MB"], cells)])


# The ways of decoding into types with serde's derive.
DERIVED = ("derived", "derived, of a text")


def decode(results):
    rows = results["decode"]["rows"]
    cells = []
    for answer in dict.fromkeys(row["answer"] for row in rows):
        ways = {row["way"]: row for row in rows if row["answer"] == answer}
        shown = ("ours", "ours by serde_json alone", *DERIVED)
        cells.append([ANSWERS[answer], *(f"{ways[way]['median']:.0f}" for way in shown),
                      *(f"{100 * (ways['ours']['median'] / ways[way]['median'] - 1):+.0f} %" for way in DERIVED)])
    return "\n".join(["## Decoding an answer\n", head(results, "decode"),
                      "MB per CPU second: into the crate's types as its client does it, into them by `serde_json::from_slice`, and by that into [the same types with serde's derive](tests/bench/derive.py): the same fields, enums that are open and unions. Then into the latter by `str::from_utf8` and `serde_json::from_str`, which ask once whether bytes are UTF-8, as the client does, and not for each text in them. Lists are examples of GitHub's document.\n",
                      table(["MB per CPU s", "the client", "serde_json", "derived", "of a text", "client against derived", "of a text"], cells)])


def events(results):
    rows = [row for row in results["events"]["rows"] if row["ends"] == "LF"]
    plain = [row for row in rows if not row["way"].endswith("decoded") and "memchr" not in row["way"]]
    decoded = {row["way"].removesuffix(", decoded"): row for row in rows if row["way"].endswith("decoded")}
    cells = [[row["way"], str(row["median"]), str(decoded[row["way"]]["median"])] for row in plain]
    return "\n".join(["## Reading a stream of events\n", head(results, "events"),
                      "50 MB of chat completions in chunks of 16 KB ([tests/runtime/benches/events.rs](tests/runtime/benches/events.rs)); decoded by hand into types with serde's derive.\n",
                      table(["MB/s", "events", "decoded"], cells)])


def calls(results):
    rows = results["calls"]["rows"]
    names = {"ours": "the generated crate", "by-hand": "reqwest and eventsource-stream by hand"}
    cells = [[names[row["who"]], f"{row['per_cpu_second']:,.0f}", f"{row['per_second']:,.0f}", f"{row['kilobytes']:.1f}"] for row in rows]
    return "\n".join(["## Calling a server\n", head(results, "calls"),
                      "Requests of chat completions to a server on the loopback, 32 at once on one thread ([calls.rs](tests/bench/programs/calls.rs)); and a thousand streams that are open after their first event.\n",
                      table(["", "requests per CPU s", "per s", "KB per stream"], cells)])


def goals(results):
    """What is aimed at, and how far it is."""
    rows = []

    def goal(what, aim, value, met):
        rows.append([what, aim, value, {True: "yes", False: "**no**", None: "not known"}[met]])

    made = results.get("generation", {}).get("rows", [])
    for document in NAMES:
        mine, best = ours(made, document), fastest(made, document)
        if mine and best:
            ratio = mine["cpu"] / best["cpu"]
            goal(f"CPU of a crate of {NAMES[document]}, of the fastest other measured ({best['tool']})", "at most 1/3", f"1/{1 / ratio:.1f}", ratio <= 1 / 3)
    for document in ("openai", "github"):
        mine, pages = ours(made, document), ours(made, document, "oasmith")
        if mine:
            ratio = mine["wall"] / mine["cpu"]
            # Beside others a run waits, which says nothing of it.
            value, met = ("disturbed", None) if mine["disturbed"] else (f"{ratio:.2f}", ratio <= 0.6)
            goal(f"wall seconds for each CPU second, {NAMES[document]}", "at most 0.6", value, met)
        if mine and pages:
            more = pages["cpu"] / mine["cpu"] - 1
            goal(f"pages of {NAMES[document]} add, CPU", "at most 20 %", f"{100 * more:.0f} %", more <= 0.2)
    if ours(made, "github"):
        memory = ours(made, "github")["memory"] / 1e6
        goal("memory, GitHub", "at most 100 MB", f"{memory:.0f} MB", memory < 100)
    rows_again = {(row["document"], row["what"]): row for row in results.get("again", {}).get("rows", []) if not row["fault"]}
    for document in ("openai", "github"):
        second, hashing = rows_again.get((document, "check, nothing changed")), rows_again.get((document, "hashing document and crate"))
        if second and hashing:
            empty = rows_again[document, "an empty program beside it"]["cpu"]
            ratio = second["cpu"] / (hashing["cpu"] - empty)
            goal(f"check with nothing changed, of hashing in Python, {NAMES[document]}", "at most 1.5", f"{ratio:.1f}", ratio <= 1.5)
    once, twice = rows_again.get(("github", "oasmith, no pages, once")), rows_again.get(("github", "oasmith, no pages, twice"))
    if once and twice:
        goal("twice the document, CPU", "at most 2.0", f"{twice['cpu'] / once['cpu']:.2f}", twice["cpu"] <= 2.05 * once["cpu"])
    checked = results.get("compile", {}).get("rows", [])
    for document, aim in (("openai", 6), ("github", 2)):
        mine, best = ours(checked, document), fastest(checked, document)
        if mine and best:
            ratio = best["cpu"] / mine["cpu"]
            goal(f"`cargo check` of {NAMES[document]}, of the best other ({best['tool']})", f"at most 1/{aim}", f"1/{ratio:.1f}" + ("*" if mine["disturbed"] else ""), ratio >= aim)
    if "size" in results:
        mine, hand = results["size"]["rows"]
        more = mine["stripped"] / hand["stripped"] - 1
        goal("a program with one call, more than by hand", "at most 10 %", f"{100 * more:.0f} %", more <= 0.1)
    for answer in dict.fromkeys(row["answer"] for row in results.get("decode", {}).get("rows", [])):
        ways = {row["way"]: row["median"] for row in results["decode"]["rows"] if row["answer"] == answer}
        more = round(100 * (ways["ours"] / max(ways[way] for way in DERIVED) - 1))
        goal(f"decoding against serde's derive at its fastest, {ANSWERS[answer]}", "not slower", f"{more:+} %", more >= 0)
    stream = {row["way"]: row["median"] for row in results.get("events", {}).get("rows", []) if row["ends"] == "LF"}
    others = [speed for way, speed in stream.items() if way.endswith(", decoded") and not way.startswith("ours")]
    if others:
        more = stream["ours, decoded"] / max(others) - 1
        goal("events, decoded, against the best combination", "at least +10 %", f"{100 * more:+.0f} %", more >= 0.1)
    missing = ", ".join(part for part in SECTIONS if part not in results)
    rest = f"\nParts of the script that have not been run yet: {missing}. Their goals are missing here.\n" if missing else ""
    return "## Goals\n\n" + table(["", "goal", "measured", "met"], rows) + rest


def bars(results, part, title, otherwise):
    """The plot of CPU seconds of a part."""
    rows = results[part]["rows"]
    # Pages are told apart where they are made.
    label = str if part == "generation" else crate
    panels = [(NAMES[name], [(label(row["tool"]), row.get("cpu"), otherwise) for row in of_document(rows, name)])
              for name in NAMES if of_document(rows, name)]
    return plot.bars(title, "s", panels)


SECTIONS = {"generation": generation, "again": again, "compile": compiling, "rebuild": rebuild, "size": size,
            "decode": decode, "events": events, "calls": calls}
PLOTS = {"generation": ("generation.svg", "a crate from nothing, CPU seconds", "fails"),
         "compile": ("check.svg", "cargo check, CPU seconds", "does not compile")}


def paper(results, tools):
    """The whole of BENCHMARKS.md."""
    rows = [f"| {tool.name} {tool.version} | `{tool.called()}` |" for tool in tools]
    runs = max((len(row["all"]) for row in results.get("generation", {}).get("rows", [])), default=0)
    text = [INTRODUCTION.format(runs=runs), "| generator | called |\n| --- | --- |\n" + "\n".join(rows) + "\n"]
    if results["missing"]:
        text.append(f"Left out of this run: {', '.join(results['missing'])}.\n")
    text.append(goals(results))
    text += [section(results) for part, section in SECTIONS.items() if part in results]
    notes = HERE / "notes.md"
    return "\n".join([*text, notes.read_text() if notes.exists() else ""]).rstrip() + "\n"


def write(results, tools):
    (papers.ROOT / "BENCHMARKS.md").write_text(paper(results, tools))
    for part, (file, title, otherwise) in PLOTS.items():
        if part in results:
            (HERE / file).write_text(bars(results, part, title, otherwise))

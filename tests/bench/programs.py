"""What programs cost that use a generated crate: their size, what they decode, what they read and what they call.

The sources are in `programs`. Whatever is compared has a program or a part of its own, written by hand with reqwest and
with serde's derive.
"""

import json
import os
import re
import shutil
import subprocess
import sys

import clock
import compiling
import documents as papers
import generation
import rivals

HERE = papers.ROOT / "tests/bench/programs"
WORK = rivals.STATE / "programs"
TOKIO = 'tokio = { version = "1", features = ["io-util", "macros", "net", "rt"] }'
REQWEST = 'reqwest = { version = "0.13.5", default-features = false, features = ["json", "rustls", "stream"] }'
SERDE = 'serde = { version = "1", features = ["derive"] }\nserde_json = "1"'
# All that it has by default, with the TLS that the programs by hand have.
MANIFEST = papers.ROOT / "generated/r9s/Cargo.toml"
DEFAULT = re.search(r"^default = (.*)$", MANIFEST.read_text(), re.MULTILINE)[1].replace('"rustls-ring"', '"rustls"')
R9S = f'r9s = {{ path = "{MANIFEST.parent}", default-features = false, features = {DEFAULT} }}'
# What only some resources need is there with them.
CHAT_OF_R9S = f'r9s = {{ path = "{papers.ROOT / "generated/r9s"}", default-features = false, features = ["chat"] }}'
RUNTIME = f'oasmith-runtime = {{ path = "{papers.ROOT / "tests/runtime"}", default-features = false }}'
EVENTS = 'eventsource-stream = "0.2.3"\nfutures-util = { version = "0.3", default-features = false, features = ["std"] }'
DEPENDENCIES = {
    "one_call": [R9S, TOKIO],
    "one_call_by_hand": [REQWEST, SERDE, TOKIO],
    "server": [TOKIO],
    "calls": [R9S, REQWEST, SERDE, EVENTS, TOKIO],
    "decode": [CHAT_OF_R9S, RUNTIME, SERDE, 'rustix = { version = "1", features = ["time"] }'],
}
CHAT = ["ChatCompletionResponse", "ChatCompletionStreamEvent"]
LISTS = {"issues": ("Issue", "issue-items"), "repositories": ("MinimalRepository", "minimal-repository-items")}


def twins(crate, name, out, roots):
    subprocess.run([sys.executable, HERE.parent / "derive.py", crate, name, out, *roots], check=True, stdout=subprocess.DEVNULL)


# Features that programs have; which of them is on is decided where one is built.
FEATURES = {"decode": ["github"]}


def write(program, more=()):
    """The package of one program; each is a workspace of its own, so that none has another's features."""
    folder = WORK / program
    (folder / "src").mkdir(parents=True, exist_ok=True)
    for path in [HERE / f"{program}.rs", HERE / "completion.json"]:
        shutil.copy(path, folder / "src" / path.name)
    listed = "".join(f"{feature} = []\n" for feature in FEATURES.get(program, []))
    dependencies = "\n".join([*DEPENDENCIES[program], *more])
    (folder / "Cargo.toml").write_text(
        f'[package]\nname = "{program}"\nversion = "0.0.0"\nedition = "2024"\n\n[[bin]]\nname = "{program}"\n'
        f'path = "src/{program}.rs"\n\n[features]\n{listed}\n[dependencies]\n{dependencies}\n\n[workspace]\n')
    # The versions that the generator is tested with.
    if not (folder / "Cargo.lock").exists():
        shutil.copy(papers.ROOT / "Cargo.lock", folder / "Cargo.lock")
    return folder


def build(program, features=(), env=None, place="built"):
    target = rivals.STATE / place
    command = ["cargo", "build", "--release", "--quiet", "--manifest-path", WORK / program / "Cargo.toml", "--features",
               ",".join(features)]
    environment = {**os.environ, "CARGO_TARGET_DIR": str(target), **(env or {})}
    subprocess.run(list(map(str, command)), env=environment, check=True)
    return target / "release" / program


def measure_size(_tools, _documents):
    """As Cargo builds by default, and as who counts bytes builds."""
    rows = []
    for program in ("one_call", "one_call_by_hand"):
        write(program)
        plain = build(program).stat().st_size
        stripped = build(program, env={"CARGO_PROFILE_RELEASE_STRIP": "symbols"}).stat().st_size
        small = {"CARGO_PROFILE_RELEASE_STRIP": "symbols", "CARGO_PROFILE_RELEASE_LTO": "true",
                 "CARGO_PROFILE_RELEASE_CODEGEN_UNITS": "1", "CARGO_PROFILE_RELEASE_PANIC": "abort"}
        rows.append({"program": program, "plain": plain, "stripped": stripped,
                     "small": build(program, env=small, place="small").stat().st_size})
        print(rows[-1], flush=True)
    return rows


def measure_decoding(_tools, documents):
    features, more = [], []
    if "github" in documents:
        crate, _ = compiling.crate(rivals.OURS[0], "github")
        features, more = ["github"], [f'bench-api = {{ path = "{crate}", default-features = false }}']
    folder = write("decode", more)
    twins(papers.ROOT / "generated/r9s", "r9s", folder / "src/chat.rs", CHAT)
    if features:
        twins(crate, "bench_api", folder / "src/lists.rs", [ty for ty, _ in LISTS.values()])
        subprocess.run([sys.executable, __file__, documents["github"], folder], check=True)
    for name in ("completion.json", "chunk.json"):
        shutil.copy(HERE / name, folder / name)
    program = build("decode", features)
    clock.wait_for_quiet()
    said = subprocess.run([program, folder], capture_output=True, text=True, check=True).stdout
    print(said, flush=True)
    rows = [line.split("\t") for line in said.splitlines()]
    return [{"answer": row[0], "way": row[1], "best": float(row[2]), "median": float(row[3])} for row in rows]


def measure_events(_tools, _documents):
    """The benchmark that stands with the tests of the run-time part."""
    command = ["cargo", "bench", "--quiet", "--package", "oasmith-runtime", "--bench", "events"]
    environment = {**os.environ, "CARGO_TARGET_DIR": os.environ["TARGET"]}
    subprocess.run([*command, "--no-run"], cwd=papers.ROOT, env=environment, check=True)
    clock.wait_for_quiet()
    said = subprocess.run(command, cwd=papers.ROOT, env=environment, capture_output=True, text=True, check=True).stdout
    print(said, flush=True)
    found = re.findall(r"^(\w+): (.*?) +(\d+) MB/s at best +(\d+) in the middle", said, re.MULTILINE)
    return [{"ends": ends, "way": way, "best": int(best), "median": int(median)} for ends, way, best, median in found]


REQUESTS, STREAMS = 40_000, 1_000


def measure_calls(_tools, _documents):
    write("server")
    folder = write("calls")
    twins(papers.ROOT / "generated/r9s", "r9s", folder / "src/chat.rs", CHAT)
    server, program = build("server"), build("calls")
    log = rivals.STATE / "calls.log"
    rows = []
    with subprocess.Popen([server], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as serving:
        port = serving.stdout.readline().strip()
        runs = {who: {"requests": [], "streams": []} for who in ("ours", "by-hand")}
        for _ in range(generation.RUNS):
            for who, made in runs.items():
                made["requests"].append(clock.clock([program, who, "requests", port, REQUESTS], log))
                clock.clock([program, who, "streams", port, STREAMS], log)
                before, after = map(int, log.read_text().split())
                made["streams"].append((after - before) / STREAMS)
        serving.stdin.close()
    for who, made in runs.items():
        cpu = sorted(run["cpu"] for run in made["requests"])[len(made["requests"]) // 2]
        wall = sorted(run["wall"] for run in made["requests"])[len(made["requests"]) // 2]
        rows.append({"who": who, "per_cpu_second": REQUESTS / cpu, "per_second": REQUESTS / wall,
                     "kilobytes": sorted(made["streams"])[len(made["streams"]) // 2]})
        print(rows[-1], flush=True)
    return rows


def examples(document, folder):
    """The lists that the document itself shows as examples, thirty of each, as a page of the API has."""
    with open(document, encoding="utf-8") as file:
        shown = json.load(file)["components"]["examples"]
    for name, (_, example) in LISTS.items():
        value = shown[example]["value"]
        with open(f"{folder}/{name}.json", "w", encoding="utf-8") as file:
            json.dump((value * 30)[:30], file)


if __name__ == "__main__":
    examples(*sys.argv[1:])

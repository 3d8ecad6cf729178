"""Crates of OpenAPI documents as targets of Bazel.

    oasmith_crate        makes a crate: one action, which reads what is declared and writes a folder
    oasmith_check_test   fails when the crate in the source tree is not what its document says
    oasmith_local        the program that this machine has, as a repository

Nothing else is loaded, and no toolchain is looked for, so that nothing is fetched.
"""

# What was published, beside the sources of a crate.
_SURFACE = "oasmith.surface.json"

# What says that a folder is a crate of ours.
_LOCK = "oasmith.lock"

_INPUTS = {
    "oasmith": attr.label(
        default = "@oasmith_program//:oasmith",
        allow_single_file = True,
        cfg = "exec",
        executable = True,
        doc = "The program.",
    ),
    "document": attr.label(
        allow_single_file = [".json", ".yaml", ".yml"],
        doc = "The document. With `config` it takes the place of the one that the target names.",
    ),
    "srcs": attr.label_list(
        allow_files = True,
        doc = "Files that the document refers to, and those that the configuration names.",
    ),
    "overlays": attr.label_list(
        allow_files = [".json", ".yaml", ".yml"],
        doc = "Overlays, applied in order, besides those of the configuration.",
    ),
    "config": attr.label(
        allow_single_file = [".toml"],
        doc = "The configuration, `oasmith.toml`.",
    ),
    "target": attr.string(
        doc = "The target of the configuration.",
    ),
    "crate_name": attr.string(
        doc = "The name of the crate, where no configuration says it; by default that of the target.",
    ),
    "docs": attr.bool(
        default = True,
        doc = "Whether the crate has its Markdown pages.",
    ),
    "strict": attr.bool(
        doc = "Whether warnings are errors.",
    ),
    "ignore": attr.string_list(
        doc = "Codes of warnings and notes that are not reported.",
    ),
}

def _path(file):
    """Where an action finds a file."""
    return file.path

def _short_path(file):
    """Where a test finds a file."""
    return file.short_path

def _declared(ctx):
    """The files that an invocation may read."""
    single = [file for file in [ctx.file.document, ctx.file.config] if file]
    return single + ctx.files.srcs + ctx.files.overlays

def _selection(ctx, path):
    """The arguments that say which crate is meant, with the paths of files as `path` gives them."""
    if bool(ctx.file.config) != bool(ctx.attr.target):
        fail("`config` and `target` go together", attr = "target")
    if not ctx.file.config and not ctx.file.document:
        fail("there is neither a document nor a configuration", attr = "document")
    words = ["--sandboxed", "--quiet"]
    if ctx.file.document:
        words.append(path(ctx.file.document))
    if ctx.file.config:
        words += ["--config", path(ctx.file.config), "--target", ctx.attr.target]
    else:
        words += ["--name", ctx.attr.crate_name or ctx.label.name]
    if ctx.files.overlays and not ctx.file.document:
        fail("overlays of a target are named in its configuration; their files are `srcs`", attr = "overlays")
    for overlay in ctx.files.overlays:
        words += ["--overlay", path(overlay)]
    if not ctx.attr.docs:
        words.append("--no-docs")
    if ctx.attr.strict:
        words.append("--strict")
    for code in ctx.attr.ignore:
        words += ["--ignore", code]
    return words

def _crate_impl(ctx):
    crate = ctx.actions.declare_directory(ctx.label.name)
    words = ["generate"] + _selection(ctx, _path) + ["--output", crate.path]
    surfaces = [file for file in ctx.files.published if file.basename == _SURFACE]
    if len(surfaces) > 1 or (ctx.files.published and not surfaces):
        fail("one of the files is `{}`".format(_SURFACE), attr = "published")
    if surfaces:
        words += ["--since", surfaces[0].path]
    arguments = ctx.actions.args()
    arguments.add_all(words)
    ctx.actions.run(
        executable = ctx.executable.oasmith,
        arguments = [arguments],
        inputs = _declared(ctx) + ctx.files.published,
        outputs = [crate],
        mnemonic = "OasmithCrate",
        progress_message = "Making the crate {}".format(ctx.label),
        # Bazel counts one processor for an action.
        env = {"RAYON_NUM_THREADS": "1"},
        execution_requirements = {"block-network": "1"},
    )
    return [DefaultInfo(files = depset([crate]), runfiles = ctx.runfiles(files = [crate]))]

oasmith_crate = rule(
    implementation = _crate_impl,
    doc = "A crate of a document, as a folder.",
    attrs = dict(_INPUTS, **{
        "published": attr.label_list(
            allow_files = True,
            doc = "`oasmith.surface.json` of what was published last, so that names stay, and perhaps its Cargo.toml " +
                  "beside it, whose version the crate has then.",
        ),
    }),
)

def _quoted(word):
    return "'" + word.replace("'", "'\\''") + "'"

def _check_impl(ctx):
    words = ["check"] + _selection(ctx, _short_path)
    locks = sorted([(len(file.short_path), file) for file in ctx.files.crate if file.basename == _LOCK])
    if not locks:
        fail("none of the files is `{}`: `oasmith generate` makes the crate".format(_LOCK), attr = "crate")
    words += ["--output", locks[0][1].short_path.rpartition("/")[0]]
    script = ctx.actions.declare_file(ctx.label.name)
    command = [ctx.executable.oasmith.short_path] + words
    ctx.actions.write(
        script,
        "#!/bin/sh\nexec {} \"$@\"\n".format(" ".join([_quoted(word) for word in command])),
        is_executable = True,
    )
    files = [ctx.executable.oasmith] + _declared(ctx) + ctx.files.crate
    return [DefaultInfo(executable = script, runfiles = ctx.runfiles(files = files))]

oasmith_check_test = rule(
    implementation = _check_impl,
    doc = "Fails when a crate in the source tree is not what its document says. `args` are further arguments of " +
          "`oasmith check`, such as `--deny breaking`.",
    attrs = dict(_INPUTS, **{
        "crate": attr.label_list(
            allow_files = True,
            mandatory = True,
            doc = "All files of the crate: `glob([\"sdk/**\"])`.",
        ),
    }),
    test = True,
)

def _local_impl(repository_ctx):
    program = repository_ctx.os.environ.get("OASMITH") or repository_ctx.which("oasmith")
    if not program:
        fail("there is no `oasmith` on the PATH, and the variable OASMITH names none")
    repository_ctx.symlink(program, "oasmith")
    repository_ctx.file("BUILD.bazel", "exports_files([\"oasmith\"])\n")

oasmith_local = repository_rule(
    implementation = _local_impl,
    doc = "The program that this machine has: the one that OASMITH names, or the one on the PATH.",
    environ = ["OASMITH", "PATH"],
    local = True,
)

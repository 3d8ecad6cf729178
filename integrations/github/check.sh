#!/usr/bin/env bash
# What the action does, as a script: checks the crates of oasmith.toml, says what changed since a revision, and leaves
# the reports in a folder.
#
#   integrations/github/check.sh BASE FOLDER
#
# BASE is the revision to compare with, such as origin/main. In FOLDER are then, for each target, `NAME.sarif`; and for
# the whole run `comment.md`, which is the text for the pull request, and `NAME.html`, the report of each crate that
# changed. DENY (breaking, breaking-rust, breaking-wire, or nothing) says what fails. The status is that of
# `oasmith check`, or 1 when something changed that is denied.
set -euo pipefail

base=${1:?the revision to compare with}
folder=${2:?the folder of the reports}
config=${CONFIG:-oasmith.toml}
deny=${DENY:-}
oasmith=${OASMITH:-oasmith}
mkdir -p "$folder"

status=0
"$oasmith" check --config "$config" --format github || status=$?

# The targets of the configuration, each with the folder of its crate.
targets=$("$oasmith" targets --config "$config")
{
    echo "<!-- oasmith -->"
    echo "## API changes"
} >"$folder/comment.md"
while IFS=$'\t' read -r name crate; do
    "$oasmith" check --config "$config" --target "$name" --format sarif >"$folder/$name.sarif" || true
    echo >>"$folder/comment.md"
    echo "### \`$name\`" >>"$folder/comment.md"
    echo >>"$folder/comment.md"
    if ! git cat-file -e "$base:./$crate/oasmith.surface.json" 2>/dev/null; then
        echo "This crate is new." >>"$folder/comment.md"
        continue
    fi
    arguments=("git:$base:$crate" "$crate")
    "$oasmith" diff "${arguments[@]}" --format markdown >>"$folder/comment.md"
    "$oasmith" diff "${arguments[@]}" --format html >"$folder/$name.html"
    if [ -n "$deny" ] && [ "$status" = 0 ]; then
        "$oasmith" diff "${arguments[@]}" --deny "$deny" >/dev/null || status=1
    fi
done <<<"$targets"
exit "$status"

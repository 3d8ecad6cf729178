#!/usr/bin/env bash
# What the action does, as a script: checks the crates of oasmith.toml, says what changed since a revision, and leaves
# the reports in a folder.
#
#   integrations/github/check.sh BASE FOLDER
#
# BASE is the revision to compare with, such as origin/main. In FOLDER are then, for each target, `NAME.sarif`; and for
# the whole run `summary.md`, `comment.md`, which is as much of it as a pull request takes, and `NAME.html`, the report of
# each crate that changed. DENY (breaking, breaking-rust, breaking-wire, or nothing) says what fails, but for changes that
# the file APPROVALS allows; STRICT=true makes warnings errors; TARGET is the only one that is looked at. The status is that
# of `oasmith check`, or 1 when something changed that is denied.
set -euo pipefail

base=${1:?the revision to compare with}
folder=${2:?the folder of the reports}
config=${CONFIG:-oasmith.toml}
deny=${DENY:-}
oasmith=${OASMITH:-oasmith}
approvals=${APPROVALS:-}
target=${TARGET:-}
checked=(--config "$config")
[ -z "$approvals" ] || checked+=(--approvals "$approvals")
[ "${STRICT:-false}" != true ] || checked+=(--strict)
all=("${checked[@]}")
[ -z "$target" ] || all+=(--target "$target")
# Of 65,536 letters that a comment may have.
most=60000
mkdir -p "$folder"
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

status=0
"$oasmith" check "${all[@]}" --format github || status=$?

# The targets of the configuration, each with the folder of its crate.
targets=$("$oasmith" targets --config "$config")
{
    echo "<!-- oasmith -->"
    echo "## API changes"
} >"$folder/summary.md"
while IFS=$'\t' read -r name crate; do
    [ -z "$target" ] || [ "$name" = "$target" ] || continue
    new=$crate
    if ! "$oasmith" check "${checked[@]}" --target "$name" --format sarif >"$folder/$name.sarif"; then
        # What is compared is the crate that should be there.
        "$oasmith" generate --quiet --config "$config" --target "$name" --since "$crate" --output "$made/$name" \
            >/dev/null 2>&1 && new=$made/$name
    fi
    echo >>"$folder/summary.md"
    echo "### \`$name\`" >>"$folder/summary.md"
    echo >>"$folder/summary.md"
    if ! git cat-file -e "$base:./$crate/oasmith.surface.json" 2>/dev/null; then
        echo "This crate is new." >>"$folder/summary.md"
        continue
    fi
    if [ "$new" != "$crate" ]; then
        printf 'The crate in `%s` is not what its document gives: run `oasmith generate`. Then this changes:\n\n' "$crate"
    fi >>"$folder/summary.md"
    arguments=("git:$base:$crate" "$new")
    [ -z "$approvals" ] || arguments+=(--approvals "$approvals")
    "$oasmith" diff "${arguments[@]}" --format markdown >>"$folder/summary.md"
    "$oasmith" diff "${arguments[@]}" --format html >"$folder/$name.html"
    if [ -n "$deny" ] && [ "$status" = 0 ]; then
        "$oasmith" diff "${arguments[@]}" --deny "$deny" >/dev/null || status=1
    fi
done <<<"$targets"
if [ "$(wc -c <"$folder/summary.md")" -gt "$most" ]; then
    # Not half a line, and nothing folded that never ends.
    head -c "$most" "$folder/summary.md" | sed '$d' >"$folder/comment.md"
    opened=$(grep -c '^<details>' "$folder/comment.md" || true)
    closed=$(grep -c '^</details>' "$folder/comment.md" || true)
    {
        [ "$opened" = "$closed" ] || printf '\n</details>\n'
        printf '\nThere is more than fits here: it is in the summary of the run.\n'
    } >>"$folder/comment.md"
else
    cp "$folder/summary.md" "$folder/comment.md"
fi
exit "$status"

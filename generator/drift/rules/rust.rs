//! Rules about programs that use the crate.

use super::Rule;
use crate::drift::{Side, Verdict};

/// Name, verdict, what has changed, example, what to do.
type Entry = (&'static str, Verdict, &'static str, &'static str, &'static str);

const BREAKS: Verdict = Verdict::Breaking;
const DIFFERS: Verdict = Verdict::Behavior;
const ADDS: Verdict = Verdict::Additive;
const SAYS: Verdict = Verdict::Docs;

const MAJOR: &str = "release a major version, and say in the changelog what takes its place";
const KEEP: &str = "keep it in the document, marked `deprecated`, until the next major version";
const PIN: &str = "generate without `--repin`, which keeps names that were published; else release a major version";
const TELL: &str = "say so in the changelog";
const NOTHING: &str = "nothing";

pub(super) fn rules() -> impl Iterator<Item = Rule> {
    ENTRIES.iter().map(|&(name, verdict, title, example, advice)| Rule {
        name: format!("rust-{name}"),
        side: Side::Rust,
        verdict,
        title: title.to_owned(),
        meaning: meaning(verdict).to_owned(),
        example: example.to_owned(),
        advice: advice.to_owned(),
    })
}

fn meaning(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Breaking => "programs that use it do not compile any more.",
        Verdict::Behavior => "programs compile, and do something else.",
        Verdict::Additive => "programs compile and do what they did.",
        Verdict::Docs => "only what the crate's pages say is different.",
        Verdict::None => "nothing is different.",
    }
}

const ENTRIES: &[Entry] = &[
    ("type-removed", BREAKS, "A type is gone.", "`models::Pet` is no longer there", KEEP),
    ("type-renamed", BREAKS, "A type has another name.", "`models::Pet` is now `models::Animal`", PIN),
    (
        "type-became-alias",
        BREAKS,
        "A name stands for a type that has another one.",
        "`use models::Mood::*` fails where `Mood` is now `pub type Mood = State`",
        "give both the same name in the document, or release a major version",
    ),
    ("type-added", ADDS, "A type is new.", "`models::Animal`", NOTHING),
    ("type-changed", BREAKS, "What a type stands for is another.", "`type Id = String` is now `i64`", MAJOR),
    ("kind-changed", BREAKS, "A type is of another kind.", "the struct `models::Pet` is now an enum", MAJOR),
    ("alias-removed", BREAKS, "A second name of a type is gone.", "`models::Cat` was `models::Pet`", PIN),
    ("default-removed", BREAKS, "A type has no `Default` any more.", "`models::Filter::default()`", MAJOR),
    (
        "upload-added",
        BREAKS,
        "A type holds a file, and can no longer be cloned or compared.",
        "`models::Photo { file: Upload }`",
        MAJOR,
    ),
    ("accumulate-type-changed", BREAKS, "Events become another whole.", "`stream.accumulate()` gives `Answer`", MAJOR),
    ("accumulate-removed", BREAKS, "Events have no whole any more.", "`stream.accumulate()` is gone", MAJOR),
    ("tag-changed", DIFFERS, "Branches are told apart by another field.", "by `kind`, and no longer by `type`", TELL),
    (
        "constant-not-sent",
        DIFFERS,
        "What was always sent is sent only if it is set.",
        "`Part::new(\"x\")` sends no `\"type\": \"text\"` any more",
        "release a major version, and say in the changelog what to set",
    ),
    (
        "path-order-changed",
        DIFFERS,
        "Parameters have changed their places in the path.",
        "`/orgs/{b}/repos/{a}`, was `/orgs/{a}/repos/{b}`",
        MAJOR,
    ),
    ("signature-changed", DIFFERS, "Messages are signed in another way.", "by another header", MAJOR),
    ("constant-changed", DIFFERS, "Another value is always sent.", "`\"type\": \"v2\"`, not `\"v1\"`", TELL),
    ("type-method-removed", BREAKS, "A method of a type is gone.", "`response.output_text()`", MAJOR),
    ("type-method-added", ADDS, "A type has another method.", "`response.output_text()`", NOTHING),
    ("constructor-removed", BREAKS, "A constructor is gone.", "`Pet::new(…)`", MAJOR),
    ("constructor-added", ADDS, "A type can be made by `new`.", "`Pet::new(…)`", NOTHING),
    (
        "arguments-changed",
        BREAKS,
        "A method or `new` takes other arguments.",
        "`create(name)` is now `create(name, kind)`",
        "make what is new optional in the document, or release a major version",
    ),
    (
        "component-renamed",
        SAYS,
        "A type has another name in the document, and the same in Rust.",
        "`models::Dog` comes from `Hound` now",
        "nothing; `--repin` would call it as the document does, which breaks programs",
    ),
    ("field-removed", BREAKS, "A field is gone.", "`pet.age`", KEEP),
    ("field-renamed", BREAKS, "A field has another name.", "`pet.kind` is now `pet.species`", PIN),
    ("field-added", ADDS, "A field is new.", "`pet.age`; structs are `#[non_exhaustive]`", NOTHING),
    ("field-became-optional", BREAKS, "A field may be missing.", "`age: i64` is now `Option<i64>`", MAJOR),
    (
        "field-may-be-absent",
        DIFFERS,
        "A field keeps its type, and may be missing.",
        "`age: i64` is 0 where the API leaves it out; `--repin` would make it an `Option<i64>`, which breaks programs",
        TELL,
    ),
    ("field-became-required", BREAKS, "A field is always there.", "`age: Option<i64>` is now `i64`", MAJOR),
    ("field-type-changed", BREAKS, "A field has another type.", "`age: String` is now `i64`", MAJOR),
    (
        "method-of-field-renamed",
        BREAKS,
        "A method that is named after a field has another name.",
        "`age_null()` is now `age_set_null()`, since a field took its name",
        "name the new field otherwise, or release a major version",
    ),
    ("setter-removed", BREAKS, "A setter is gone.", "`.limit(…)`", KEEP),
    ("setter-renamed", BREAKS, "A setter has another name.", "`.limit(…)` is now `.page_size(…)`", PIN),
    ("setter-type-changed", BREAKS, "A setter takes another type.", "`.limit(i64)` is now `.limit(String)`", MAJOR),
    ("setter-became-argument", BREAKS, "What was set must be given.", "`list().limit(1)` is now `list(1)`", PIN),
    ("setter-added", ADDS, "A setter is new.", "`.limit(…)`", NOTHING),
    (
        "setter-needed",
        DIFFERS,
        "A call that leaves a setter out is refused before it is sent.",
        "`.limit(…)` must be called now; without it the call gives `Error::Request`",
        "keep it optional on the server, or release a major version, and say in the changelog what to set",
    ),
    ("null-setter-removed", BREAKS, "The setter that sends null is gone.", "`.name_null()`", MAJOR),
    ("default-documented", SAYS, "Another default is documented.", "`20`, not `10`", NOTHING),
    ("variant-removed", BREAKS, "A variant is gone.", "`Kind::Cat`", KEEP),
    ("variant-renamed", BREAKS, "A variant has another name.", "`Kind::Cat` is now `Kind::Feline`", PIN),
    ("variant-added", ADDS, "A variant is new.", "`Kind::Bird`; enums are `#[non_exhaustive]`", NOTHING),
    (
        "variant-type-changed",
        BREAKS,
        "A variant holds another type.",
        "`Pet::Cat(Cat)` is now `Pet::Cat(String)`",
        MAJOR,
    ),
    ("variant-value-changed", DIFFERS, "A variant is sent as another value.", "`Kind::Cat` is `\"CAT\"`", TELL),
    ("accessor-removed", BREAKS, "The method that borrows a variant is gone.", "`pet.as_cat()`", MAJOR),
    ("conversion-removed", BREAKS, "A type is no longer made by `From`.", "`Pet::from(cat)`", MAJOR),
    (
        "conversion-moved",
        DIFFERS,
        "Another variant is made of a text by `From`.",
        "`Size::from(\"xl\")` was `Size::Name`, is `Size::String`",
        TELL,
    ),
    ("docs-changed", SAYS, "It is described in other words.", "\"Finds pets.\"", NOTHING),
    ("deprecated", ADDS, "It is deprecated now: programs get a warning.", "`#[deprecated]` on `list()`", TELL),
    ("reactivated", ADDS, "It is no longer deprecated.", "no `#[deprecated]` on `list()`", NOTHING),
    ("operation-removed", BREAKS, "An operation is gone.", "`client.pets().list()`", KEEP),
    ("operation-renamed", BREAKS, "An operation's type has another name.", "`operations::ListPets`", PIN),
    ("operation-added", ADDS, "An operation is new.", "`client.pets().search(…)`", NOTHING),
    (
        "method-moved",
        BREAKS,
        "A method is called elsewhere.",
        "`client.pets().list()` is now `client.zoo().list()`",
        PIN,
    ),
    ("answer-removed", BREAKS, "There is no whole answer any more.", "`.send()` is gone; `.stream()` is left", MAJOR),
    ("answer-added", ADDS, "There is a whole answer.", "`.send()`", NOTHING),
    ("answer-type-changed", BREAKS, "A call gives another type.", "`.send()` gave `Pet`, gives `Vec<Pet>`", MAJOR),
    ("stream-removed", BREAKS, "There is no stream any more.", "`.stream()` is gone", MAJOR),
    ("stream-added", ADDS, "There is a stream.", "`.stream()`", NOTHING),
    ("stream-type-changed", BREAKS, "Events are of another type.", "`.stream()` gave `Delta`, gives `Event`", MAJOR),
    ("pages-removed", BREAKS, "There are no pages any more.", "`.pages()` and `.items()` are gone", MAJOR),
    ("pages-added", ADDS, "There are pages.", "`.pages()` and `.items()`", NOTHING),
    ("pages-type-changed", BREAKS, "Items of pages are of another type.", "`.items()` gave `Pet`, gives `Id`", MAJOR),
    ("download-removed", BREAKS, "An answer cannot be saved any more.", "`.download()` is gone", MAJOR),
    (
        "errors-changed",
        DIFFERS,
        "A status is another variant of `Error`.",
        "404 is `Error::NotFound`, was `Error::Api`",
        TELL,
    ),
    ("input-removed", BREAKS, "An operation's field is gone.", "`operations::ListPets::limit`", KEEP),
    ("input-type-changed", BREAKS, "An operation's field has another type.", "`limit: i64` is now `String`", MAJOR),
    ("client-new-added", ADDS, "`Client::new` is new.", "`Client::new(key)`", NOTHING),
    ("client-new-means", DIFFERS, "`Client::new` takes another credential.", "`Client::new(token)`", TELL),
    ("client-new-changed", BREAKS, "`Client::new` takes something else.", "`Client::new(key)` is gone", MAJOR),
    ("credential-removed", BREAKS, "A credential's setter is gone.", "`ClientBuilder::api_key`", MAJOR),
    ("credential-renamed", BREAKS, "A credential's setter has another name.", "`api_key` is now `token`", PIN),
    (
        "credential-kind-changed",
        DIFFERS,
        "A credential is sent in another way.",
        "`api_key` was a bearer token, is sent in a header",
        TELL,
    ),
    ("credential-added", ADDS, "A credential's setter is new.", "`ClientBuilder::token`", NOTHING),
    ("environment-changed", DIFFERS, "A credential is read from another variable.", "`PETS_TOKEN`", TELL),
    ("export-removed", BREAKS, "A type that serves some APIs only is gone.", "`OAuth`", MAJOR),
    ("server-removed", BREAKS, "A server is gone.", "`Server::Staging`", MAJOR),
    ("server-changed", DIFFERS, "A server has another address.", "`Server::Production`", TELL),
    ("server-variables-changed", DIFFERS, "A server's address has other parts.", "`{region}` is gone", TELL),
    ("server-added", ADDS, "A server is new.", "`Server::Staging`", NOTHING),
    ("default-server-changed", DIFFERS, "Another server is called by default.", "`Server::Production`", TELL),
    ("feature-removed", BREAKS, "A feature of Cargo is gone.", "`features = [\"pets\"]`", MAJOR),
    ("feature-added", ADDS, "A feature of Cargo is new.", "`features = [\"pets\"]`", NOTHING),
    ("resource-removed", BREAKS, "A resource is gone.", "`client.pets()`", KEEP),
    ("resource-added", ADDS, "A resource is new.", "`client.pets()`", NOTHING),
    ("global-removed", BREAKS, "A value for all calls is gone.", "`ClientBuilder::tenant`", MAJOR),
    ("global-type-changed", BREAKS, "A value for all calls has another type.", "`tenant: String` is now `i64`", MAJOR),
    ("global-added", ADDS, "A value for all calls is new.", "`ClientBuilder::tenant`", NOTHING),
    ("error-removed", BREAKS, "A variant of `Error` is gone.", "`Error::NotFound`", MAJOR),
    ("error-type-changed", BREAKS, "A variant of `Error` has another body.", "`Error::NotFound`", MAJOR),
    ("error-added", ADDS, "A variant of `Error` is new.", "`Error::NotFound`", NOTHING),
    ("default-error-renamed", BREAKS, "The type of all other errors has another name.", "`errors::ApiFault`", PIN),
    ("default-error-type-changed", BREAKS, "All other errors have another body.", "`Error::Api`", MAJOR),
    ("webhook-removed", BREAKS, "A webhook is gone.", "`Webhook::PetSold`", MAJOR),
    ("webhook-type-changed", BREAKS, "A webhook has another payload.", "`Webhook::PetSold`", MAJOR),
    ("webhook-added", ADDS, "A webhook is new.", "`Webhook::PetSold`", NOTHING),
];

//! A command-line program as a crate has one: a table of commands, written by hand here, which `tests/program.rs` runs.

use std::process::ExitCode;

use oasmith_runtime::runtime::cli;
use oasmith_runtime::runtime::cli::table::{
    Body, BodyKind, Command, Flag, Kind, NextPage, Pages, Place, Program, Step, Switch,
};
use oasmith_runtime::runtime::client::operation::{OperationInfo, StreamInfo};
use oasmith_runtime::runtime::client::parameter::{PathStyle, QueryStyle};

const FORM: QueryStyle = QueryStyle::Form { explode: true };
const SIMPLE: PathStyle = PathStyle::Simple { explode: false };

const fn info(method: &'static str, path: &'static str) -> OperationInfo {
    OperationInfo { id: path, method, path, ..OperationInfo::DEFAULT }
}

static JSON: Body = Body {
    kind: BodyKind::Json,
    media_type: "application/json",
    required: true,
    constants: &[("object", "\"book\"")],
    types: &[],
    styles: &[],
};

static PROGRAM: Program = Program {
    name: "shelf",
    version: "1.2.3",
    about: "Books on shelves",
    groups: &[(&["books"], "What there is to read.")],
    commands: &[&[
        Command {
            words: &["books", "list"],
            info: &info("GET", "/books"),
            about: "Lists books.",
            example: "books list --limit 2",
            flags: &[
                Flag { name: "limit", wire: "limit", place: Place::Query(FORM), kind: Kind::Integer, ..Flag::DEFAULT },
                Flag { name: "after", wire: "after", place: Place::Query(FORM), form: "CURSOR", ..Flag::DEFAULT },
                Flag {
                    name: "filter",
                    wire: "filter",
                    place: Place::Query(QueryStyle::DeepObject),
                    kind: Kind::Json,
                    ..Flag::DEFAULT
                },
                Flag {
                    name: "order-by",
                    wire: "order",
                    place: Place::Query(FORM),
                    kind: Kind::Choice(&["title", "-title"]),
                    many: true,
                    ..Flag::DEFAULT
                },
                Flag { name: "most", wire: "most", place: Place::Query(FORM), kind: Kind::Number, ..Flag::DEFAULT },
                Flag { wire: "v", place: Place::Query(FORM), constant: "2", ..Flag::DEFAULT },
            ],
            pages: Some(Pages {
                items: &[Step::Field("data")],
                next: NextPage::Cursor { flag: "after", cursor: &[Step::Field("next")], more: None, contrary: false },
            }),
            ..Command::DEFAULT
        },
        Command {
            words: &["books", "create"],
            info: &info("POST", "/books"),
            about: "Adds a book.",
            example: "books create --title 'Moss '\\''n'\\'' Fern' --signed=false --tag a --tag b",
            flags: &[
                Flag {
                    name: "title",
                    wire: "title",
                    required: true,
                    about: "What it is called. [required]",
                    ..Flag::DEFAULT
                },
                Flag { name: "price", wire: "price", kind: Kind::Number, ..Flag::DEFAULT },
                Flag { name: "worth", wire: "worth", kind: Kind::NumberOrText, ..Flag::DEFAULT },
                Flag { name: "page", wire: "pages", kind: Kind::Integer, many: true, ..Flag::DEFAULT },
                Flag { name: "tag", wire: "tags", many: true, ..Flag::DEFAULT },
                Flag { name: "author", wire: "authors", kind: Kind::Json, many: true, ..Flag::DEFAULT },
                Flag { name: "shelf", wire: "shelves", kind: Kind::Json, many: true, depth: 1, ..Flag::DEFAULT },
                Flag { name: "signed", wire: "signed", kind: Kind::Boolean, ..Flag::DEFAULT },
                Flag { name: "kind", wire: "kind", kind: Kind::Choice(&["novel", "poems"]), ..Flag::DEFAULT },
                // An input that is called like a flag of the program's own.
                Flag { name: "output", wire: "output", ..Flag::DEFAULT },
            ],
            body: Some(JSON),
            ..Command::DEFAULT
        },
        Command {
            words: &["books", "tell"],
            info: &info("POST", "/books/tell"),
            about: "Reads aloud.",
            flags: &[Flag { name: "words", wire: "words", kind: Kind::Integer, ..Flag::DEFAULT }],
            body: Some(JSON),
            stream: Some(StreamInfo { sentinel: Some("[DONE]"), ..StreamInfo::SSE }),
            switch: Some(Switch { wire: "stream", on: "true", off: "false" }),
            ..Command::DEFAULT
        },
        Command {
            words: &["books", "cover", "put"],
            info: &info("PUT", "/books/{id}/cover"),
            about: "Sends a cover.",
            flags: &[
                Flag { name: "id", wire: "id", place: Place::Path(SIMPLE), required: true, ..Flag::DEFAULT },
                Flag { name: "alt", wire: "alt", ..Flag::DEFAULT },
                Flag { name: "image", wire: "image", kind: Kind::File, required: true, ..Flag::DEFAULT },
            ],
            body: Some(Body { kind: BodyKind::Multipart, media_type: "multipart/form-data", constants: &[], ..JSON }),
            ..Command::DEFAULT
        },
        Command {
            words: &["books", "cover", "get"],
            info: &info("GET", "/books/{id}/cover"),
            about: "Gives a cover.",
            flags: &[Flag { name: "id", wire: "id", place: Place::Path(SIMPLE), required: true, ..Flag::DEFAULT }],
            download: true,
            ..Command::DEFAULT
        },
    ]],
};

fn main() -> ExitCode {
    cli::run(&PROGRAM)
}

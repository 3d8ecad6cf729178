//! The flags of the program's own, which no input of the API is behind.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction};

use super::table::Command;
use crate::runtime::API;

/// A flag of the program's own.
#[derive(Debug, Clone, Copy)]
pub struct Own {
    /// How clap knows it.
    pub id: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What it is called where an input of the API has its name.
    pub other: &'static str,
}

impl Own {
    /// What it is called behind a command.
    #[must_use]
    pub fn called(&self, command: &Command) -> &'static str {
        if command.flag(self.name).is_some() {
            self.other
        } else {
            self.name
        }
    }
}

/// Declares flags of the program's own.
macro_rules! own {
    ($($constant:ident $id:literal $name:literal $other:literal;)*) => {
        $(pub const $constant: Own = Own { id: $id, name: $name, other: $other };)*
    };
}

own! {
    ALL "@all" "all" "cli-all";
    BASE_URL "@base-url" "base-url" "cli-base-url";
    BODY "@body" "body" "cli-body";
    CREDENTIALS "@credentials" "credentials" "cli-credentials";
    HEADER "@header" "header" "cli-header";
    HELP "@help" "help" "cli-help";
    OUTPUT "@output" "output" "cli-output";
    SAVE_TO "@save-to" "save-to" "cli-save-to";
    SERVER "@server" "server" "cli-server";
    SERVER_VARIABLE "@server-variable" "server-variable" "cli-server-variable";
    SET "@set" "set" "cli-set";
    STREAM "@stream" "stream" "cli-stream";
    TIMEOUT "@timeout" "timeout" "cli-timeout";
    VERBOSE "@verbose" "verbose" "cli-verbose";
}

/// A flag of the program's own that takes a value.
#[must_use]
pub fn valued(own: Own, about: &'static str, value: &'static str) -> Arg {
    Arg::new(own.id).help(about).value_name(value)
}

/// One that takes none.
#[must_use]
pub fn switch(own: Own, about: &'static str) -> Arg {
    Arg::new(own.id).help(about).action(ArgAction::SetTrue)
}

/// The flags that can stand before a command as well, with their names.
pub fn everywhere() -> impl Iterator<Item = (Own, Arg)> {
    let mut args = vec![
        (
            OUTPUT,
            valued(
                OUTPUT,
                "How answers are printed; `raw` is as they come",
                "FORM",
            )
            .value_parser(PossibleValuesParser::new(["json", "table", "raw"])),
        ),
        (BASE_URL, valued(BASE_URL, "Where the API is", "URL")),
    ];
    let ids: Vec<&'static str> = API.servers.iter().map(|server| server.id).collect();
    if ids.len() > 1 {
        let server = valued(SERVER, "Which of the API's servers is called", "SERVER");
        args.push((SERVER, server.value_parser(PossibleValuesParser::new(ids))));
    }
    if API
        .servers
        .iter()
        .any(|server| !server.variables.is_empty())
    {
        let variable = valued(
            SERVER_VARIABLE,
            "Sets a variable of the server's address",
            "NAME=VALUE",
        );
        args.push((SERVER_VARIABLE, variable.action(ArgAction::Append)));
    }
    args.extend([
        (
            TIMEOUT,
            valued(TIMEOUT, "How long an attempt may take", "SECONDS").value_parser(seconds),
        ),
        (
            HEADER,
            valued(HEADER, "Sends a header", "NAME: VALUE").action(ArgAction::Append),
        ),
        (
            CREDENTIALS,
            valued(
                CREDENTIALS,
                "The file with credentials, which nobody else may read",
                "FILE",
            ),
        ),
        (
            VERBOSE,
            switch(
                VERBOSE,
                "Tells of each request and its answer on standard error",
            ),
        ),
    ]);
    args.into_iter().map(|(own, arg)| (own, arg.long(own.name)))
}

fn seconds(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(seconds) if seconds.is_finite() && seconds > 0.0 && seconds < 1e9 => Ok(seconds),
        _ => Err("it is not a number of seconds".to_owned()),
    }
}

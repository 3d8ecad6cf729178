//! The client of a command: credentials from the environment and from a file, and what flags say.
//!
//! The file has a line `NAME=value` for each variable that the environment might have; what the environment has counts
//! more. A file that others may read is refused. Nothing of it is ever printed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use std::{env, fs, io};

use clap::ArgMatches;

use super::failure::Failure;
use super::grid;
use super::layout;
use super::own::{self, Own};
use super::table::{Command, Program};
use super::trail::Trail;
use crate::runtime::API;
use crate::runtime::client::api::{Pair, Scheme};
use crate::runtime::client::builder::ClientBuilder;
use crate::runtime::client::environment;
use crate::runtime::client::handle::Client;

/// What was typed: before the command, and behind it.
#[derive(Debug, Clone, Copy)]
pub struct Typed<'a> {
    /// Before it.
    pub root: &'a ArgMatches,
    /// Behind it.
    pub leaf: &'a ArgMatches,
}

impl Typed<'_> {
    /// The value of a flag of the program's own, the last one given.
    #[must_use]
    pub fn one<T: Clone + Send + Sync + 'static>(&self, own: Own) -> Option<T> {
        let at = |matches: &ArgMatches| matches.try_get_one::<T>(own.id).ok().flatten().cloned();
        at(self.leaf).or_else(|| at(self.root))
    }

    /// All values of one.
    #[must_use]
    pub fn all(&self, own: Own) -> Vec<String> {
        let at = |matches: &ArgMatches| {
            matches
                .try_get_many::<String>(own.id)
                .ok()
                .flatten()
                .map(|all| all.cloned().collect::<Vec<_>>())
        };
        [at(self.root), at(self.leaf)]
            .into_iter()
            .flatten()
            .flatten()
            .collect()
    }

    /// Whether one that takes no value is given.
    #[must_use]
    pub fn is_given(&self, own: Own) -> bool {
        let at = |matches: &ArgMatches| {
            matches.try_get_one::<bool>(own.id).ok().flatten() == Some(&true)
        };
        at(self.leaf) || at(self.root)
    }
}

/// The client, and what to do when the server wants to know who is calling, if there is something to do.
///
/// # Errors
///
/// The file of credentials cannot be used, or a flag contradicts another.
pub fn client(
    program: &Program,
    command: &Command,
    typed: Typed<'_>,
) -> Result<(Client, Option<String>), Failure> {
    let file = typed.one::<String>(own::CREDENTIALS);
    let kept = kept(program, file.clone())?;
    let set = |name: &str| env::var(name).ok().or_else(|| kept.get(name).cloned());
    let mut builder = ClientBuilder::from_variables(&set);
    // A server may want no credential, or a proxy add it: the answer says so.
    builder.from_env = false;
    if let Some(url) = typed.one::<String>(own::BASE_URL) {
        builder = builder.base_url(url);
    } else if let Some(server) = typed.one::<String>(own::SERVER) {
        builder.base_url = None;
        builder = builder.server_id(&server);
    }
    for variable in typed.all(own::SERVER_VARIABLE) {
        let (name, value) = split(&variable, '=', "--server-variable")?;
        builder = builder.server_variable(name, value);
    }
    for header in typed.all(own::HEADER) {
        let (name, value) = split(&header, ':', "--header")?;
        builder = builder.header(name, value.trim());
    }
    if let Some(seconds) = typed.one::<f64>(own::TIMEOUT) {
        builder = builder.timeout(Duration::from_secs_f64(seconds));
    }
    if typed.is_given(own::VERBOSE) {
        let trail = Trail::default();
        builder = builder.hooks(trail.clone());
        builder = builder.middleware(move |request, next| trail.clone().send(request, next));
    }
    let given: Vec<&str> = builder.credentials.iter().map(|(name, _)| *name).collect();
    let file = file.map(PathBuf::from).or_else(|| usual(program));
    let hint = hint(command, &given, &set, file.as_deref());
    let mut client = builder.build()?;
    if let Some(settings) = Arc::get_mut(&mut client.0) {
        settings.base_url_setter = "--base-url";
    }
    Ok((client, hint))
}

fn split<'text>(
    text: &'text str,
    at: char,
    flag: &str,
) -> Result<(&'text str, &'text str), Failure> {
    text.split_once(at)
        .ok_or_else(|| Failure::Usage(format!("there is no `{at}` in the value of `{flag}`")))
}

/// Where credentials come from, as the help says it.
#[must_use]
pub fn environment(program: &Program) -> String {
    let mut rows: Vec<(String, String)> = Vec::new();
    let mut add = |variable: &str, about: &str, scheme: &str| {
        let is_only = API.schemes.len() == 1;
        // A user and a password may be what several credentials are made of.
        match rows.iter_mut().find(|(known, _)| known == variable) {
            Some((_, about)) => about.push_str(&format!(", `{scheme}`")),
            None if is_only => rows.push((variable.to_owned(), about.to_owned())),
            None => rows.push((variable.to_owned(), format!("{about} for `{scheme}`"))),
        }
    };
    for scheme in API.schemes {
        match (scheme.pairs.last(), scheme.env.first()) {
            (Some(Pair { env, .. }), _) => {
                add(env.0, "Who is calling", scheme.name);
                add(env.1, "The secret", scheme.name);
            }
            (None, Some(variable)) => add(variable, "The credential", scheme.name),
            (None, None) => {}
        }
    }
    for global in API.globals {
        rows.push((
            global.env.to_owned(),
            format!("The value of `{}`", global.name),
        ));
    }
    rows.push((
        format!("{}_BASE_URL", API.env_prefix),
        "Where the API is".to_owned(),
    ));
    let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let rows = rows
        .iter()
        .map(|(name, about)| format!("  {name:width$}  {about}\n"));
    let rows: String = rows.collect();
    let file = usual(program).map_or_else(String::new, |path| {
        format!(
            "\nThey may stand in `{}` as well, a line `NAME=value` for each.",
            path.display()
        )
    });
    format!("\x1b[1;4mEnvironment:\x1b[0m\n{rows}{file}")
}

/// What to do when the server wants to know who is calling; `given` names the schemes that there is a credential for.
fn hint(
    command: &Command,
    given: &[&str],
    set: &dyn Fn(&str) -> Option<String>,
    file: Option<&Path>,
) -> Option<String> {
    let security = command.info.security.unwrap_or(API.security);
    let scheme = |name: &str| API.schemes.iter().find(|scheme| scheme.name == name);
    let mut needed: Vec<&Scheme> = security
        .iter()
        .flat_map(|combination| combination.iter().filter_map(|(name, _)| scheme(name)))
        .collect();
    if needed.is_empty() {
        needed.extend(API.schemes);
    }
    if needed.iter().any(|scheme| given.contains(&scheme.name)) {
        return None;
    }
    // The half of a pair that is not there says more than all that might be.
    let halves = needed.iter().flat_map(|scheme| scheme.pairs);
    let half = halves
        .map(|Pair { env, .. }| *env)
        .find_map(|(first, second)| {
            let is_set = |name: &str| set(name).is_some_and(|value| !value.is_empty());
            match (is_set(first), is_set(second)) {
                (true, false) => Some(second),
                (false, true) => Some(first),
                _ => None,
            }
        });
    let mut names: Vec<String> = Vec::new();
    for name in needed
        .iter()
        .map(|scheme| environment::variable_names(scheme))
    {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let what = match (half, names.as_slice()) {
        (Some(half), _) => format!("`{half}` is missing; set it"),
        (None, []) => return None,
        (None, names) => format!("set {}", names.join(" or ")),
    };
    let file = file.map_or_else(String::new, |path| {
        format!(
            ", or write it as a line `NAME=value` into `{}`",
            path.display()
        )
    });
    let text = format!("hint: {what} in the environment{file}");
    Some(layout::wrapped(&text, grid::room()))
}

/// The variables that there are.
fn variables() -> Vec<String> {
    let mut names = vec![format!("{}_BASE_URL", API.env_prefix)];
    for scheme in API.schemes {
        let pairs = scheme.pairs.iter();
        names.extend(pairs.flat_map(|pair| [pair.env.0.to_owned(), pair.env.1.to_owned()]));
        names.extend(scheme.env.iter().map(|name| (*name).to_owned()));
    }
    names.extend(API.globals.iter().map(|global| global.env.to_owned()));
    names
}

/// How many letters one name differs from another in (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let letters: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=letters.len()).collect();
    for (index, letter) in one.chars().enumerate() {
        let mut next = vec![index + 1];
        for (column, (other, pair)) in letters.iter().zip(row.windows(2)).enumerate() {
            let [above, beside] = pair else { continue };
            let left = next.get(column).copied().unwrap_or_default();
            let changed = above + usize::from(*other != letter);
            next.push(changed.min(beside + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

/// What a name that is none of the variables may have been meant for.
fn meant(name: &str) -> Option<String> {
    let near = variables()
        .into_iter()
        .map(|known| (distance(&name.to_uppercase(), &known), known));
    let nearest = near.min_by_key(|(distance, _)| *distance);
    nearest
        .filter(|(distance, _)| *distance <= 3)
        .map(|(_, known)| known)
}

/// The variables of a file.
fn kept(program: &Program, given: Option<String>) -> Result<BTreeMap<String, String>, Failure> {
    let is_given = given.is_some();
    let Some(path) = given.map(PathBuf::from).or_else(|| usual(program)) else {
        return Ok(BTreeMap::new());
    };
    let unreadable = |error: io::Error| {
        let message = format!("`{}` cannot be read: {error}", path.display());
        // A file that was typed is missing as any other.
        if is_given {
            Failure::Usage(message)
        } else {
            Failure::Machine(message)
        }
    };
    let text = match fs::metadata(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound && !is_given => {
            return Ok(BTreeMap::new());
        }
        Err(error) => return Err(unreadable(error)),
        Ok(metadata) => {
            check(&path, &metadata)?;
            fs::read_to_string(&path).map_err(unreadable)?
        }
    };
    let mut kept = BTreeMap::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let Some((name, value)) = line.split_once('=') else {
            // The line may be a secret: it is not shown.
            let message = format!(
                "line {} of `{}` is not `NAME=value`",
                number + 1,
                path.display()
            );
            return Err(Failure::Machine(message));
        };
        let name = name.trim();
        if !variables().iter().any(|known| known == name) {
            // What stands there may be a secret with `=` in it: it is not shown.
            let tip = match meant(name) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("there are {}", variables().join(", ")),
            };
            let message = format!(
                "line {} of `{}` begins with no variable of the program: {tip}",
                number + 1,
                path.display()
            );
            return Err(Failure::Machine(message));
        }
        let value = value.trim();
        let unquoted = value
            .strip_prefix('"')
            .and_then(|value| value.strip_suffix('"'));
        kept.insert(name.to_owned(), unquoted.unwrap_or(value).to_owned());
    }
    Ok(kept)
}

/// Where the file is unless a flag says otherwise.
pub fn usual(program: &Program) -> Option<PathBuf> {
    let folder = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let folder = if cfg!(windows) {
        folder("APPDATA")
    } else {
        folder("XDG_CONFIG_HOME").or_else(|| folder("HOME").map(|home| home.join(".config")))
    };
    Some(folder?.join(program.name).join("credentials"))
}

/// Refuses a file that others than its owner may read.
#[cfg(unix)]
fn check(path: &Path, metadata: &fs::Metadata) -> Result<(), Failure> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = metadata.permissions().mode();
    if mode & 0o077 == 0 {
        return Ok(());
    }
    let path = path.display();
    Err(Failure::Machine(format!(
        "others may read `{path}`, which holds credentials; `chmod 600 {path}` keeps it to yourself"
    )))
}

#[cfg(not(unix))]
fn check(_: &Path, _: &fs::Metadata) -> Result<(), Failure> {
    Ok(())
}

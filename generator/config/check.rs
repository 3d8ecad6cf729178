//! Values that have the right type and are still wrong.
//!
//! What Cargo, the registry or HTTP would refuse later is refused here, with the line that says it.

use super::text::Text;
use super::{Auth, AuthKind, Docs, Target, crate_name, is_crate_name, license, nearest};
use crate::diagnostic::{Code, Diagnostics, Severity};

/// Faults of all targets.
pub(super) fn targets(text: Text<'_>, targets: &[Target]) -> Diagnostics {
    let mut faults = Diagnostics::default();
    if targets.is_empty() {
        let mut fault = text.fault(Code::ConfigMissingKey, &["targets"], "there is no target");
        fault.help("write a table `[targets.<name>]`");
        faults.push(fault);
    }
    for (index, target) in targets.iter().enumerate() {
        let mut report = Report { text, target, faults: &mut faults };
        check_files(&mut report);
        check_package(&mut report);
        check_client(&mut report);
        check_program(&mut report);
        check_links_base(&mut report);
        check_site(&mut report);
        check_auth(&mut report);
        check_servers(&mut report);
        check_extra(&mut report);
        check_modules(&mut report);
        check_ignored(&mut report);
        if let Some(twin) = targets.iter().take(index).find(|other| nested(target, other)) {
            let message =
                format!("the output of `{}` and that of `{}` are in each other's way", target.name, twin.name);
            report.value(&["output"], message, "give each target a folder of its own");
        }
    }
    faults
}

/// Whether this is the version that the file is for.
pub(super) fn version(text: Text<'_>, wanted: Option<&str>) -> Diagnostics {
    let mut faults = Diagnostics::default();
    let here = env!("CARGO_PKG_VERSION");
    let is_it = |wanted: &str| here.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    if let Some(wanted) = wanted.filter(|wanted| !is_it(wanted)) {
        let mut fault = text.fault(Code::ConfigValue, &["oasmith"], format!("this is oasmith {here}, not {wanted}"));
        fault.help(format!("`cargo install oasmith --version {wanted}` installs the one that makes these crates"));
        faults.push(fault);
    }
    faults
}

/// Where the faults of one target go.
struct Report<'a> {
    text: Text<'a>,
    target: &'a Target,
    faults: &'a mut Diagnostics,
}

impl<'a> Report<'a> {
    fn add(&mut self, code: Code, keys: &[&str], message: String, help: impl Into<String>) {
        let mut fault = self.text.fault(code, &self.path(keys), message);
        fault.help(help);
        self.faults.push(fault);
    }

    /// The same for a word in a list.
    fn add_in(&mut self, code: Code, keys: &[&str], word: &str, message: String, help: impl Into<String>) {
        let mut fault = self.text.fault_in(code, &self.path(keys), word, message);
        fault.help(help);
        self.faults.push(fault);
    }

    fn path<'keys>(&self, keys: &[&'keys str]) -> Vec<&'keys str>
    where
        'a: 'keys,
    {
        let target: &'a Target = self.target;
        [&["targets", target.name.as_str()], keys].concat()
    }

    fn value(&mut self, keys: &[&str], message: String, help: impl Into<String>) {
        self.add(Code::ConfigValue, keys, message, help);
    }
}

fn nested(left: &Target, right: &Target) -> bool {
    left.output.starts_with(&right.output) || right.output.starts_with(&left.output)
}

fn check_files(report: &mut Report<'_>) {
    for (key, path) in [("spec", &report.target.spec), ("output", &report.target.output)] {
        if path.as_os_str().is_empty() {
            let help = "write a path, relative to the folder of this file";
            report.value(&[key], format!("`{key}` is empty"), help);
        }
    }
}

fn check_links_base(report: &mut Report<'_>) {
    if let Some(base) = report.target.links_base.as_deref().filter(|base| !is_address(base)) {
        let message = format!("`{base}` is not the address of a site");
        report.value(&["links_base"], message, "write it whole, such as `https://docs.example.com/`");
    }
}

fn check_site(report: &mut Report<'_>) {
    let Some(site) = report.target.site.as_deref() else { return };
    let is_word = |word: &str| {
        !word.is_empty() && word.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_.~".contains(letter))
    };
    if site != "/" && !site.strip_prefix('/').is_some_and(|path| path.split('/').all(is_word)) {
        let message = format!("`{site}` is not the path of a page");
        report.value(&["site"], message, "write it from the root of the site, such as `/sdk/rust`");
    } else if report.target.docs == Docs::Off {
        report.value(&["site"], "there are no pages for a site".to_owned(), "remove `site`, or `docs = false`");
    }
}

fn check_package(report: &mut Report<'_>) {
    let package = &report.target.package;
    if !is_crate_name(&package.name) {
        let name = &package.name;
        let help = format!("`{}` would be one", crate_name(name));
        report.value(&["package", "name"], format!("`{name}` cannot be the name of a crate"), help);
    }
    if let Some(version) = package.version.as_deref().filter(|version| !is_version(version)) {
        let message = format!("`{version}` is not a semantic version");
        report.value(&["package", "version"], message, "write three numbers, such as `0.1.0`");
    }
    for (key, words) in [("keywords", &package.keywords), ("categories", &package.categories)] {
        if words.len() > 5 {
            let message = format!("there are {} {key}", words.len());
            report.value(&["package", key], message, "the registry takes five at most");
        }
    }
    for keyword in package.keywords.iter().filter(|keyword| !is_keyword(keyword)) {
        let message = format!("the registry does not take `{keyword}` as a keyword");
        let help = "up to 20 of letters, digits, `-`, `_` and `+`, a letter first";
        report.add_in(Code::ConfigValue, &["package", "keywords"], keyword, message, help);
    }
    if let (Some(_), Some(_)) = (&package.license, &package.license_file) {
        let message = "a crate has a license by its name or by its text".to_owned();
        report.value(&["package", "license_file"], message, "remove `license` or `license_file`");
    }
    if let Some(fault) = package.license.as_deref().and_then(license::fault) {
        report.add(Code::ConfigLicense, &["package", "license"], fault.message, fault.help);
    }
}

fn check_client(report: &mut Report<'_>) {
    let target = report.target;
    if let Some(prefix) = target.env_prefix.as_deref().filter(|prefix| !is_variable(prefix)) {
        let message = format!("`{prefix}` cannot begin an environment variable");
        report.value(&["env_prefix"], message, "capital letters, digits and `_`, a letter first");
    }
    if let Some(name) = target.default_error.as_deref().filter(|name| !name.starts_with(char::is_alphabetic)) {
        report.value(&["default_error"], format!("`{name}` cannot be the name of a type"), "begin with a letter");
    }
    for header in target.request_id_headers.iter().filter(|header| !is_token(header)) {
        let message = format!("`{header}` is not the name of a header");
        report.add_in(Code::ConfigValue, &["request_id_headers"], header, message, "RFC 9110 says what is");
    }
    if let Some(agent) = target.user_agent.as_deref().filter(|agent| !is_field_value(agent)) {
        let message = format!("`{agent}` cannot be the value of a header");
        report.value(&["user_agent"], message, "write a name and a version in ASCII, such as `acme-rust/1.0`");
    }
    if target.timeout == 0 {
        let message = "no attempt can end in zero seconds".to_owned();
        report.value(&["timeout"], message, "write the seconds an attempt may take");
    }
}

fn check_program(report: &mut Report<'_>) {
    let Some(name) = report.target.cli.name().filter(|name| !is_crate_name(name)) else { return };
    let message = format!("`{name}` cannot be the name of a program");
    report.value(&["cli", "name"], message, format!("`{}` would be one", crate_name(name)));
}

fn check_auth(report: &mut Report<'_>) {
    for (name, Auth { kind, name: sent_as, prefix, env, pair, setter }) in &report.target.auth {
        let keys = ["auth", name.as_str()];
        let is_key = matches!(kind, Some(AuthKind::Header | AuthKind::Query | AuthKind::Cookie));
        if is_key && sent_as.is_none() {
            let message = format!("the key `{name}` has no `name`");
            report.value(&keys, message, "write the name of the header, of the query parameter or of the cookie");
        }
        if let (Some(sent_as), Some(AuthKind::Header)) = (sent_as, kind)
            && !is_token(sent_as)
        {
            report.value(&keys, format!("`{sent_as}` is not the name of a header"), "RFC 9110 says what is");
        }
        if let Some(prefix) = prefix
            && (!is_token(prefix.trim()) || matches!(kind, Some(AuthKind::Basic | AuthKind::Query | AuthKind::Cookie)))
        {
            let help = "it is one word, which stands before a key or a token in a header";
            report.value(&keys, format!("`{prefix}` cannot stand before the credential `{name}`"), help);
        }
        for env in env.iter().chain(pair.iter().flatten()).filter(|env| !is_variable(env)) {
            let message = format!("`{env}` cannot be an environment variable");
            report.value(&keys, message, "capital letters, digits and `_`, a letter first");
        }
        if let Some(setter) = setter.as_deref().filter(|setter| !setter.starts_with(|c: char| c.is_ascii_alphabetic()))
        {
            report.value(&keys, format!("`{setter}` cannot be the name of a method"), "begin with a letter");
        }
    }
}

fn check_servers(report: &mut Report<'_>) {
    for (name, address) in &report.target.servers {
        let keys = ["servers", name.as_str()];
        if name.trim().is_empty() {
            report.value(&keys, "a server has no name".to_owned(), "write `servers.production = \"https://…\"`");
        }
        if !is_address(address) {
            let message = format!("`{address}` is not the address of a server");
            report.value(&keys, message, "write it whole, such as `https://api.example.com/v1`");
        }
    }
}

/// Codes to ignore that are none, or that are errors.
fn check_ignored(report: &mut Report<'_>) {
    let can_be = || Code::ALL.iter().filter(|code| code.severity() != Severity::Error).map(|code| code.name());
    for name in &report.target.ignore {
        let help = match nearest(name, can_be()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "the codes of warnings and notes can be ignored; findings have theirs in brackets".to_owned(),
        };
        match Code::from_name(name).map(Code::severity) {
            None => report.add_in(Code::ConfigCode, &["ignore"], name, format!("there is no code `{name}`"), help),
            Some(Severity::Error) => {
                let message = format!("`{name}` is the code of an error");
                let help = "an error keeps the crate from being made and cannot be ignored";
                report.add_in(Code::ConfigCode, &["ignore"], name, message, help);
            }
            Some(Severity::Warning | Severity::Note) => {}
        }
    }
}

fn is_version(text: &str) -> bool {
    let (text, build) = text.split_once('+').unwrap_or((text, "0"));
    let (core, pre) = text.split_once('-').unwrap_or((text, "0"));
    let number = |part: &str| {
        let digits = !part.is_empty() && part.chars().all(|digit| digit.is_ascii_digit());
        digits && (part == "0" || !part.starts_with('0')) && part.parse::<u64>().is_ok()
    };
    let label = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let sound = |part: &str| label(part) && (number(part) || !part.chars().all(|digit| digit.is_ascii_digit()));
    core.split('.').count() == 3
        && core.split('.').all(number)
        && pre.split('.').all(sound)
        && build.split('.').all(label)
}

fn is_keyword(text: &str) -> bool {
    let rest = text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '+'));
    rest && text.len() <= 20 && text.starts_with(|first: char| first.is_ascii_alphabetic())
}

/// Whether a text is the whole address of something on the web.
fn is_address(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| host.starts_with(|c: char| c.is_alphanumeric() || c == '{'))
        && !text.contains(char::is_whitespace)
}

fn is_variable(text: &str) -> bool {
    let rest = text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
    rest && text.starts_with(|first: char| first.is_ascii_uppercase())
}

/// Whether a header can have this name (RFC 9110, 5.6.2).
pub(crate) fn is_token(text: &str) -> bool {
    let token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    !text.is_empty() && text.chars().all(token)
}

/// Whether a header can say it and its end is plain: signs of ASCII, with spaces only between them (RFC 9110, section 5.5).
fn is_field_value(text: &str) -> bool {
    !text.is_empty() && text.trim() == text && text.chars().all(|c| c == ' ' || c.is_ascii_graphic())
}

/// Keys of `[package]` that have a key of their own in the configuration, or are what a crate is.
const PACKAGE: &[&str] = &[
    "authors",
    "categories",
    "description",
    "documentation",
    "edition",
    "exclude",
    "homepage",
    "keywords",
    "license",
    "license-file",
    "name",
    "readme",
    "repository",
    "version",
];

/// Packages that generated code needs, in versions that it is made for.
const PACKAGES: &[&str] = &[
    "bytes",
    "chrono",
    "futures-core",
    "gloo-timers",
    "hmac",
    "http",
    "jiff",
    "memchr",
    "percent-encoding",
    "reqwest",
    "rustls",
    "schemars",
    "serde",
    "serde_json",
    "sha2",
    "time",
    "tokio",
    "tracing",
    "web-time",
];

/// The same of the command-line program.
const PROGRAM: &[&str] = &["clap", "clap_complete", "terminal_size"];

fn check_extra(report: &mut Report<'_>) {
    let target = report.target;
    let keys = |table: &str| target.package.extra.get(table).and_then(|value| value.as_object()).into_iter().flatten();
    for (key, _) in keys("package").filter(|(key, _)| PACKAGE.contains(&key.as_str())) {
        let message = format!("`package.{key}` of the manifest is written by the generator");
        let help = format!("write `{key}` under `package` of the target where it has that key");
        report.add(Code::ConfigValue, &["package", "extra", "package", key], message, help);
    }
    let program: &[&str] = if target.cli.is_off() { &[] } else { PROGRAM };
    let is_ours = |key: &String| PACKAGES.contains(&key.as_str()) || program.contains(&key.as_str());
    for (key, _) in keys("dependencies").filter(|(key, _)| is_ours(key)) {
        let message =
            format!("the generated code has `{key}` among its dependencies, in the version that it is made for");
        report.add(Code::ConfigValue, &["package", "extra", "dependencies", key], message, "leave it out");
    }
    for (key, value) in target.package.extra.iter().filter(|(_, value)| !value.is_object()) {
        let message = format!("`{key} = {value}` stands in no table of the manifest");
        report.add(Code::ConfigValue, &["package", "extra", key], message, "write `extra.package.<key>` and the like");
    }
}

/// Modules that a crate has.
const MODULES: &[&str] =
    &["client", "error", "errors", "models", "operations", "pages", "resources", "runtime", "testing"];

fn check_modules(report: &mut Report<'_>) {
    let target = report.target;
    for (index, name) in target.modules.iter().enumerate() {
        let word = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
        let fits = name.starts_with(|letter: char| letter.is_ascii_lowercase()) && name.chars().all(word);
        let taken = MODULES.contains(&name.as_str()) || target.modules.iter().take(index).any(|other| other == name);
        if !fits {
            let message = format!("`{name}` cannot be the name of a module");
            report.add_in(Code::ConfigValue, &["modules"], name, message, "write small letters, digits and `_`");
        } else if taken {
            let message = format!("the crate has a module `{name}`");
            report.add_in(Code::ConfigValue, &["modules"], name, message, "give yours another name");
        }
    }
}

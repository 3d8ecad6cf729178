//! What the document says of itself.

use std::rc::Rc;

use openapiv3::License;

use super::context::Lowering;
use super::extension::kept;
use crate::diagnostic::Code;
use crate::model::{Info, Prose};
use crate::spec::canon::keys;

impl Lowering<'_> {
    pub(super) fn lower_info(&mut self) {
        let root = Rc::clone(&self.root);
        let info = &root.info;
        self.api.info = Info {
            title: info.title.clone(),
            version: info.version.clone(),
            prose: Prose { summary: kept(&info.extensions, keys::SUMMARY), description: info.description.clone() },
            license: info.license.as_ref().and_then(|license| self.lower_license(license)),
            external_docs: root.external_docs.as_ref().map(|docs| (docs.url.clone(), docs.description.clone())),
        };
    }

    /// The license as an SPDX expression. One that is only told by a name that may mean several is none: nobody
    /// should find a license in a manifest that the document does not give.
    fn lower_license(&mut self, license: &License) -> Option<String> {
        let identifier = kept(&license.extensions, keys::IDENTIFIER).filter(|text| is_expression(text));
        let found = identifier.or_else(|| spdx(&license.name).map(str::to_owned));
        let package = &self.target.package;
        if found.is_none() && package.license.is_none() && package.license_file.is_none() {
            let name =
                if license.name.is_empty() { "without a name".to_owned() } else { format!("`{}`", license.name) };
            let message = format!("the license {name} is not one that SPDX lists, so the crate names none");
            self.report(Code::UnknownLicense, "#/info/license", message)
                .help("write its `identifier`, or `license` or `license_file` under `package` in the configuration");
        }
        found
    }
}

/// Whether a text has the form of an SPDX expression (SPDX 2.3, annex D).
fn is_expression(text: &str) -> bool {
    let allowed = |sign: char| sign.is_ascii_alphanumeric() || " .-+()".contains(sign);
    text.starts_with(|sign: char| sign.is_ascii_alphanumeric() || sign == '(') && text.chars().all(allowed)
}

/// The SPDX identifier of a license that documents name in many ways.
fn spdx(license: &str) -> Option<&'static str> {
    let plain: String = license.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    Some(match plain.strip_suffix("license").unwrap_or(&plain) {
        "mit" | "themit" => "MIT",
        "mitorapache20" => "MIT OR Apache-2.0",
        "apache"
        | "apache2"
        | "apache20"
        | "apachev2"
        | "apachev20"
        | "apacheversion20"
        | "apachelicense20"
        | "apachelicensev2"
        | "apachelicensev20"
        | "apachelicenseversion20"
        | "theapachelicenseversion20" => "Apache-2.0",
        "bsd3clause" => "BSD-3-Clause",
        "bsd2clause" => "BSD-2-Clause",
        "mpl20" => "MPL-2.0",
        "isc" => "ISC",
        "un" | "theun" => "Unlicense",
        "cc010" | "cc0" => "CC0-1.0",
        "ccby40" => "CC-BY-4.0",
        "gpl20only" => "GPL-2.0-only",
        "gpl20orlater" => "GPL-2.0-or-later",
        "gpl30only" => "GPL-3.0-only",
        "gpl30orlater" => "GPL-3.0-or-later",
        "agpl30only" => "AGPL-3.0-only",
        "agpl30orlater" => "AGPL-3.0-or-later",
        _ => return None,
    })
}

//! What the configuration says is the vendor's, and is not there.

use oasmith::config::Target;
use oasmith::diagnostic::{Code, Diagnostics};

/// Modules and kept files of a target that are missing in the folder of its crate.
pub(super) fn missing(target: &Target) -> Diagnostics {
    let mut found = Diagnostics::default();
    let is_there = |path: &str| target.output.join(path).exists();
    for name in &target.modules {
        let (file, folder) = (format!("src/{name}.rs"), format!("src/{name}/mod.rs"));
        if !is_there(&file) && !is_there(&folder) {
            let place = target.place_in(&["modules"], name);
            let message = format!("the module `{name}` has no file");
            let [file, folder] = [file, folder].map(|path| target.output.join(path).display().to_string());
            let help = format!("write `{file}` or `{folder}`, or take `{name}` off the list");
            found.report(Code::MissingModule, place, message).help(help);
        }
    }
    let ignored = target.ignore.iter().any(|code| code == Code::MissingKept.name());
    for path in target.keep.iter().filter(|path| !ignored && !path.contains('*') && !is_there(path)) {
        let place = target.place_in(&["keep"], path);
        let message = format!("`{path}` is to be kept and is not there");
        let help = "write it, or take it off the list: nothing is generated in its place";
        found.report(Code::MissingKept, place, message).help(help);
    }
    found
}

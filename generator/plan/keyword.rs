//! Words that the language or the emitted code has taken.

/// Keywords of every edition, strict and reserved.
pub(super) fn is_keyword(name: &str) -> bool {
    matches!(
        name,
        "as" | "break"
            | "const"
            | "continue"
            | "crate"
            | "else"
            | "enum"
            | "extern"
            | "false"
            | "fn"
            | "for"
            | "if"
            | "impl"
            | "in"
            | "let"
            | "loop"
            | "match"
            | "mod"
            | "move"
            | "mut"
            | "pub"
            | "ref"
            | "return"
            | "self"
            | "Self"
            | "static"
            | "struct"
            | "super"
            | "trait"
            | "true"
            | "type"
            | "unsafe"
            | "use"
            | "where"
            | "while"
            | "async"
            | "await"
            | "dyn"
            | "abstract"
            | "become"
            | "box"
            | "do"
            | "final"
            | "macro"
            | "override"
            | "priv"
            | "typeof"
            | "unsized"
            | "virtual"
            | "yield"
            | "try"
            | "gen"
    )
}

/// Keywords that cannot be raw identifiers.
pub(super) fn is_never_raw(name: &str) -> bool {
    matches!(name, "self" | "super" | "crate" | "Self" | "_")
}

/// Names that emitted code uses without a path.
pub(super) fn is_prelude(name: &str) -> bool {
    matches!(
        name,
        "Option"
            | "Some"
            | "None"
            | "Result"
            | "Ok"
            | "Err"
            | "Vec"
            | "String"
            | "Box"
            | "BTreeMap"
            | "Self"
            | "Default"
            | "Clone"
            | "Copy"
            | "Debug"
            | "PartialEq"
            | "Eq"
            | "Hash"
            | "From"
            | "Into"
            | "IntoIterator"
            | "Iterator"
            | "AsRef"
            | "ToString"
            | "Send"
            | "Sync"
            | "Sized"
            | "Drop"
            | "Fn"
            | "FnMut"
            | "FnOnce"
            | "ToOwned"
            | "Extend"
            | "TryFrom"
            | "TryInto"
            | "PartialOrd"
            | "Ord"
            | "FromIterator"
            | "Unpin"
            | "AsMut"
            | "DoubleEndedIterator"
            | "ExactSizeIterator"
    )
}

/// Methods that a call has, which its setters must not be called.
pub(super) fn is_call_method(name: &str) -> bool {
    name.starts_with("with_")
        || matches!(
            name,
            "send"
                | "send_as"
                | "send_as_with_response"
                | "send_raw"
                | "send_until"
                | "send_until_blocking"
                | "send_with_response"
                | "stream"
                | "pages"
                | "items"
                | "download"
                | "send_blocking"
                | "stream_blocking"
                | "pages_blocking"
                | "items_blocking"
                | "new"
                | "clone"
                | "into_future"
                | "operation"
                | "as_form"
                | "as_multipart"
        )
}

/// Methods that a model has, which its fields and setters must not be called.
pub(super) fn is_model_method(name: &str) -> bool {
    matches!(name, "new" | "clone" | "default" | "into_future")
}

/// Methods that a client has, which resources and methods on it must not be called.
pub(super) fn is_client_method(name: &str) -> bool {
    matches!(
        name,
        "new"
            | "clone"
            | "into_future"
            | "next"
            | "builder"
            | "from_env"
            | "call"
            | "get"
            | "post"
            | "put"
            | "patch"
            | "delete"
            | "head"
    )
}

/// Methods of the builder, which schemes must not be called.
pub(super) fn is_builder_method(name: &str) -> bool {
    matches!(
        name,
        "new"
            | "clone"
            | "build"
            | "from_env"
            | "from_variables"
            | "base_url"
            | "build_with"
            | "check"
            | "check_variables"
            | "max_event_size"
            | "max_response_size"
            | "middleware"
            | "server"
            | "server_id"
            | "server_variable"
            | "timeout"
            | "transport"
            | "connect_timeout"
            | "stream_idle_timeout"
            | "retries"
            | "header"
            | "query"
            | "user_agent"
            | "http_client"
            | "hooks"
            | "lenient"
            | "observe_unknown_fields"
            | "on_drift"
            | "credential"
            | "global"
            | "variable"
    )
}

/// Stems that a file system or cargo has taken.
pub(super) fn is_reserved_stem(stem: &str) -> bool {
    let numbered = |prefix: &str| {
        stem.strip_prefix(prefix).is_some_and(|rest| rest.len() == 1 && rest.chars().all(|c| c.is_ascii_digit()))
    };
    matches!(stem, "mod" | "con" | "prn" | "aux" | "nul" | "lib" | "main") || numbered("com") || numbered("lpt")
}

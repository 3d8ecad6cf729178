//! What the templates print: text that is decided, in the order of the page.

use askama::Template;

/// The page of a resource.
#[derive(Template)]
#[template(path = "docs/resource.md")]
pub(super) struct ResourceView<'a> {
    /// The title, struck through when the resource is deprecated.
    pub(super) title: &'a str,
    /// The path from the client; empty where the title has it.
    pub(super) path: &'a str,
    /// Whether the page warns that the resource is deprecated.
    pub(super) deprecated: bool,
    /// Prose of the resource; may be empty.
    pub(super) overview: String,
    /// Whether there is nothing but other resources in it.
    pub(super) is_group: bool,
    /// Lines of the list of these.
    pub(super) children: Vec<String>,
    /// Lines of the list of operations.
    pub(super) entries: Vec<String>,
    /// Sections of the operations.
    pub(super) sections: &'a [String],
}

/// The section of an operation.
#[derive(Template)]
#[template(path = "docs/operation.md")]
pub(super) struct OperationView {
    /// The heading with its marks.
    pub(super) heading: String,
    /// Prose; may be empty.
    pub(super) description: String,
    /// The notice of a deprecated operation.
    pub(super) deprecation: Option<String>,
    /// One or more examples.
    pub(super) examples: Vec<ExampleView>,
    /// A program that uses the operation as a value.
    pub(super) standalone: Option<String>,
    /// How rows are given in Rust.
    pub(super) sentence: String,
    /// The table of parameters.
    pub(super) parameters: String,
    /// The line of return types.
    pub(super) response: String,
    /// The table of errors.
    pub(super) errors: String,
}

/// An example of an operation.
pub(super) struct ExampleView {
    /// What follows `Example Usage` in the heading.
    pub(super) heading: String,
    /// The comment line above the program; may be empty.
    pub(super) comment: String,
    /// The program in its fence.
    pub(super) program: String,
    /// Another way to end the call: what is said of it, and its program.
    pub(super) other: Option<(&'static str, String)>,
}

/// The page of a struct.
#[derive(Template)]
#[template(path = "docs/struct.md")]
pub(super) struct StructView<'a> {
    /// The type's name.
    pub(super) name: &'a str,
    /// Paragraphs above the table; may be empty.
    pub(super) intro: String,
    /// An example value in its fence.
    pub(super) example: Option<String>,
    /// The table of fields; empty when there is none.
    pub(super) fields: String,
}

/// The page of an enum of strings.
#[derive(Template)]
#[template(path = "docs/enumeration.md")]
pub(super) struct EnumerationView<'a> {
    /// The type's name.
    pub(super) name: &'a str,
    /// Paragraphs above the table; may be empty.
    pub(super) intro: String,
    /// What becomes of other values; empty: they are refused.
    pub(super) others: &'a str,
    /// The table of values.
    pub(super) values: String,
}

/// The page of an enum of branches.
#[derive(Template)]
#[template(path = "docs/union.md")]
pub(super) struct UnionView<'a> {
    /// The type's name.
    pub(super) name: &'a str,
    /// Paragraphs above the branches; may be empty.
    pub(super) intro: String,
    /// What tells the branches apart, in one sentence; may be empty.
    pub(super) sentence: String,
    /// The branches.
    pub(super) branches: Vec<BranchView>,
}

/// A branch of a union.
pub(super) struct BranchView {
    /// The type, as code.
    pub(super) heading: String,
    /// The variant and the page of its type.
    pub(super) sentence: String,
    /// How a value is made or read, in its fence.
    pub(super) example: String,
}

/// The page of another name for a type.
#[derive(Template)]
#[template(path = "docs/alias.md")]
pub(super) struct AliasView<'a> {
    /// The name.
    pub(super) name: &'a str,
    /// Paragraphs above the type; may be empty.
    pub(super) intro: String,
    /// The type, in bold.
    pub(super) ty: String,
}

/// The page of the retry configuration.
#[derive(Template)]
#[template(path = "docs/retryconfig.md")]
pub(super) struct RetryView {
    /// The table of fields.
    pub(super) fields: String,
}

/// README.md: a head and marked sections.
#[derive(Template)]
#[template(path = "docs/readme.md")]
pub(super) struct ReadmeView<'a> {
    /// The package's name.
    pub(super) name: &'a str,
    /// Its one sentence.
    pub(super) description: &'a str,
    /// The sections.
    pub(super) sections: Vec<SectionView>,
    /// The license, where one is known.
    pub(super) license: Option<&'a str>,
}

/// A section between markers.
#[derive(Template)]
#[template(path = "docs/section.md")]
pub(super) struct SectionView {
    /// The title, in the markers and as the heading.
    pub(super) title: &'static str,
    /// The short name that programs find it by.
    pub(super) id: &'static str,
    /// What stands below the heading.
    pub(super) body: String,
}

/// The page of the command-line program; what there is no command for is left out.
#[derive(Template)]
#[template(path = "docs/cli.md")]
pub(super) struct ProgramView<'a> {
    /// What the program is called.
    pub(super) name: &'a str,
    /// How it is installed.
    pub(super) installation: String,
    /// How shells learn to complete it.
    pub(super) completions: String,
    /// Where credentials come from.
    pub(super) authentication: String,
    /// The command that introduces the API.
    pub(super) example: Option<String>,
    /// A body as a whole.
    pub(super) body: Option<String>,
    /// A table of a list.
    pub(super) list: Option<String>,
    /// The items of all pages.
    pub(super) all: Option<String>,
    /// What is said of streams.
    pub(super) stream_words: &'static str,
    /// A stream.
    pub(super) stream: Option<String>,
    /// A file that is sent.
    pub(super) upload: Option<String>,
    /// A file that comes.
    pub(super) download: Option<String>,
    /// The table of all commands.
    pub(super) commands: String,
}

/// AGENTS.md.
#[derive(Template)]
#[template(path = "docs/agents.md")]
pub(super) struct AgentsView<'a> {
    /// The package's name.
    pub(super) name: &'a str,
    /// The library's name.
    pub(super) library: &'a str,
    /// Its one sentence.
    pub(super) description: &'a str,
    /// What is the vendor's.
    pub(super) own: String,
    /// How it is added.
    pub(super) installation: String,
    /// The first program.
    pub(super) usage: String,
    /// The environment variables that the client reads.
    pub(super) variables: String,
    /// Whether any answer is a stream.
    pub(super) streams: bool,
    /// Whether any answer has pages.
    pub(super) pages: bool,
    /// Whether a language model writes answers in a form of the caller's.
    pub(super) structured: bool,
    /// Whether files are sent.
    pub(super) uploads: bool,
}

/// The overlay of code samples.
#[derive(Template)]
#[template(path = "docs/samples.yaml", escape = "none")]
pub(super) struct SamplesView {
    /// The title, quoted.
    pub(super) title: String,
    /// The crate's version, quoted.
    pub(super) version: String,
    /// What a reader chooses, quoted.
    pub(super) label: String,
    /// The samples.
    pub(super) samples: Vec<SampleView>,
}

/// A code sample.
pub(super) struct SampleView {
    /// The operation, quoted.
    pub(super) target: String,
    /// The program, its lines indented.
    pub(super) source: String,
}

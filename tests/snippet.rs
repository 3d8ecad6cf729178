//! Example programs: their texts, and that rustfmt would leave them as they are.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::process::{Command, Stdio};

use oasmith::config::Docs;
use oasmith::snippet::{self, Ending};
use oasmith::surface::{Expression, Key, TextType, Type};

use crate::whole;

/// What rustfmt makes of a program; none where there is no rustfmt.
fn rustfmt(program: &str) -> Option<String> {
    let command = Command::new("rustfmt")
        .args(["--edition", "2024", "--config", "max_width=100", "--config", "use_small_heuristics=Default"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut child = command.ok()?;
    child.stdin.take()?.write_all(program.as_bytes()).ok()?;
    let output = child.wait_with_output().ok()?;
    output.status.success().then(|| String::from_utf8(output.stdout).expect("rustfmt writes text"))
}

#[test]
fn prints_programs() {
    let krate = whole::chat();
    let mut programs = Vec::new();
    for operation in &krate.operations {
        for (index, example) in operation.examples.iter().enumerate() {
            let mut endings = vec![("send", Ending::Send), ("standalone", Ending::Standalone)];
            if operation.streams.is_some() {
                endings.push(("stream", Ending::Stream));
            }
            for (name, ending) in endings {
                let program = snippet::program(&krate, operation, example, ending);
                if let Some(formatted) = rustfmt(&program) {
                    assert_eq!(program, formatted, "rustfmt changes {} {index} {name}", operation.id);
                }
                programs.push((format!("{}_{index}_{name}", operation.id), program));
            }
        }
    }
    whole::snapshots("snippet", programs);
}

/// Lines of all kinds that emitters write, just within the limits and just beyond them.
const LINES: &str = r##"#![allow(
    dead_code,
    reason = "an attribute over several lines, one of which is not short, has no semicolon"
)]

use a::B;

impl From<std::collections::BTreeMap<String, AnItemWithAVeryLongNameIndeed>> for AnUnionWithALongName {}

impl<const N: usize> From<[AnItemWithAVeryLongNameIndeed; N]> for AnotherUnionWithAVeryLongName {
    fn from(value: [AnItemWithAVeryLongNameIndeed; N]) -> Self {
        Self::AnItemWithALongName(AnItemWithAVeryLongNameIndeed::of_a_list(value))
    }
}

pub type ANameThatSaysALotOfWhatItMeans = super::another::module::AndAnotherNameThatSaysAsMuchOfIt;

pub struct Record {
    pub a_field_of_some_length: Option<BTreeMap<String, Vec<super::another::ItemWithAVeryLongName>>>,
    pub another: Option<AnItemWithAVeryLongNameIndeed>,
}

pub struct ARecordWithAnAbsurdlyLongNameThatFillsTheWholeLineByItselfAndLeavesNoRoomForTheBraceBehind {
    pub a: String,
}

impl Record {
    pub fn new(first: impl Into<String>, second: impl IntoIterator<Item = impl Into<AnItem>>) -> Self {
        Self { first: first.into(), second: second.into_iter().map(Into::into).collect(), third: None }
    }

    pub fn a_long_setter(mut self, a_long_setter: impl IntoIterator<Item = (impl Into<String>, impl Into<AnItemWithAName>)>) -> Self {
        self.a_long_setter = Some(a_long_setter.into_iter().map(|(key, value)| (key.into(), value.into())).collect());
        self.operation.body.get_or_insert_default().a_long_setter = Some(Some(a_long_setter.into()));
        self
    }

    pub fn an_accessor_of_a_union(&self) -> Option<&AnItemWithAVeryLongNameIndeedThatGoesOnAndOn> {
        self.an_accessor_of_a_union.as_ref()?.as_ref()
    }

    fn call(&self) -> Call<operations::CreateSomething> {
        self.client.call(operations::CreateSomething::new(first, second))
    }

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.path("identifier", &self.identifier, PathStyle::Simple { explode: false })?;
        request.query("page", &self.page, QueryStyle::Form { explode: true })?;
        let parts = Multipart::new().text("model", &self.body.model)?.optional_file("file", self.body.file.as_ref());
        let Some(cursor) = page.data.meta.as_ref().and_then(|it| it.next_cursor.as_ref()).filter(|cursor| !cursor.is_empty()) else {
            return Next::Done;
        };
        let overlay = client.place().get_overlay(1, ["type"], 512, 512, "lat", "lon", 59.33, 18.07, "lat", "lon");
        let packed = client.place().get_overlay(1, "(type)", 512, 512, "lat", "lon", 59.33, 18.07, "lat", "lon");
        let integration = client.integrations().create("a name").description("Production for customers").secret_mappings([SecretMapping::new("key", "my-aws-secret").value_format(SecretMappingValueFormat::Json)]).await?;
        let scheme = client.schemes().create("My new scheme").description("My description").events([EventDetails::new(EventTypeId::new("1"), [SchemeNotificationDetails::new("Group").parameter("jira-administrators")])]).await?;
        request.multipart(parts)
    }

    fn decode(answer: &Answer) -> Result<Self::Output> {
        match (answer.status().as_u16(), answer.essence().as_str()) {
            (200, "application/json") => answer.json().map(Box::new).map(models::AnAnswer::Json),
            (201, "text/plain") => Ok(models::AnAnswerWithALongName::TextThatIsPlainAndNothingElse(answer.bytes())),
            _ => Err(answer.unexpected()),
        }
    }

    fn arms(&self, parts: Parts) -> Result<Parts> {
        match &self.body {
            models::ANameThatGoesOnAndOnANameThatGoesOnAndOnANameThatGoesOnAndOnAName::B(value) => parts.text("video", value)?,
            models::ANameThatGoesOnAndOnANameThatGoesOnAndOnANameThatGoesOnAndOnANameT::B(value) => parts.text("video", value)?,
            Some(models::ANameThatGoesOnAndOnANameThatGoesOnAndOnANameThatGoesOnAndOn::B(value)) => parts.text("video", value)?,
            (models::ANameThatGoesOnAndOnANameThatGoesOnAndOnANameThatGoesOnAn::B(value), other) => parts.text("video", value)?,
            Ok(Some(models::ANameThatGoesOnAndOnANameThatGoesOnAndOnANameThatGoesOnA::B(value))) => parts.text("video", value)?,
            models::ANameThatGoesOnAndOnANameThatGoesOnAndOnANameThatGoesOnAndOnANameT::B(value) => {
                one();
                two();
            }
            Some(models::ANameThatGoesOnAndOnANameThatGoesOnAndOnANameThatGoesOnAndOnANameTha::B(value)) => parts.text("video", value)?,
            (models::ANameThatGoesOnAndOnANameThatGoesOnAndOnANameThatGoesOnAndOnAName::B(value), other) => parts.text("video", value)?,
            Ok(Some(models::ANameThatGoesOnAndOnANameThatGoesOnAndOnANameThatGoesOnAndOnANam::B(value))) => parts.text("video", value)?,
            _ => parts,
        }
    }

    const FOLD: crate::runtime::accumulate::Fold = crate::runtime::accumulate::Fold::Piece { texts: &["a", "b"] };
    const ERRORS: &[Declared] = &[(400, r#"{"message":"a"}"#, |error| matches!(error, Error::BadRequest(_))), (404, "{}", |_| true)];
    const ANSWER: &str = r#"{
  "a long line in a string": "is left alone, whatever is in it: impl From<A> for B { fn call(&self) }"
}"#;
    const NUMBERS: &[f64] = &[1000000.5, 2000000.5, 3000000.5, 4000000.5, 5000000.5, 6000000.5, 7000000.5, 8000000.5];
}
"##;

#[test]
fn breaks_lines_where_rustfmt_does() {
    let broken = snippet::lines(LINES);
    assert_eq!(Some(&broken), rustfmt(LINES).as_ref());
    assert_eq!(snippet::lines(&broken), broken, "what is broken stays");
}

/// rustfmt leaves five columns more to what begins with `impl`.
#[test]
fn arguments_with_a_trait_may_reach_over_the_margin() {
    let setter = "impl A {\n    fn a_setter(mut self, automatic_payment_methods: impl \
                  Into<models::PostPaymentIntentsRequestAutomaticPaymentMethods>) -> Self {\n        self\n    }\n}\n";
    assert_eq!(Some(snippet::lines(setter)), rustfmt(setter));
}

#[test]
fn names_types_as_users_write_them() {
    let krate = whole::chat();
    let list = Type::List(Box::new(Type::Item(whole::item(&krate, "Message"))));
    let named = |ty: &Type| snippet::type_name(&krate, ty);
    assert_eq!(named(&Type::Option(Box::new(list))), "Option<Vec<models::Message>>");
    assert_eq!(named(&Type::Map(Key::Text, Box::new(Type::Json))), "BTreeMap<String, serde_json::Value>");
    assert_eq!(named(&Type::Text(TextType::DateTime)), "DateTime");
    assert_eq!(named(&Type::Item(whole::item(&krate, "RateLimitError"))), "errors::RateLimitError");
}

#[test]
fn keeps_the_module_of_a_name_that_a_program_has_already() {
    let krate = whole::chat();
    let client = Expression::Struct {
        item: whole::item(&krate, "Client"),
        arguments: Vec::new(),
        setters: vec![("name".into(), Expression::Text("a".into()))],
    };
    let fragment = snippet::value(&krate, &client);
    assert_eq!(fragment.code, "models::Client::new().name(\"a\")");
    assert_eq!(fragment.uses, BTreeSet::from(["r9s::models".to_owned()]));
}

/// The elements of an array have one type (Rust reference, "Array types").
#[test]
fn elements_of_a_map_have_one_type() {
    let example = |entries: &str| {
        let document = include_str!("cases/unions/map_of_scalars.yaml").replace("{team: blue, size: 42}", entries);
        let krate = whole::planned(&document, Docs::default());
        let operation = krate.operations.first().expect("an operation");
        snippet::call(&krate, operation, operation.examples.first().expect("an example"), Ending::Send).code
    };
    let mixed = example("{team: blue, size: 42}");
    assert!(mixed.contains(r#"("team", "blue".into()),"#), "{mixed}");
    assert!(mixed.contains(r#"("size", LabelRequestLabelsValue::Number(42.0)),"#), "{mixed}");
    assert_eq!(example("{team: blue}"), r#"client.label([("team", "blue")]).await?;"#);
}

#[test]
fn escapes_what_a_literal_cannot_hold() {
    let krate = whole::chat();
    let code = |text: &str| snippet::value(&krate, &Expression::Text(text.into())).code;
    assert_eq!(code("it's"), "\"it's\"");
    assert_eq!(code("a\nb"), "\"a\\nb\"");
    assert_eq!(code("say \"hi\""), "r#\"say \"hi\"\"#");
    assert_eq!(code("\"#\"#"), "\"\\\"#\\\"#\"");
    assert_eq!(code("tab\tand \"quotes\""), "\"tab\\tand \\\"quotes\\\"\"");
}

/// A document whose example has booleans, lists of lists and of objects, and nulls that say nothing.
const BOOKS: &str = "\
openapi: 3.1.0
info: {title: Books, version: '1'}
paths:
  /books:
    post:
      operationId: addBooks
      requestBody:
        required: true
        content:
          application/json:
            example: {vectors: [[0.5, 0.25]], fresh: false, authors: [{name: Ann}, {name: Bo}], note: null, where: null}
            schema:
              type: object
              required: [vectors, fresh, authors]
              properties:
                vectors: {type: array, items: {type: array, items: {type: number}}}
                fresh: {type: boolean}
                authors: {type: array, items: {type: object, required: [name], properties: {name: {type: string}}}}
                note: {type: [string, 'null']}
                where: {type: [object, 'null'], properties: {shelf: {type: integer}}}
      responses: {'204': {description: Done.}}
";

#[test]
fn what_is_typed_is_what_flags_take() {
    let krate = whole::planned_program(BOOKS);
    let program = krate.program.as_ref().expect("a program");
    let line = snippet::typed(&program.commands[0]);
    let flags = r#"--vectors '[[0.5,0.25]]' --fresh=false --authors '{"name":"Ann"}' --authors '{"name":"Bo"}'"#;
    assert!(line.ends_with(flags), "{line}");
}

#[test]
fn a_setter_that_would_only_say_null_is_not_shown() {
    let krate = whole::planned(BOOKS, Docs::default());
    let example = &krate.operations[0].examples[0];
    assert!(example.setters.is_empty(), "{:?}", example.setters);
    let pages = oasmith::docs::emit(&krate);
    assert!(pages.values().any(|page| page.contains("`r#where`")), "{:?}", pages.keys());
}

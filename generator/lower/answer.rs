//! Answers and failures.

use super::pointer::{canonical, is_shared};
use openapiv3::{Response, StatusCode};

use super::{
    body::{essence, is_json, is_plain_json},
    context::Lowering,
    extension, facets,
    stream::{EVENTS, is_stream},
};
use crate::diagnostic::Code;
use crate::extension::Extension;
use crate::model::{Answer, AnswerKind, AnswerMedia, EventShape, Failure, Prose, Scalar, Statuses, Stream, Text};
use crate::spec::canon::keys;

impl Lowering<'_> {
    /// Splits the responses of an operation into successes and failures.
    pub(super) fn lower_responses(
        &mut self,
        responses: &openapiv3::Responses,
        verb: &str,
    ) -> (Vec<Answer>, Vec<Failure>) {
        let mut answers = Vec::new();
        let mut failures = Vec::new();
        let mut redirect = None;
        for (status, response) in &responses.responses {
            let statuses = statuses(status);
            let openapiv3::ReferenceOr::Reference { reference } = response else { continue };
            if statuses.are_failures() {
                failures.extend(self.failure(reference, verb, statuses));
                continue;
            }
            let Some(response) = self.response(reference, verb, statuses) else { continue };
            match statuses {
                Statuses::Code(200..=299) | Statuses::Range(2) => answers.push(self.lower_answer(statuses, response)),
                Statuses::Code(300..=303 | 307 | 308) | Statuses::Range(3) => redirect = redirect.or(Some(response)),
                _ => {}
            }
        }
        complete_ranges(&mut answers);
        if answers.is_empty()
            && let Some(response) = redirect
        {
            answers.push(self.redirected(response));
        }
        if let Some(openapiv3::ReferenceOr::Reference { reference }) = &responses.default {
            // Alone, it is what the operation answers; beside a success, it is what goes wrong.
            if !answers.is_empty() {
                failures.extend(self.failure(reference, verb, Statuses::Default));
            } else if let Some(response) = self.response(reference, verb, Statuses::Default) {
                answers.push(self.lower_answer(Statuses::Default, response));
            }
        }
        (answers, failures)
    }

    /// The response at a place, without a body where HTTP knows none (RFC 9110: 9.3.2, 15.3.5, 15.3.6).
    fn response(&mut self, reference: &str, verb: &str, statuses: Statuses) -> Option<Response> {
        let mut response = self.document.response(&canonical(reference), &mut self.diagnostics)?;
        let what = match statuses {
            Statuses::Code(code @ (204 | 205)) => format!("an answer of status {code}"),
            _ if verb.eq_ignore_ascii_case("head") => "an answer to `HEAD`".to_owned(),
            _ => return Some(response),
        };
        if !response.content.is_empty() {
            response.content.clear();
            self.report(Code::IgnoredKey, reference, format!("{what} has no body, so `content` is ignored"));
        }
        Some(response)
    }

    /// What is found where the only answer leads to (RFC 9110, 15.4): a file of any kind.
    fn redirected(&mut self, response: Response) -> Answer {
        let edge = self.implied(Scalar::Binary);
        let media = AnswerMedia { media_type: "*/*".to_owned(), kind: AnswerKind::Binary, edge, examples: Vec::new() };
        let prose = Prose::description(Some(response.description));
        Answer { statuses: Statuses::Default, prose, media: vec![media], links: false, file: true, files: Vec::new() }
    }

    fn lower_answer(&mut self, statuses: Statuses, response: Response) -> Answer {
        let sentinel = extension::text(&response.extensions, &[Extension::SpeakeasySseSentinel]);
        let mut media = Vec::new();
        for (media_type, declared) in response.content {
            // Some frameworks write nothing where anything is meant.
            let media_type = if essence(&media_type).is_empty() { "*/*".to_owned() } else { media_type };
            let examples = self.media_examples(&declared);
            let schema = declared.schema.clone().and_then(facets::pointer);
            let item = extension::kept(&declared.extensions, keys::ITEM_SCHEMA);
            let schema = schema.filter(|schema| item.is_some() || !self.is_text_of_lines(&media_type, schema));
            let schema = match item.or_else(|| schema.as_deref().and_then(|list| self.streamed(&media_type, list))) {
                Some(item) => {
                    self.read_event(&item);
                    Some(item)
                }
                None => schema,
            };
            let sentinel =
                extension::text(&declared.extensions, &[Extension::SpeakeasySseSentinel]).or_else(|| sentinel.clone());
            let kind = self.answer_kind(&media_type, schema.as_deref(), sentinel.as_deref());
            let edge = match (&schema, &kind) {
                (_, AnswerKind::Binary) => self.implied(Scalar::Binary),
                (Some(schema), _) => self.edge(schema),
                (None, AnswerKind::Text) => self.implied(Scalar::Text(Text::Plain)),
                (None, _) => self.implied(Scalar::Any),
            };
            media.push(AnswerMedia { media_type, kind, edge, examples });
        }
        let files = prefer_json(&mut media);
        let has_header = |wanted: &str| response.headers.keys().any(|name| name.eq_ignore_ascii_case(wanted));
        let (links, file) = (has_header("link"), has_header("content-disposition"));
        let summary = extension::kept(&response.extensions, keys::SUMMARY);
        let prose = Prose { summary, ..Prose::description(Some(response.description)) };
        Answer { statuses, prose, media, links, file, files }
    }

    fn answer_kind(&mut self, media_type: &str, schema: Option<&str>, sentinel: Option<&str>) -> AnswerKind {
        let essence = essence(media_type);
        let facets = schema.map(|schema| self.facets(schema));
        let binary = facets.as_ref().is_some_and(|facets| facets.format.as_deref() == Some("binary"));
        let said = facets.and_then(|facets| extension::text(&facets.extensions, &[Extension::SpeakeasySseSentinel]));
        let stream = |lines| {
            AnswerKind::Stream(Stream {
                lines,
                shape: EventShape::Payload,
                sentinel: said.clone().or(sentinel.map(str::to_owned)),
            })
        };
        match essence.as_str() {
            kind if is_stream(kind) => stream(kind != EVENTS),
            _ if binary => AnswerKind::Binary,
            json if is_json(json) => AnswerKind::Json,
            "*/*" => AnswerKind::Any,
            text if text.starts_with("text/")
                || text.ends_with("/xml")
                || text.ends_with("+xml")
                || text.ends_with("yaml") =>
            {
                AnswerKind::Text
            }
            _ => AnswerKind::Binary,
        }
    }

    /// The failure at a place: one of many operations is read once.
    fn failure(&mut self, reference: &str, verb: &str, statuses: Statuses) -> Option<Failure> {
        let shared = is_shared(reference) && !verb.eq_ignore_ascii_case("head");
        if let Some(known) = self.failures.get(reference).filter(|_| shared) {
            return Some(Failure { statuses, ..known.clone() });
        }
        let response = self.response(reference, verb, statuses)?;
        let failure = self.lower_failure(statuses, response);
        if shared {
            self.failures.insert(reference.to_owned(), failure.clone());
        }
        Some(failure)
    }

    fn lower_failure(&mut self, statuses: Statuses, response: Response) -> Failure {
        let mut body = None;
        let mut examples = Vec::new();
        let mut content: Vec<_> = response.content.into_iter().collect();
        content.sort_by_key(|(media_type, _)| (!is_json(&essence(media_type)), !is_plain_json(media_type)));
        if let Some((media_type, declared)) = content.into_iter().next() {
            examples = self.media_examples(&declared);
            let essence = essence(&media_type);
            let readable = is_json(&essence) || matches!(essence.as_str(), "*/*" | "" | "text/plain");
            if let Some(schema) = declared.schema.and_then(facets::pointer).filter(|_| readable) {
                body = Some((media_type, self.edge(&schema)));
            }
        }
        let summary = extension::kept(&response.extensions, keys::SUMMARY);
        Failure { statuses, prose: Prose { summary, ..Prose::description(Some(response.description)) }, body, examples }
    }
}

/// Other ways to write what JSON says already are left out: XML, YAML, CSV and binary forms of the same answer. Gives
/// back those that are files and say something of their own, which a download gets.
fn prefer_json(media: &mut Vec<AnswerMedia>) -> Vec<String> {
    let find = |is_it: &dyn Fn(&AnswerMedia) -> bool| media.iter().position(is_it);
    let json = find(&|media| media.kind == AnswerKind::Json && is_plain_json(&media.media_type))
        .or_else(|| find(&|media| media.kind == AnswerKind::Json))
        .or_else(|| find(&|media| media.kind == AnswerKind::Any));
    let Some(json) = json else { return Vec::new() };
    let mut index = 0;
    let mut text = false;
    let files = media.iter().filter(|media| media.kind == AnswerKind::Binary && is_file(&media.media_type));
    let files = files.map(|media| media.media_type.clone()).collect();
    media.retain(|media| {
        let keep = match media.kind {
            AnswerKind::Json | AnswerKind::Any => index == json,
            AnswerKind::Stream(_) => true,
            AnswerKind::Text => {
                let plain = essence(&media.media_type) == "text/plain" && !text;
                text |= plain;
                plain
            }
            AnswerKind::Binary => false,
        };
        index += 1;
        keep
    });
    files
}

/// Whether a media type is of pictures, sounds, papers or archives, and no way to write what JSON says.
fn is_file(media_type: &str) -> bool {
    let essence = essence(media_type);
    let kinds = ["image/", "audio/", "video/", "font/"];
    kinds.iter().any(|kind| essence.starts_with(kind))
        || ["application/pdf", "application/zip", "application/gzip", "application/x-tar"].contains(&essence.as_str())
}

/// A part of a file is bytes as the whole is, where only the whole says it (RFC 9110, 15.3.7).
fn complete_ranges(answers: &mut [Answer]) {
    let is_file = |answer: &&Answer| answer.media.iter().any(|media| media.kind == AnswerKind::Binary);
    let Some(whole) = answers.iter().find(is_file).map(|answer| answer.media.clone()) else { return };
    let parts = answers.iter_mut().filter(|answer| answer.statuses == Statuses::Code(206));
    for part in parts.filter(|part| part.media.is_empty()) {
        part.media.clone_from(&whole);
    }
}

fn statuses(status: &StatusCode) -> Statuses {
    match status {
        StatusCode::Code(code) => Statuses::Code(*code),
        StatusCode::Range(range) => Statuses::Range(*range),
    }
}

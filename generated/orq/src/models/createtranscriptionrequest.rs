//! [`CreateTranscriptionRequest`] and the types that belong to it.

use super::{
    CreateTranscriptionRequestOrqFallback, CreateTranscriptionRequestOrqLoadBalancer,
    CreateTranscriptionRequestOrqRetry, CreateTranscriptionRequestOrqTimeout, PublicContact,
};
use crate::Upload;

/// The record `CreateTranscriptionRequest` of the API.
#[derive(Debug)]
#[non_exhaustive]
pub struct CreateTranscriptionRequest {
    /// Model that listens, as `provider/model`.
    pub model: String,
    /// Text that sets the style or helps with rare words, in the language of the recording.
    pub prompt: Option<String>,
    /// Whether the provider may keep the request in its history.
    ///
    /// Default: `true`.
    pub enable_logging: Option<bool>,
    /// Whether the transcript says who speaks.
    ///
    /// Default: `false`.
    pub diarize: Option<bool>,
    /// Form of the transcript. `verbose_json` adds times of segments or words; `srt` and `vtt` are
    /// subtitles.
    pub response_format: Option<CreateTranscriptionRequestResponseFormat>,
    /// Whether sounds such as laughter are marked in the transcript.
    ///
    /// Default: `true`.
    pub tag_audio_events: Option<bool>,
    /// How many people speak at most.
    pub num_speakers: Option<f64>,
    /// What gets a time: nothing, every word, or every character.
    ///
    /// Default: `word`.
    pub timestamps_granularity: Option<CreateTranscriptionRequestTimestampsGranularity>,
    /// Randomness of sampling. Low values give steady transcripts.
    pub temperature: Option<f64>,
    /// Language of the recording, as a code. It helps accuracy and speed.
    pub language: Option<String>,
    /// Which times `verbose_json` contains: those of words, of segments, or both.
    pub timestamp_granularities: Option<Vec<CreateTranscriptionRequestTimestampGranularity>>,
    /// Options of the gateway for this call.
    pub orq: Option<CreateTranscriptionRequestOrq>,
    /// The recording.
    pub file: Option<Upload>,
}

impl CreateTranscriptionRequest {
    /// A new `CreateTranscriptionRequest` with what it must have.
    #[must_use]
    pub fn new(model: impl Into<String>) -> Self {
        Self {
            model: model.into(),
            prompt: None,
            enable_logging: None,
            diarize: None,
            response_format: None,
            tag_audio_events: None,
            num_speakers: None,
            timestamps_granularity: None,
            temperature: None,
            language: None,
            timestamp_granularities: None,
            orq: None,
            file: None,
        }
    }

    /// Text that sets the style or helps with rare words, in the language of the recording.
    #[must_use]
    pub fn prompt(mut self, prompt: impl Into<String>) -> Self {
        self.prompt = Some(prompt.into());
        self
    }

    /// Whether the provider may keep the request in its history.
    #[must_use]
    pub fn enable_logging(mut self, enable_logging: impl Into<Option<bool>>) -> Self {
        self.enable_logging = enable_logging.into();
        self
    }

    /// Whether the transcript says who speaks.
    #[must_use]
    pub fn diarize(mut self, diarize: impl Into<Option<bool>>) -> Self {
        self.diarize = diarize.into();
        self
    }

    /// Form of the transcript. `verbose_json` adds times of segments or words; `srt` and `vtt` are
    /// subtitles.
    #[must_use]
    pub fn response_format(
        mut self,
        response_format: impl Into<CreateTranscriptionRequestResponseFormat>,
    ) -> Self {
        self.response_format = Some(response_format.into());
        self
    }

    /// Whether sounds such as laughter are marked in the transcript.
    #[must_use]
    pub fn tag_audio_events(mut self, tag_audio_events: impl Into<Option<bool>>) -> Self {
        self.tag_audio_events = tag_audio_events.into();
        self
    }

    /// How many people speak at most.
    #[must_use]
    pub fn num_speakers(mut self, num_speakers: impl Into<Option<f64>>) -> Self {
        self.num_speakers = num_speakers.into();
        self
    }

    /// What gets a time: nothing, every word, or every character.
    #[must_use]
    pub fn timestamps_granularity(
        mut self,
        timestamps_granularity: impl Into<CreateTranscriptionRequestTimestampsGranularity>,
    ) -> Self {
        self.timestamps_granularity = Some(timestamps_granularity.into());
        self
    }

    /// Randomness of sampling. Low values give steady transcripts.
    #[must_use]
    pub fn temperature(mut self, temperature: impl Into<Option<f64>>) -> Self {
        self.temperature = temperature.into();
        self
    }

    /// Language of the recording, as a code. It helps accuracy and speed.
    #[must_use]
    pub fn language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }

    /// Which times `verbose_json` contains: those of words, of segments, or both.
    #[must_use]
    pub fn timestamp_granularities(
        mut self,
        timestamp_granularities: impl IntoIterator<Item = impl Into<CreateTranscriptionRequestTimestampGranularity>>,
    ) -> Self {
        self.timestamp_granularities = Some(
            timestamp_granularities
                .into_iter()
                .map(Into::into)
                .collect(),
        );
        self
    }

    /// Options of the gateway for this call.
    #[must_use]
    pub fn orq(mut self, orq: impl Into<CreateTranscriptionRequestOrq>) -> Self {
        self.orq = Some(orq.into());
        self
    }

    /// The recording.
    #[must_use]
    pub fn file(mut self, file: impl Into<Upload>) -> Self {
        self.file = Some(file.into());
        self
    }
}

/// Options of the gateway for this call.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateTranscriptionRequestOrq {
    /// Name under which traces show the call.
    pub name: Option<String>,
    /// Models to try one after the other if the first one fails.
    pub fallbacks: Option<Vec<CreateTranscriptionRequestOrqFallback>>,
    /// How the gateway repeats a failed call of a model. A client may have retries of its own
    /// beside it.
    pub retry: Option<CreateTranscriptionRequestOrqRetry>,
    /// End user on whose behalf the call is made.
    pub identity: Option<PublicContact>,
    /// Older name of `identity`.
    ///
    /// **Deprecated:** a later version of the API may be without it.
    pub contact: Option<PublicContact>,
    /// Spreads calls over several models.
    pub load_balancer: Option<CreateTranscriptionRequestOrqLoadBalancer>,
    /// Time limit that the gateway sets itself.
    pub timeout: Option<CreateTranscriptionRequestOrqTimeout>,
}

crate::runtime::record! {
    CreateTranscriptionRequestOrq {
        name: optional "name",
        fallbacks: optional "fallbacks",
        retry: optional "retry",
        identity: optional "identity",
        contact: optional "contact",
        load_balancer: optional "load_balancer",
        timeout: optional "timeout",
    }
}

impl CreateTranscriptionRequestOrq {
    /// A new `CreateTranscriptionRequestOrq` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Name under which traces show the call.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Models to try one after the other if the first one fails.
    #[must_use]
    pub fn fallbacks(
        mut self,
        fallbacks: impl Into<Vec<CreateTranscriptionRequestOrqFallback>>,
    ) -> Self {
        self.fallbacks = Some(fallbacks.into());
        self
    }

    /// How the gateway repeats a failed call of a model. A client may have retries of its own
    /// beside it.
    #[must_use]
    pub fn retry(mut self, retry: impl Into<CreateTranscriptionRequestOrqRetry>) -> Self {
        self.retry = Some(retry.into());
        self
    }

    /// End user on whose behalf the call is made.
    #[must_use]
    pub fn identity(mut self, identity: impl Into<PublicContact>) -> Self {
        self.identity = Some(identity.into());
        self
    }

    /// Older name of `identity`.
    #[deprecated(note = "a later version of the API may be without it")]
    #[must_use]
    pub fn contact(mut self, contact: impl Into<PublicContact>) -> Self {
        self.contact = Some(contact.into());
        self
    }

    /// Spreads calls over several models.
    #[must_use]
    pub fn load_balancer(
        mut self,
        load_balancer: impl Into<CreateTranscriptionRequestOrqLoadBalancer>,
    ) -> Self {
        self.load_balancer = Some(load_balancer.into());
        self
    }

    /// Time limit that the gateway sets itself.
    #[must_use]
    pub fn timeout(mut self, timeout: impl Into<CreateTranscriptionRequestOrqTimeout>) -> Self {
        self.timeout = Some(timeout.into());
        self
    }
}

/// Form of the transcript. `verbose_json` adds times of segments or words; `srt` and `vtt` are
/// subtitles.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateTranscriptionRequestResponseFormat {
    /// `json`
    Json,
    /// `text`
    Text,
    /// `srt`
    Srt,
    /// `verbose_json`
    VerboseJson,
    /// `vtt`
    Vtt,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    CreateTranscriptionRequestResponseFormat {
        Json = "json",
        Text = "text",
        Srt = "srt",
        VerboseJson = "verbose_json",
        Vtt = "vtt",
    }
}

/// The values of `CreateTranscriptionRequestTimestampGranularity`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateTranscriptionRequestTimestampGranularity {
    /// `word`
    Word,
    /// `segment`
    Segment,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    CreateTranscriptionRequestTimestampGranularity {
        Word = "word",
        Segment = "segment",
    }
}

/// What gets a time: nothing, every word, or every character.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateTranscriptionRequestTimestampsGranularity {
    /// `none`
    None,
    /// `word`
    Word,
    /// `character`
    Character,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    CreateTranscriptionRequestTimestampsGranularity {
        None = "none",
        Word = "word",
        Character = "character",
    }
}

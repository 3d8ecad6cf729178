//! The Markdown pages, whose Rust is compiled as documentation tests. Empty in a build.

#[doc = include_str!("../README.md")]
pub struct Readme;

#[doc = include_str!("../USAGE.md")]
pub struct Usage;

#[doc = include_str!("../docs/models/anthropiccontent.md")]
pub struct DocsModelsAnthropiccontent;

#[doc = include_str!("../docs/models/anthropicdocumentsource.md")]
pub struct DocsModelsAnthropicdocumentsource;

#[doc = include_str!("../docs/models/anthropicimagesource.md")]
pub struct DocsModelsAnthropicimagesource;

#[doc = include_str!("../docs/models/anthropicmessagemessagecontent.md")]
pub struct DocsModelsAnthropicmessagemessagecontent;

#[doc = include_str!("../docs/models/anthropicmessagerequesttoolchoice.md")]
pub struct DocsModelsAnthropicmessagerequesttoolchoice;

#[doc = include_str!("../docs/models/anthropicstreamevent.md")]
pub struct DocsModelsAnthropicstreamevent;

#[doc = include_str!("../docs/models/anthropictoolcontent.md")]
pub struct DocsModelsAnthropictoolcontent;

#[doc = include_str!("../docs/models/chatcompletionrequesttoolchoice.md")]
pub struct DocsModelsChatcompletionrequesttoolchoice;

#[doc = include_str!("../docs/models/completionrequeststop.md")]
pub struct DocsModelsCompletionrequeststop;

#[doc = include_str!("../docs/models/createaudiotranscriptionresponse.md")]
pub struct DocsModelsCreateaudiotranscriptionresponse;

#[doc = include_str!("../docs/models/createaudiotranslationresponse.md")]
pub struct DocsModelsCreateaudiotranslationresponse;

#[doc = include_str!("../docs/models/embeddingrequestinput.md")]
pub struct DocsModelsEmbeddingrequestinput;

#[doc = include_str!("../docs/models/messagecontentunion.md")]
pub struct DocsModelsMessagecontentunion;

#[doc = include_str!("../docs/models/moderationrequestinput.md")]
pub struct DocsModelsModerationrequestinput;

#[doc = include_str!("../docs/models/responseobjecttoolchoice.md")]
pub struct DocsModelsResponseobjecttoolchoice;

#[doc = include_str!("../docs/models/responseoutputitemsummary.md")]
pub struct DocsModelsResponseoutputitemsummary;

#[doc = include_str!("../docs/models/responserequestinput.md")]
pub struct DocsModelsResponserequestinput;

#[doc = include_str!("../docs/models/responserequeststop.md")]
pub struct DocsModelsResponserequeststop;

#[doc = include_str!("../docs/models/responserequesttoolchoice.md")]
pub struct DocsModelsResponserequesttoolchoice;

#[doc = include_str!("../docs/models/responsestreameventdelta.md")]
pub struct DocsModelsResponsestreameventdelta;

#[doc = include_str!("../docs/sdks/audio/README.md")]
pub struct DocsSdksAudio;

#[doc = include_str!("../docs/sdks/chat/README.md")]
pub struct DocsSdksChat;

#[doc = include_str!("../docs/sdks/completions/README.md")]
pub struct DocsSdksCompletions;

#[doc = include_str!("../docs/sdks/edits/README.md")]
pub struct DocsSdksEdits;

#[doc = include_str!("../docs/sdks/embeddings/README.md")]
pub struct DocsSdksEmbeddings;

#[doc = include_str!("../docs/sdks/engineembeddings/README.md")]
pub struct DocsSdksEngineembeddings;

#[doc = include_str!("../docs/sdks/images/README.md")]
pub struct DocsSdksImages;

#[doc = include_str!("../docs/sdks/messages/README.md")]
pub struct DocsSdksMessages;

#[doc = include_str!("../docs/sdks/models/README.md")]
pub struct DocsSdksModels;

#[doc = include_str!("../docs/sdks/moderations/README.md")]
pub struct DocsSdksModerations;

#[doc = include_str!("../docs/sdks/proxy/README.md")]
pub struct DocsSdksProxy;

#[doc = include_str!("../docs/sdks/responses/README.md")]
pub struct DocsSdksResponses;

#[doc = include_str!("../docs/sdks/search/README.md")]
pub struct DocsSdksSearch;

//! The Markdown pages, whose Rust is compiled as documentation tests. Empty in a build.

#[doc = include_str!("../README.md")]
pub struct Readme;

#[doc = include_str!("../USAGE.md")]
pub struct Usage;

#[doc = include_str!("../docs/models/assistantmessagecontent.md")]
pub struct DocsModelsAssistantmessagecontent;

#[doc = include_str!("../docs/models/chatcompletionrequestmessage.md")]
pub struct DocsModelsChatcompletionrequestmessage;

#[doc = include_str!("../docs/models/chatcompletionrequeststop.md")]
pub struct DocsModelsChatcompletionrequeststop;

#[doc = include_str!("../docs/models/chatcompletionrequesttoolchoice.md")]
pub struct DocsModelsChatcompletionrequesttoolchoice;

#[doc = include_str!("../docs/models/contentchunk.md")]
pub struct DocsModelsContentchunk;

#[doc = include_str!("../docs/models/deltamessagecontent.md")]
pub struct DocsModelsDeltamessagecontent;

#[doc = include_str!("../docs/models/embeddingrequestinput.md")]
pub struct DocsModelsEmbeddingrequestinput;

#[doc = include_str!("../docs/models/functioncallarguments.md")]
pub struct DocsModelsFunctioncallarguments;

#[doc = include_str!("../docs/models/imageurlchunkimageurl.md")]
pub struct DocsModelsImageurlchunkimageurl;

#[doc = include_str!("../docs/models/modellistdataitem.md")]
pub struct DocsModelsModellistdataitem;

#[doc = include_str!("../docs/models/systemmessagecontent.md")]
pub struct DocsModelsSystemmessagecontent;

#[doc = include_str!("../docs/models/usermessagecontent.md")]
pub struct DocsModelsUsermessagecontent;

#[doc = include_str!("../docs/models/validationerrorlocitem.md")]
pub struct DocsModelsValidationerrorlocitem;

#[doc = include_str!("../docs/sdks/chat/README.md")]
pub struct DocsSdksChat;

#[doc = include_str!("../docs/sdks/embeddings/README.md")]
pub struct DocsSdksEmbeddings;

#[doc = include_str!("../docs/sdks/files/README.md")]
pub struct DocsSdksFiles;

#[doc = include_str!("../docs/sdks/fim/README.md")]
pub struct DocsSdksFim;

#[doc = include_str!("../docs/sdks/models/README.md")]
pub struct DocsSdksModels;

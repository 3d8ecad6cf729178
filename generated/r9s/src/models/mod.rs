//! The types of the API's requests and answers.

#[cfg(feature = "messages")]
mod anthropiccontent;
mod anthropiccontentblockdelta;
mod anthropiccontentblockstart;
mod anthropiccontentblockstop;
#[cfg(feature = "messages")]
mod anthropicdocumentcontent;
#[cfg(feature = "messages")]
mod anthropicdocumentsource;
#[cfg(feature = "messages")]
mod anthropicdocumentsourcebase64;
#[cfg(feature = "messages")]
mod anthropicdocumentsourceurl;
#[cfg(feature = "messages")]
mod anthropicimagecontent;
#[cfg(feature = "messages")]
mod anthropicimagesource;
#[cfg(feature = "messages")]
mod anthropicimagesourcebase64;
#[cfg(feature = "messages")]
mod anthropicimagesourceurl;
#[cfg(feature = "messages")]
mod anthropicinputschema;
mod anthropicmessagedelta;
#[cfg(feature = "messages")]
mod anthropicmessagemessage;
#[cfg(feature = "messages")]
mod anthropicmessagerequest;
#[cfg(feature = "messages")]
mod anthropicmessageresponse;
mod anthropicmessagestart;
mod anthropicping;
mod anthropicstreamevent;
mod anthropicstreammessagestop;
#[cfg(feature = "messages")]
mod anthropictextcontent;
#[cfg(feature = "messages")]
mod anthropicthinkingcontent;
#[cfg(feature = "messages")]
mod anthropictool;
#[cfg(feature = "messages")]
mod anthropictoolcontent;
#[cfg(feature = "messages")]
mod anthropictoolresultcontent;
#[cfg(feature = "messages")]
mod anthropictoolusecontent;
#[cfg(any(feature = "audio", feature = "chat"))]
mod audio;
#[cfg(feature = "audio")]
mod audiospeechrequest;
#[cfg(feature = "audio")]
mod audiotranscriptionrequest;
#[cfg(feature = "audio")]
mod audiotranscriptionresponse;
#[cfg(feature = "audio")]
mod audiotranslationrequest;
#[cfg(feature = "audio")]
mod audiotranslationresponse;
#[cfg(feature = "chat")]
mod chatcompletionchoice;
#[cfg(feature = "chat")]
mod chatcompletionrequest;
#[cfg(feature = "chat")]
mod chatcompletionresponse;
mod chatcompletionstreamchoice;
mod chatcompletionstreamdelta;
mod chatcompletionstreamevent;
#[cfg(feature = "completions")]
mod completionchoice;
#[cfg(any(feature = "chat", feature = "completions"))]
mod completionrequest;
#[cfg(feature = "completions")]
mod completionresponse;
mod completionstreamchoice;
mod completionstreamevent;
#[cfg(feature = "audio")]
mod createaudiotranscriptionresponse;
#[cfg(feature = "audio")]
mod createaudiotranslationresponse;
mod createchatcompletionevent;
mod createcompletionevent;
mod createmessageevent;
mod createresponseevent;
#[cfg(feature = "edits")]
mod editchoice;
#[cfg(feature = "edits")]
mod editrequest;
#[cfg(feature = "edits")]
mod editresponse;
#[cfg(any(feature = "embeddings", feature = "engine-embeddings"))]
mod embeddingobject;
#[cfg(any(feature = "embeddings", feature = "engine-embeddings"))]
mod embeddingrequest;
#[cfg(any(feature = "embeddings", feature = "engine-embeddings"))]
mod embeddingresponse;
#[cfg(feature = "engine-embeddings")]
mod engineembeddingrequest;
mod functioncall;
#[cfg(feature = "images")]
mod imagegenerationrequest;
#[cfg(feature = "images")]
mod imagegenerationresponse;
#[cfg(feature = "images")]
mod imageobject;
#[cfg(any(feature = "chat", feature = "responses"))]
mod imageurl;
#[cfg(feature = "chat")]
mod jsonschema;
#[cfg(any(feature = "chat", feature = "responses"))]
mod message;
#[cfg(any(feature = "chat", feature = "responses"))]
mod messagecontent;
#[cfg(feature = "models")]
mod model;
#[cfg(feature = "models")]
mod modellistresponse;
#[cfg(feature = "moderations")]
mod moderationcategories;
#[cfg(feature = "moderations")]
mod moderationcategoryscores;
#[cfg(feature = "moderations")]
mod moderationrequest;
#[cfg(feature = "moderations")]
mod moderationresponse;
#[cfg(feature = "moderations")]
mod moderationresult;
mod r9serror;
#[cfg(feature = "chat")]
mod responseformat;
mod responseobject;
mod responseoutputitem;
#[cfg(any(feature = "chat", feature = "responses"))]
mod responserequest;
mod responsestreamevent;
mod responsetool;
mod responseusage;
#[cfg(feature = "search")]
mod searchrequest;
#[cfg(feature = "search")]
mod searchresponse;
#[cfg(feature = "chat")]
mod streamoptions;
#[cfg(feature = "chat")]
mod tool;
mod toolcall;
#[cfg(feature = "responses")]
mod toolchoice;
mod usage;

#[cfg(feature = "messages")]
pub use anthropiccontent::AnthropicContent;
pub use anthropiccontentblockdelta::{
    AnthropicContentBlockDelta, AnthropicContentBlockDeltaObject, AnthropicContentBlockDeltaType,
};
pub use anthropiccontentblockstart::{
    AnthropicContentBlockStart, AnthropicContentBlockStartContentBlock,
    AnthropicContentBlockStartContentBlockType,
};
pub use anthropiccontentblockstop::AnthropicContentBlockStop;
#[cfg(feature = "messages")]
pub use anthropicdocumentcontent::AnthropicDocumentContent;
#[cfg(feature = "messages")]
pub use anthropicdocumentsource::AnthropicDocumentSource;
#[cfg(feature = "messages")]
pub use anthropicdocumentsourcebase64::{
    AnthropicDocumentSourceBase64, AnthropicDocumentSourceBase64MediaType,
};
#[cfg(feature = "messages")]
pub use anthropicdocumentsourceurl::AnthropicDocumentSourceUrl;
#[cfg(feature = "messages")]
pub use anthropicimagecontent::AnthropicImageContent;
#[cfg(feature = "messages")]
pub use anthropicimagesource::AnthropicImageSource;
#[cfg(feature = "messages")]
pub use anthropicimagesourcebase64::{
    AnthropicImageSourceBase64, AnthropicImageSourceBase64MediaType,
};
#[cfg(feature = "messages")]
pub use anthropicimagesourceurl::AnthropicImageSourceUrl;
#[cfg(feature = "messages")]
pub use anthropicinputschema::AnthropicInputSchema;
pub use anthropicmessagedelta::{
    AnthropicMessageDelta, AnthropicMessageDeltaObject, AnthropicMessageDeltaUsage,
};
#[cfg(feature = "messages")]
pub use anthropicmessagemessage::{
    AnthropicMessageMessage, AnthropicMessageMessageContent, AnthropicMessageMessageRole,
};
#[cfg(feature = "messages")]
pub use anthropicmessagerequest::{
    AnthropicMessageRequest, AnthropicMessageRequestServiceTier, AnthropicMessageRequestThinking,
    AnthropicMessageRequestThinkingType, AnthropicMessageRequestToolChoice,
    AnthropicMessageRequestToolChoiceEnum, AnthropicMessageRequestToolChoiceTool,
};
#[cfg(feature = "messages")]
pub use anthropicmessageresponse::{
    AnthropicMessageResponse, AnthropicMessageResponseStopReason, AnthropicMessageResponseUsage,
};
pub use anthropicmessagestart::{
    AnthropicMessageStart, AnthropicMessageStartMessage, AnthropicMessageStartMessageUsage,
};
pub use anthropicping::AnthropicPing;
pub use anthropicstreamevent::AnthropicStreamEvent;
pub use anthropicstreammessagestop::AnthropicStreamMessageStop;
#[cfg(feature = "messages")]
pub use anthropictextcontent::AnthropicTextContent;
#[cfg(feature = "messages")]
pub use anthropicthinkingcontent::AnthropicThinkingContent;
#[cfg(feature = "messages")]
pub use anthropictool::AnthropicTool;
#[cfg(feature = "messages")]
pub use anthropictoolcontent::AnthropicToolContent;
#[cfg(feature = "messages")]
pub use anthropictoolresultcontent::AnthropicToolResultContent;
#[cfg(feature = "messages")]
pub use anthropictoolusecontent::AnthropicToolUseContent;
#[cfg(feature = "chat")]
pub use audio::{Audio, AudioFormat};
#[cfg(any(feature = "audio", feature = "chat"))]
pub use audio::{AudioSpeechRequestVoice, AudioVoice};
#[cfg(feature = "audio")]
pub use audiospeechrequest::{AudioSpeechRequest, AudioSpeechRequestResponseFormat};
#[cfg(feature = "audio")]
pub use audiotranscriptionrequest::{
    AudioTranscriptionRequest, AudioTranscriptionRequestResponseFormat,
    AudioTranscriptionRequestTimestampGranularity,
};
#[cfg(feature = "audio")]
pub use audiotranscriptionresponse::{
    AudioTranscriptionResponse, AudioTranscriptionResponseSegment, AudioTranscriptionResponseWord,
};
#[cfg(feature = "audio")]
pub use audiotranslationrequest::{AudioTranslationRequest, AudioTranslationRequestResponseFormat};
#[cfg(feature = "audio")]
pub use audiotranslationresponse::AudioTranslationResponse;
#[cfg(feature = "chat")]
pub use chatcompletionchoice::{ChatCompletionChoice, ChatCompletionChoiceFinishReason};
#[cfg(feature = "chat")]
pub use chatcompletionrequest::{
    ChatCompletionRequest, ChatCompletionRequestReasoningEffort, ChatCompletionRequestServiceTier,
    ChatCompletionRequestToolChoice, ChatCompletionRequestToolChoiceFunction,
    ChatCompletionRequestToolChoiceFunctionObject,
};
#[cfg(feature = "chat")]
pub use chatcompletionresponse::ChatCompletionResponse;
pub use chatcompletionstreamchoice::{
    ChatCompletionStreamChoice, ChatCompletionStreamChoiceFinishReason,
};
pub use chatcompletionstreamdelta::{ChatCompletionStreamDelta, ChatCompletionStreamDeltaRole};
pub use chatcompletionstreamevent::ChatCompletionStreamEvent;
#[cfg(feature = "completions")]
pub use completionchoice::{CompletionChoice, CompletionChoiceFinishReason};
#[cfg(feature = "completions")]
pub use completionrequest::CompletionRequest;
#[cfg(any(feature = "chat", feature = "completions"))]
pub use completionrequest::{ChatCompletionRequestStop, CompletionRequestStop};
#[cfg(feature = "completions")]
pub use completionresponse::CompletionResponse;
pub use completionstreamchoice::{CompletionStreamChoice, CompletionStreamChoiceFinishReason};
pub use completionstreamevent::CompletionStreamEvent;
#[cfg(feature = "audio")]
pub use createaudiotranscriptionresponse::CreateAudioTranscriptionResponse;
#[cfg(feature = "audio")]
pub use createaudiotranslationresponse::CreateAudioTranslationResponse;
pub use createchatcompletionevent::CreateChatCompletionEvent;
pub use createcompletionevent::CreateCompletionEvent;
pub use createmessageevent::CreateMessageEvent;
pub use createresponseevent::CreateResponseEvent;
#[cfg(feature = "edits")]
pub use editchoice::EditChoice;
#[cfg(feature = "edits")]
pub use editrequest::EditRequest;
#[cfg(feature = "edits")]
pub use editresponse::EditResponse;
#[cfg(any(feature = "embeddings", feature = "engine-embeddings"))]
pub use embeddingobject::EmbeddingObject;
#[cfg(feature = "embeddings")]
pub use embeddingrequest::EmbeddingRequest;
#[cfg(any(feature = "embeddings", feature = "engine-embeddings"))]
pub use embeddingrequest::{
    EmbeddingRequestEncodingFormat, EmbeddingRequestInput, EngineEmbeddingRequestEncodingFormat,
    EngineEmbeddingRequestInput,
};
#[cfg(any(feature = "embeddings", feature = "engine-embeddings"))]
pub use embeddingresponse::EmbeddingResponse;
#[cfg(feature = "engine-embeddings")]
pub use engineembeddingrequest::EngineEmbeddingRequest;
pub use functioncall::FunctionCall;
#[cfg(feature = "images")]
pub use imagegenerationrequest::{
    ImageGenerationRequest, ImageGenerationRequestQuality, ImageGenerationRequestResponseFormat,
    ImageGenerationRequestSize, ImageGenerationRequestStyle,
};
#[cfg(feature = "images")]
pub use imagegenerationresponse::ImageGenerationResponse;
#[cfg(feature = "images")]
pub use imageobject::ImageObject;
#[cfg(any(feature = "chat", feature = "responses"))]
pub use imageurl::{ImageUrl, ImageUrlDetail};
#[cfg(feature = "chat")]
pub use jsonschema::JsonSchema;
#[cfg(any(feature = "chat", feature = "responses"))]
pub use message::{Message, MessageContentUnion, MessageRole};
#[cfg(any(feature = "chat", feature = "responses"))]
pub use messagecontent::{MessageContent, MessageContentType};
#[cfg(feature = "models")]
pub use model::Model;
#[cfg(feature = "models")]
pub use modellistresponse::ModelListResponse;
#[cfg(feature = "moderations")]
pub use moderationcategories::ModerationCategories;
#[cfg(feature = "moderations")]
pub use moderationcategoryscores::ModerationCategoryScores;
#[cfg(feature = "moderations")]
pub use moderationrequest::{ModerationRequest, ModerationRequestInput};
#[cfg(feature = "moderations")]
pub use moderationresponse::ModerationResponse;
#[cfg(feature = "moderations")]
pub use moderationresult::ModerationResult;
pub use r9serror::R9sError;
#[cfg(feature = "chat")]
pub use responseformat::{ResponseFormat, ResponseFormatType};
pub use responseobject::{
    ChatCompletionRequestToolChoiceEnum, ResponseObject, ResponseObjectBilling,
    ResponseObjectBillingPayer, ResponseObjectReasoning, ResponseObjectReasoningEffort,
    ResponseObjectServiceTier, ResponseObjectStatus, ResponseObjectText, ResponseObjectTextFormat,
    ResponseObjectTextFormatType, ResponseObjectTextVerbosity, ResponseObjectToolChoice,
    ResponseObjectToolChoiceEnum, ResponseObjectTruncation, ResponseRequestToolChoiceEnum,
};
pub use responseoutputitem::{
    ResponseOutputItem, ResponseOutputItemContentItem, ResponseOutputItemContentItemType,
    ResponseOutputItemRole, ResponseOutputItemStatus, ResponseOutputItemSummary,
    ResponseOutputItemType,
};
#[cfg(feature = "responses")]
pub use responserequest::{
    ResponseRequest, ResponseRequestInput, ResponseRequestReasoning,
    ResponseRequestReasoningEffort, ResponseRequestStop, ResponseRequestText,
    ResponseRequestTextFormat, ResponseRequestTextFormatType, ResponseRequestTextVerbosity,
    ResponseRequestToolChoice, ResponseRequestTruncation,
};
#[cfg(any(feature = "chat", feature = "responses"))]
pub use responserequest::{ChatCompletionRequestModality, ResponseRequestModality};
pub use responsestreamevent::{
    ResponseStreamEvent, ResponseStreamEventDelta, ResponseStreamEventDeltaObject,
};
pub use responsetool::{ResponseTool, ResponseToolParameters};
pub use responseusage::{
    ResponseUsage, ResponseUsageInputTokensDetails, ResponseUsageOutputTokensDetails,
};
#[cfg(feature = "search")]
pub use searchrequest::{SearchRequest, SearchRequestEngine, SearchRequestExtra};
#[cfg(feature = "search")]
pub use searchresponse::{SearchResponse, SearchResponseEngine};
#[cfg(feature = "chat")]
pub use streamoptions::StreamOptions;
#[cfg(feature = "chat")]
pub use tool::{Tool, ToolFunction};
pub use toolcall::ToolCall;
#[cfg(feature = "responses")]
pub use toolchoice::{ToolChoice, ToolChoiceFunction};
pub use usage::{Usage, UsageCompletionTokensDetails, UsagePromptTokensDetails};

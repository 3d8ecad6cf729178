//! The types of the API's requests and answers.

#[cfg(feature = "chat")]
mod assistantmessage;
#[cfg(feature = "models")]
mod basemodelcard;
#[cfg(any(feature = "chat", feature = "fim"))]
mod chatcompletionchoice;
#[cfg(any(feature = "chat", feature = "fim"))]
mod chatcompletionrequest;
#[cfg(feature = "chat")]
mod chatcompletionresponse;
mod completionchunk;
mod completionevent;
mod completionresponsestreamchoice;
mod contentchunk;
#[cfg(feature = "files")]
mod deletefileout;
#[cfg(feature = "models")]
mod deletemodelout;
mod deltamessage;
#[cfg(feature = "embeddings")]
mod embeddingrequest;
#[cfg(feature = "embeddings")]
mod embeddingresponse;
#[cfg(feature = "embeddings")]
mod embeddingresponsedata;
#[cfg(feature = "files")]
mod filepurpose;
#[cfg(feature = "files")]
mod filesapiroutesuploadfilerequest;
#[cfg(feature = "files")]
mod fileschema;
#[cfg(feature = "fim")]
mod fimcompletionrequest;
#[cfg(feature = "fim")]
mod fimcompletionresponse;
#[cfg(feature = "models")]
mod ftmodelcard;
#[cfg(feature = "chat")]
mod function;
mod functioncall;
#[cfg(feature = "chat")]
mod functionname;
mod imageurl;
mod imageurlchunk;
#[cfg(feature = "files")]
mod listfilesout;
#[cfg(feature = "models")]
mod modelcapabilities;
#[cfg(feature = "models")]
mod modellist;
#[cfg(feature = "chat")]
mod responseformat;
#[cfg(feature = "chat")]
mod responseformats;
#[cfg(feature = "files")]
mod retrievefileout;
#[cfg(feature = "files")]
mod sampletype;
#[cfg(feature = "files")]
mod source;
#[cfg(feature = "chat")]
mod systemmessage;
mod textchunk;
#[cfg(feature = "chat")]
mod tool;
mod toolcall;
#[cfg(feature = "chat")]
mod toolchoice;
#[cfg(feature = "chat")]
mod toolchoiceenum;
#[cfg(feature = "chat")]
mod toolmessage;
#[cfg(feature = "files")]
mod uploadfileout;
mod usageinfo;
#[cfg(feature = "chat")]
mod usermessage;
mod validationerror;

#[cfg(feature = "chat")]
pub use assistantmessage::{AssistantMessage, AssistantMessageContent};
#[cfg(feature = "models")]
pub use basemodelcard::BaseModelCard;
#[cfg(any(feature = "chat", feature = "fim"))]
pub use chatcompletionchoice::{ChatCompletionChoice, ChatCompletionChoiceFinishReason};
#[cfg(feature = "chat")]
pub use chatcompletionrequest::{
    ChatCompletionRequest, ChatCompletionRequestMessage, ChatCompletionRequestToolChoice,
};
#[cfg(any(feature = "chat", feature = "fim"))]
pub use chatcompletionrequest::{ChatCompletionRequestStop, FimCompletionRequestStop};
#[cfg(feature = "chat")]
pub use chatcompletionresponse::ChatCompletionResponse;
pub use completionchunk::CompletionChunk;
pub use completionevent::CompletionEvent;
pub use completionresponsestreamchoice::{
    CompletionResponseStreamChoice, CompletionResponseStreamChoiceFinishReason,
};
pub use contentchunk::ContentChunk;
#[cfg(feature = "files")]
pub use deletefileout::DeleteFileOut;
#[cfg(feature = "models")]
pub use deletemodelout::DeleteModelOut;
pub use deltamessage::{DeltaMessage, DeltaMessageContent};
#[cfg(feature = "embeddings")]
pub use embeddingrequest::{EmbeddingRequest, EmbeddingRequestInput};
#[cfg(feature = "embeddings")]
pub use embeddingresponse::EmbeddingResponse;
#[cfg(feature = "embeddings")]
pub use embeddingresponsedata::EmbeddingResponseData;
#[cfg(feature = "files")]
pub use filepurpose::FilePurpose;
#[cfg(feature = "files")]
pub use filesapiroutesuploadfilerequest::{
    FilesApiRoutesUploadFileRequest, FilesApiRoutesUploadFileRequestPurpose,
};
#[cfg(feature = "files")]
pub use fileschema::FileSchema;
#[cfg(feature = "fim")]
pub use fimcompletionrequest::FimCompletionRequest;
#[cfg(feature = "fim")]
pub use fimcompletionresponse::FimCompletionResponse;
#[cfg(feature = "models")]
pub use ftmodelcard::FtModelCard;
#[cfg(feature = "chat")]
pub use function::Function;
pub use functioncall::{FunctionCall, FunctionCallArguments};
#[cfg(feature = "chat")]
pub use functionname::FunctionName;
pub use imageurl::ImageUrl;
pub use imageurlchunk::{ImageUrlChunk, ImageUrlChunkImageUrl};
#[cfg(feature = "files")]
pub use listfilesout::ListFilesOut;
#[cfg(feature = "models")]
pub use modelcapabilities::ModelCapabilities;
#[cfg(feature = "models")]
pub use modellist::{ModelList, ModelListDataItem, RetrieveModelV1ModelsModelIdGetResponse};
#[cfg(feature = "chat")]
pub use responseformat::ResponseFormat;
#[cfg(feature = "chat")]
pub use responseformats::ResponseFormats;
#[cfg(feature = "files")]
pub use retrievefileout::RetrieveFileOut;
#[cfg(feature = "files")]
pub use sampletype::SampleType;
#[cfg(feature = "files")]
pub use source::Source;
#[cfg(feature = "chat")]
pub use systemmessage::{SystemMessage, SystemMessageContent};
pub use textchunk::TextChunk;
#[cfg(feature = "chat")]
pub use tool::Tool;
pub use toolcall::ToolCall;
#[cfg(feature = "chat")]
pub use toolchoice::ToolChoice;
#[cfg(feature = "chat")]
pub use toolchoiceenum::ToolChoiceEnum;
#[cfg(feature = "chat")]
pub use toolmessage::ToolMessage;
#[cfg(feature = "files")]
pub use uploadfileout::UploadFileOut;
pub use usageinfo::UsageInfo;
#[cfg(feature = "chat")]
pub use usermessage::{UserMessage, UserMessageContent};
pub use validationerror::{ValidationError, ValidationErrorLocItem};

#[doc(no_inline)]
pub use crate::errors::*;

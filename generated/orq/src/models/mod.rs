//! The types of the API's requests and answers.

#[cfg(feature = "router")]
mod audiocontentpartschema;
mod createchatcompletionevent;
#[cfg(feature = "router")]
mod createchatcompletionrequest;
mod createchatcompletionresponse;
mod createcompletionevent;
#[cfg(feature = "router")]
mod createcompletionrequest;
mod createcompletionresponse;
#[cfg(feature = "router")]
mod createembeddingrequest;
#[cfg(feature = "router")]
mod createembeddingresponse;
#[cfg(feature = "router")]
mod creatererankrequest;
#[cfg(feature = "router")]
mod creatererankresponse;
#[cfg(feature = "router")]
mod createtranscriptionrequest;
#[cfg(feature = "router")]
mod createtranscriptionresponse;
mod createtranscriptionunprocessableentityerror;
#[cfg(feature = "router")]
mod filecontentpartschema;
#[cfg(feature = "files")]
mod filegetresponse;
#[cfg(feature = "files")]
mod filelistresponse;
#[cfg(feature = "files")]
mod fileuploadrequest;
#[cfg(feature = "router")]
mod imagecontentpartschema;
#[cfg(feature = "models")]
mod listmodelsresponse;
#[cfg(feature = "router")]
mod publiccontact;
#[cfg(feature = "router")]
mod reasoningpartschema;
#[cfg(feature = "router")]
mod redactedreasoningpartschema;
#[cfg(feature = "router")]
mod refusalpartschema;
#[cfg(feature = "router")]
mod textcontentpartschema;
#[cfg(feature = "router")]
mod thinkingconfigdisabledschema;
#[cfg(feature = "router")]
mod thinkingconfigenabledschema;

#[cfg(feature = "router")]
pub use audiocontentpartschema::{
    AudioContentPartSchema, AudioContentPartSchemaInputAudio,
    AudioContentPartSchemaInputAudioFormat,
};
pub use createchatcompletionevent::{
    CreateChatCompletionEvent, CreateChatCompletionEventData, CreateChatCompletionEventDataChoice,
    CreateChatCompletionEventDataChoiceDelta, CreateChatCompletionEventDataChoiceDeltaAudio,
    CreateChatCompletionEventDataChoiceFinishReason, CreateChatCompletionEventDataUsage,
};
#[cfg(feature = "router")]
pub use createchatcompletionrequest::{
    CreateChatCompletionRequest, CreateChatCompletionRequestAudio,
    CreateChatCompletionRequestAudioFormat, CreateChatCompletionRequestAudioVoice,
    CreateChatCompletionRequestCache, CreateChatCompletionRequestFallback,
    CreateChatCompletionRequestGuardrail, CreateChatCompletionRequestGuardrailExecuteOn,
    CreateChatCompletionRequestGuardrailId, CreateChatCompletionRequestLoadBalancer,
    CreateChatCompletionRequestLoadBalancerWeightBasedModel, CreateChatCompletionRequestMessage,
    CreateChatCompletionRequestMessageAssistantMessage,
    CreateChatCompletionRequestMessageAssistantMessageAudio,
    CreateChatCompletionRequestMessageAssistantMessageContent,
    CreateChatCompletionRequestMessageAssistantMessageContentItem,
    CreateChatCompletionRequestMessageAssistantMessageToolCall,
    CreateChatCompletionRequestMessageAssistantMessageToolCallFunction,
    CreateChatCompletionRequestMessageDeveloperMessage,
    CreateChatCompletionRequestMessageDeveloperMessageContent,
    CreateChatCompletionRequestMessageSystemMessage,
    CreateChatCompletionRequestMessageSystemMessageContent,
    CreateChatCompletionRequestMessageToolMessage,
    CreateChatCompletionRequestMessageToolMessageContent,
    CreateChatCompletionRequestMessageUserMessage,
    CreateChatCompletionRequestMessageUserMessageContent,
    CreateChatCompletionRequestMessageUserMessageContentItem,
    CreateChatCompletionRequestMessageUserMessageContentItemFile,
    CreateChatCompletionRequestModality, CreateChatCompletionRequestOrq,
    CreateChatCompletionRequestOrqCache, CreateChatCompletionRequestOrqFallback,
    CreateChatCompletionRequestOrqLoadBalancer,
    CreateChatCompletionRequestOrqLoadBalancerWeightBasedModel,
    CreateChatCompletionRequestOrqRetry, CreateChatCompletionRequestOrqTimeout,
    CreateChatCompletionRequestReasoningEffort, CreateChatCompletionRequestResponseFormat,
    CreateChatCompletionRequestResponseFormatJsonObject,
    CreateChatCompletionRequestResponseFormatJsonSchema,
    CreateChatCompletionRequestResponseFormatJsonSchemaObject,
    CreateChatCompletionRequestResponseFormatText, CreateChatCompletionRequestRetry,
    CreateChatCompletionRequestStop, CreateChatCompletionRequestStreamOptions,
    CreateChatCompletionRequestThinking, CreateChatCompletionRequestTimeout,
    CreateChatCompletionRequestTool, CreateChatCompletionRequestToolChoice,
    CreateChatCompletionRequestToolChoiceEnum, CreateChatCompletionRequestToolChoiceFunction,
    CreateChatCompletionRequestToolChoiceFunctionObject, CreateChatCompletionRequestToolFunction,
    CreateChatCompletionRequestToolFunctionParameters, CreateCompletionRequestOrqCache,
    CreateCompletionRequestOrqFallback, CreateCompletionRequestOrqLoadBalancer,
    CreateCompletionRequestOrqLoadBalancerWeightBasedModel, CreateCompletionRequestOrqRetry,
    CreateCompletionRequestOrqTimeout, CreateEmbeddingRequestOrqCache,
    CreateEmbeddingRequestOrqFallback, CreateEmbeddingRequestOrqLoadBalancer,
    CreateEmbeddingRequestOrqLoadBalancerWeightBasedModel, CreateEmbeddingRequestOrqRetry,
    CreateEmbeddingRequestOrqTimeout, CreateRerankRequestOrqCache, CreateRerankRequestOrqFallback,
    CreateRerankRequestOrqLoadBalancer, CreateRerankRequestOrqLoadBalancerWeightBasedModel,
    CreateRerankRequestOrqRetry, CreateRerankRequestOrqTimeout,
    CreateTranscriptionRequestOrqFallback, CreateTranscriptionRequestOrqLoadBalancer,
    CreateTranscriptionRequestOrqLoadBalancerWeightBasedModel, CreateTranscriptionRequestOrqRetry,
    CreateTranscriptionRequestOrqTimeout,
};
pub use createchatcompletionresponse::{
    CreateChatCompletionEventDataChoiceDeltaToolCall,
    CreateChatCompletionEventDataChoiceDeltaToolCallFunction,
    CreateChatCompletionEventDataChoiceLogprobs,
    CreateChatCompletionEventDataChoiceLogprobsContentItem,
    CreateChatCompletionEventDataChoiceLogprobsContentItemTopLogprob,
    CreateChatCompletionEventDataChoiceLogprobsRefusalItem,
    CreateChatCompletionEventDataChoiceLogprobsRefusalItemTopLogprob,
    CreateChatCompletionResponseChoiceLogprobs,
    CreateChatCompletionResponseChoiceLogprobsContentItem,
    CreateChatCompletionResponseChoiceLogprobsContentItemTopLogprob,
    CreateChatCompletionResponseChoiceLogprobsRefusalItem,
    CreateChatCompletionResponseChoiceLogprobsRefusalItemTopLogprob,
    CreateChatCompletionResponseChoiceMessageToolCall,
    CreateChatCompletionResponseChoiceMessageToolCallFunction,
};
#[cfg(feature = "router")]
pub use createchatcompletionresponse::{
    CreateChatCompletionResponse, CreateChatCompletionResponseChoice,
    CreateChatCompletionResponseChoiceFinishReason, CreateChatCompletionResponseChoiceMessage,
    CreateChatCompletionResponseChoiceMessageAudio,
};
pub use createcompletionevent::{CreateCompletionEvent, CreateCompletionEventData};
#[cfg(feature = "router")]
pub use createcompletionrequest::{
    CreateChatCompletionRequestOrqInputs, CreateChatCompletionRequestOrqInputsItem,
    CreateChatCompletionRequestOrqKnowledgeBase,
    CreateChatCompletionRequestOrqKnowledgeBaseAgenticRagConfig,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterBy,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByAnd,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValue,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueEq,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueExists,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueGt,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueGte,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueIn,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueInItem,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueLt,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueLte,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueNe,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueNin,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueNinItem,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByOr,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValue,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueEq,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueExists,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueGt,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueGte,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueIn,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueInItem,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueLt,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueLte,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueNe,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueNin,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueNinItem,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNe,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin,
    CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNinItem,
    CreateChatCompletionRequestOrqKnowledgeBaseRerankConfig,
    CreateChatCompletionRequestOrqKnowledgeBaseSearchOptions,
    CreateChatCompletionRequestOrqKnowledgeBaseSearchType, CreateChatCompletionRequestOrqPrompt,
    CreateChatCompletionRequestOrqThread, CreateCompletionRequest, CreateCompletionRequestOrq,
    CreateCompletionRequestOrqInputs, CreateCompletionRequestOrqInputsItem,
    CreateCompletionRequestOrqKnowledgeBase,
    CreateCompletionRequestOrqKnowledgeBaseAgenticRagConfig,
    CreateCompletionRequestOrqKnowledgeBaseFilterBy,
    CreateCompletionRequestOrqKnowledgeBaseFilterByAnd,
    CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValue,
    CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueEq,
    CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueExists,
    CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueGt,
    CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueGte,
    CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueIn,
    CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueInItem,
    CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueLt,
    CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueLte,
    CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueNe,
    CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueNin,
    CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueNinItem,
    CreateCompletionRequestOrqKnowledgeBaseFilterByOr,
    CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValue,
    CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueEq,
    CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueExists,
    CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueGt,
    CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueGte,
    CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueIn,
    CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueInItem,
    CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueLt,
    CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueLte,
    CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueNe,
    CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueNin,
    CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueNinItem,
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue,
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq,
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion,
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists,
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt,
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte,
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn,
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem,
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt,
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte,
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNe,
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin,
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNinItem,
    CreateCompletionRequestOrqKnowledgeBaseRerankConfig,
    CreateCompletionRequestOrqKnowledgeBaseSearchOptions,
    CreateCompletionRequestOrqKnowledgeBaseSearchType, CreateCompletionRequestOrqPrompt,
    CreateCompletionRequestOrqThread, CreateCompletionRequestStop,
};
#[cfg(feature = "router")]
pub use createcompletionresponse::CreateCompletionResponse;
pub use createcompletionresponse::{
    CreateChatCompletionEventDataUsageCompletionTokensDetails,
    CreateChatCompletionEventDataUsagePromptTokensDetails, CreateChatCompletionResponseUsage,
    CreateChatCompletionResponseUsageCompletionTokensDetails,
    CreateChatCompletionResponseUsagePromptTokensDetails, CreateCompletionEventDataChoice,
    CreateCompletionEventDataChoiceFinishReason, CreateCompletionEventDataCreated,
    CreateCompletionEventDataUsage, CreateCompletionEventDataUsageCompletionTokensDetails,
    CreateCompletionEventDataUsagePromptTokensDetails, CreateCompletionResponseChoice,
    CreateCompletionResponseChoiceFinishReason, CreateCompletionResponseCreated,
    CreateCompletionResponseUsage, CreateCompletionResponseUsageCompletionTokensDetails,
    CreateCompletionResponseUsagePromptTokensDetails,
};
#[cfg(feature = "router")]
pub use createembeddingrequest::{
    CreateEmbeddingRequest, CreateEmbeddingRequestEncodingFormat, CreateEmbeddingRequestInput,
    CreateEmbeddingRequestOrq, CreateRerankRequestOrq,
};
#[cfg(feature = "router")]
pub use createembeddingresponse::{
    CreateEmbeddingResponse, CreateEmbeddingResponseDataItem,
    CreateEmbeddingResponseDataItemEmbedding, CreateEmbeddingResponseUsage,
};
#[cfg(feature = "router")]
pub use creatererankrequest::CreateRerankRequest;
#[cfg(feature = "router")]
pub use creatererankresponse::{
    CreateRerankResponse, CreateRerankResponseResult, CreateRerankResponseResultDocument,
    CreateRerankResponseUsage,
};
#[cfg(feature = "router")]
pub use createtranscriptionrequest::{
    CreateTranscriptionRequest, CreateTranscriptionRequestOrq,
    CreateTranscriptionRequestResponseFormat, CreateTranscriptionRequestTimestampGranularity,
    CreateTranscriptionRequestTimestampsGranularity,
};
#[cfg(feature = "router")]
pub use createtranscriptionresponse::{
    CreateTranscriptionResponse, CreateTranscriptionResponseObject,
    CreateTranscriptionResponseWithTask, CreateTranscriptionResponseWithTaskSegment,
    CreateTranscriptionResponseWithTaskWord,
};
pub use createtranscriptionunprocessableentityerror::CreateTranscriptionUnprocessableEntityError;
#[cfg(feature = "router")]
pub use filecontentpartschema::FileContentPartSchema;
#[cfg(feature = "files")]
pub use filegetresponse::{FileGetResponse, FileListResponseDataItem, FileUploadResponse};
#[cfg(feature = "files")]
pub use filelistresponse::FileListResponse;
#[cfg(feature = "files")]
pub use fileuploadrequest::{
    FileGetResponsePurpose, FileListResponseDataItemPurpose, FileUploadRequest,
    FileUploadRequestPurpose, FileUploadResponsePurpose,
};
#[cfg(feature = "router")]
pub use imagecontentpartschema::{
    CreateChatCompletionRequestMessageToolMessageCacheControl,
    CreateChatCompletionRequestMessageToolMessageCacheControlTtl,
    CreateChatCompletionRequestMessageUserMessageContentItemFileCacheControl,
    CreateChatCompletionRequestMessageUserMessageContentItemFileCacheControlTtl,
    ImageContentPartSchema, ImageContentPartSchemaCacheControl,
    ImageContentPartSchemaCacheControlTtl, ImageContentPartSchemaImageUrl,
    ImageContentPartSchemaImageUrlDetail, TextContentPartSchemaCacheControl,
    TextContentPartSchemaCacheControlTtl,
};
#[cfg(feature = "models")]
pub use listmodelsresponse::{
    ListModelsResponse, ListModelsResponseDataItem, ListModelsResponseDataItemOwnedBy,
    ListModelsResponseDataItemType,
};
#[cfg(feature = "router")]
pub use publiccontact::PublicContact;
#[cfg(feature = "router")]
pub use reasoningpartschema::ReasoningPartSchema;
#[cfg(feature = "router")]
pub use redactedreasoningpartschema::RedactedReasoningPartSchema;
#[cfg(feature = "router")]
pub use refusalpartschema::RefusalPartSchema;
#[cfg(feature = "router")]
pub use textcontentpartschema::TextContentPartSchema;
#[cfg(feature = "router")]
pub use thinkingconfigdisabledschema::ThinkingConfigDisabledSchema;
#[cfg(feature = "router")]
pub use thinkingconfigenabledschema::{
    ThinkingConfigEnabledSchema, ThinkingConfigEnabledSchemaThinkingLevel,
};

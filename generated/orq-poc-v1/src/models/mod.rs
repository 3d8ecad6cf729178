//! The types of the API's requests and answers.

mod deployments;
#[cfg(feature = "deployments")]
mod getv2deploymentsresponse;
mod postv2deploymentsidmetricsrequest;
#[cfg(feature = "deployments")]
mod postv2deploymentsidmetricsresponse;
#[cfg(feature = "deployments")]
mod postv2deploymentsinvokeanswer;
mod postv2deploymentsinvokeevent;
mod postv2deploymentsinvokeresponse;
#[cfg(feature = "files")]
mod postv2filesrequest;
#[cfg(feature = "files")]
mod postv2filesresponse;
mod postv2routerchatcompletionsevent;
#[cfg(feature = "router")]
mod postv2routerchatcompletionsrequest;
#[cfg(feature = "router")]
mod postv2routerchatcompletionsresponse;
#[cfg(feature = "router")]
mod postv2routercompletionsrequest;
#[cfg(feature = "router")]
mod postv2routercompletionsresponse;
#[cfg(feature = "router")]
mod postv2routerembeddingsrequest;
#[cfg(feature = "router")]
mod postv2routerembeddingsresponse;

#[cfg(feature = "deployments")]
pub use deployments::{
    Deployments, DeploymentsInputsValue, DeploymentsInvokeOptions, DeploymentsMessage,
    DeploymentsMessageContent, DeploymentsMessageContentItem,
    DeploymentsMessageContentItemImageUrl, DeploymentsMessageContentItemImageUrlObject,
    DeploymentsPrefixMessage, DeploymentsPrefixMessageContent, DeploymentsPrefixMessageContentItem,
    DeploymentsPrefixMessageContentItemImageUrl, DeploymentsUserId,
    GetV2DeploymentsResponseDataItemPromptConfigMessage,
    GetV2DeploymentsResponseDataItemPromptConfigMessageContent,
    GetV2DeploymentsResponseDataItemPromptConfigMessageContentItem,
    GetV2DeploymentsResponseDataItemPromptConfigMessageContentItemImageUrl,
    PostV2DeploymentsIdMetricsRequestMessage, PostV2DeploymentsIdMetricsRequestMessageContent,
    PostV2DeploymentsIdMetricsRequestMessageContentItem,
    PostV2DeploymentsIdMetricsRequestMessageContentItemImageUrl,
};
#[cfg(any(feature = "deployments", feature = "router"))]
pub use deployments::{
    DeploymentsMessageContentItemText, DeploymentsPrefixMessageContentItemText,
    GetV2DeploymentsResponseDataItemPromptConfigMessageContentItemText,
    PostV2DeploymentsIdMetricsRequestMessageContentItemText,
    PostV2RouterChatCompletionsRequestMessageSystemContentItemText,
    PostV2RouterChatCompletionsRequestMessageToolContentItemText,
    PostV2RouterChatCompletionsRequestMessageUserContentItemText,
};
pub use deployments::{
    DeploymentsMessageRole, DeploymentsMessageToolCall, DeploymentsMessageToolCallFunction,
    DeploymentsPrefixMessageRole, DeploymentsPrefixMessageToolCall,
    DeploymentsPrefixMessageToolCallFunction,
    GetV2DeploymentsResponseDataItemPromptConfigMessageRole,
    GetV2DeploymentsResponseDataItemPromptConfigMessageToolCall,
    GetV2DeploymentsResponseDataItemPromptConfigMessageToolCallFunction,
    PostV2DeploymentsIdMetricsRequestChoiceMessageObjectRole,
    PostV2DeploymentsIdMetricsRequestChoiceMessageWithToolCall,
    PostV2DeploymentsIdMetricsRequestChoiceMessageWithToolCallFunction,
    PostV2DeploymentsIdMetricsRequestChoiceMessageWithToolCallsRole,
    PostV2DeploymentsIdMetricsRequestChoiceMessageWithUrlRole,
    PostV2DeploymentsIdMetricsRequestMessageRole, PostV2DeploymentsIdMetricsRequestMessageToolCall,
    PostV2DeploymentsIdMetricsRequestMessageToolCallFunction,
    PostV2DeploymentsInvokeEventDataChoiceMessageObjectRole,
    PostV2DeploymentsInvokeEventDataChoiceMessageWithToolCall,
    PostV2DeploymentsInvokeEventDataChoiceMessageWithToolCallFunction,
    PostV2DeploymentsInvokeEventDataChoiceMessageWithToolCallsRole,
    PostV2DeploymentsInvokeEventDataChoiceMessageWithUrlRole,
    PostV2DeploymentsInvokeResponseChoiceMessageObjectRole,
    PostV2DeploymentsInvokeResponseChoiceMessageWithToolCall,
    PostV2DeploymentsInvokeResponseChoiceMessageWithToolCallFunction,
    PostV2DeploymentsInvokeResponseChoiceMessageWithToolCallsRole,
    PostV2DeploymentsInvokeResponseChoiceMessageWithUrlRole,
    PostV2RouterChatCompletionsRequestMessageAssistantToolCallFunction,
    PostV2RouterChatCompletionsResponseChunkChoiceDeltaRole,
    PostV2RouterChatCompletionsResponseChunkChoiceDeltaToolCallFunction,
    PostV2RouterChatCompletionsResponseCompletionChoiceMessageRole,
    PostV2RouterChatCompletionsResponseCompletionChoiceMessageToolCallFunction,
};
#[cfg(feature = "deployments")]
pub use getv2deploymentsresponse::{
    GetV2DeploymentsResponse, GetV2DeploymentsResponseDataItem,
    GetV2DeploymentsResponseDataItemPromptConfig,
    GetV2DeploymentsResponseDataItemPromptConfigModelParameters,
    GetV2DeploymentsResponseDataItemPromptConfigModelParametersEncodingFormat,
    GetV2DeploymentsResponseDataItemPromptConfigModelParametersFormat,
    GetV2DeploymentsResponseDataItemPromptConfigModelParametersPhotoRealVersion,
    GetV2DeploymentsResponseDataItemPromptConfigModelParametersQuality,
    GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormat,
    GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonObject,
    GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchema,
    GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchemaObject,
    GetV2DeploymentsResponseDataItemPromptConfigModelType,
    GetV2DeploymentsResponseDataItemPromptConfigTool,
    GetV2DeploymentsResponseDataItemPromptConfigToolFunction,
    GetV2DeploymentsResponseDataItemPromptConfigToolFunctionParameters,
};
#[cfg(feature = "deployments")]
pub use postv2deploymentsidmetricsrequest::{
    PostV2DeploymentsIdMetricsRequest, PostV2DeploymentsIdMetricsRequestFeedback,
    PostV2DeploymentsIdMetricsRequestPerformance, PostV2DeploymentsIdMetricsRequestUsage,
};
pub use postv2deploymentsidmetricsrequest::{
    PostV2DeploymentsIdMetricsRequestChoice, PostV2DeploymentsIdMetricsRequestChoiceMessage,
    PostV2DeploymentsIdMetricsRequestChoiceMessageObject,
    PostV2DeploymentsIdMetricsRequestChoiceMessageWithToolCalls,
    PostV2DeploymentsIdMetricsRequestChoiceMessageWithUrl, PostV2DeploymentsInvokeEventDataChoice,
    PostV2DeploymentsInvokeEventDataChoiceMessage,
    PostV2DeploymentsInvokeEventDataChoiceMessageObject,
    PostV2DeploymentsInvokeEventDataChoiceMessageWithToolCalls,
    PostV2DeploymentsInvokeEventDataChoiceMessageWithUrl, PostV2DeploymentsInvokeResponseChoice,
    PostV2DeploymentsInvokeResponseChoiceMessage,
    PostV2DeploymentsInvokeResponseChoiceMessageObject,
    PostV2DeploymentsInvokeResponseChoiceMessageWithToolCalls,
    PostV2DeploymentsInvokeResponseChoiceMessageWithUrl,
};
#[cfg(feature = "deployments")]
pub use postv2deploymentsidmetricsresponse::PostV2DeploymentsIdMetricsResponse;
#[cfg(feature = "deployments")]
pub use postv2deploymentsinvokeanswer::PostV2DeploymentsInvokeAnswer;
pub use postv2deploymentsinvokeevent::{
    PostV2DeploymentsInvokeEvent, PostV2DeploymentsInvokeEventData,
};
#[cfg(feature = "deployments")]
pub use postv2deploymentsinvokeresponse::PostV2DeploymentsInvokeResponse;
pub use postv2deploymentsinvokeresponse::{
    GetV2DeploymentsResponseDataItemPromptConfigProvider, PostV2DeploymentsInvokeEventDataObject,
    PostV2DeploymentsInvokeEventDataProvider, PostV2DeploymentsInvokeEventDataRetrieval,
    PostV2DeploymentsInvokeEventDataRetrievalMetadata, PostV2DeploymentsInvokeResponseObject,
    PostV2DeploymentsInvokeResponseProvider, PostV2DeploymentsInvokeResponseRetrieval,
    PostV2DeploymentsInvokeResponseRetrievalMetadata,
};
#[cfg(feature = "files")]
pub use postv2filesrequest::PostV2FilesRequest;
#[cfg(feature = "files")]
pub use postv2filesresponse::PostV2FilesResponse;
pub use postv2routerchatcompletionsevent::PostV2RouterChatCompletionsEvent;
#[cfg(feature = "router")]
pub use postv2routerchatcompletionsrequest::{
    PostV2RouterChatCompletionsRequest, PostV2RouterChatCompletionsRequestMessage,
    PostV2RouterChatCompletionsRequestMessageAssistant,
    PostV2RouterChatCompletionsRequestMessageAssistantContent,
    PostV2RouterChatCompletionsRequestMessageAssistantToolCall,
    PostV2RouterChatCompletionsRequestMessageSystem,
    PostV2RouterChatCompletionsRequestMessageSystemContent,
    PostV2RouterChatCompletionsRequestMessageSystemContentItem,
    PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrl,
    PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrlDetail,
    PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrlObject,
    PostV2RouterChatCompletionsRequestMessageTool,
    PostV2RouterChatCompletionsRequestMessageToolContent,
    PostV2RouterChatCompletionsRequestMessageToolContentItem,
    PostV2RouterChatCompletionsRequestMessageToolContentItemImageUrl,
    PostV2RouterChatCompletionsRequestMessageToolContentItemImageUrlDetail,
    PostV2RouterChatCompletionsRequestMessageUser,
    PostV2RouterChatCompletionsRequestMessageUserContent,
    PostV2RouterChatCompletionsRequestMessageUserContentItem,
    PostV2RouterChatCompletionsRequestMessageUserContentItemImageUrl,
    PostV2RouterChatCompletionsRequestMessageUserContentItemImageUrlDetail,
    PostV2RouterChatCompletionsRequestTool, PostV2RouterChatCompletionsRequestToolFunction,
    PostV2RouterChatCompletionsRequestToolFunctionParameters,
    PostV2RouterChatCompletionsResponseChunkChoiceDeltaToolCall,
    PostV2RouterChatCompletionsResponseCompletionChoiceMessageToolCall,
};
#[cfg(feature = "router")]
pub use postv2routerchatcompletionsresponse::{
    PostV2RouterChatCompletionsResponse, PostV2RouterChatCompletionsResponseChunk,
    PostV2RouterChatCompletionsResponseChunkChoice,
    PostV2RouterChatCompletionsResponseChunkChoiceDelta,
    PostV2RouterChatCompletionsResponseChunkChoiceLogprobs,
    PostV2RouterChatCompletionsResponseChunkChoiceLogprobsContentItem,
    PostV2RouterChatCompletionsResponseChunkChoiceLogprobsContentItemTopLogprob,
    PostV2RouterChatCompletionsResponseChunkChoiceLogprobsRefusalItem,
    PostV2RouterChatCompletionsResponseChunkChoiceLogprobsRefusalItemTopLogprob,
    PostV2RouterChatCompletionsResponseCompletion,
    PostV2RouterChatCompletionsResponseCompletionChoice,
    PostV2RouterChatCompletionsResponseCompletionChoiceLogprobs,
    PostV2RouterChatCompletionsResponseCompletionChoiceLogprobsContentItem,
    PostV2RouterChatCompletionsResponseCompletionChoiceLogprobsContentItemTopLogprob,
    PostV2RouterChatCompletionsResponseCompletionChoiceLogprobsRefusalItem,
    PostV2RouterChatCompletionsResponseCompletionChoiceLogprobsRefusalItemTopLogprob,
    PostV2RouterChatCompletionsResponseCompletionChoiceMessage,
};
#[cfg(feature = "router")]
pub use postv2routercompletionsrequest::{
    PostV2RouterCompletionsRequest, PostV2RouterCompletionsRequestPrompt,
    PostV2RouterCompletionsRequestStop,
};
#[cfg(feature = "router")]
pub use postv2routercompletionsresponse::{
    PostV2RouterChatCompletionsResponseChunkChoiceFinishReason,
    PostV2RouterChatCompletionsResponseChunkUsage,
    PostV2RouterChatCompletionsResponseCompletionChoiceFinishReason,
    PostV2RouterChatCompletionsResponseCompletionUsage, PostV2RouterCompletionsResponse,
    PostV2RouterCompletionsResponseChoice, PostV2RouterCompletionsResponseChoiceFinishReason,
    PostV2RouterCompletionsResponseUsage,
};
#[cfg(feature = "router")]
pub use postv2routerembeddingsrequest::{
    PostV2RouterEmbeddingsRequest, PostV2RouterEmbeddingsRequestEncodingFormat,
    PostV2RouterEmbeddingsRequestInput,
};
#[cfg(feature = "router")]
pub use postv2routerembeddingsresponse::{
    PostV2RouterEmbeddingsResponse, PostV2RouterEmbeddingsResponseDataItem,
    PostV2RouterEmbeddingsResponseDataItemEmbedding, PostV2RouterEmbeddingsResponseUsage,
};

#[doc(no_inline)]
pub use crate::errors::*;

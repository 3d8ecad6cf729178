//! The types of the API's requests and answers.

mod deploymentcreatemetricrequest;
#[cfg(feature = "deployments")]
mod deploymentcreatemetricresponse;
#[cfg(feature = "deployments")]
mod deploymentinvokeanswer;
mod deploymentinvokeevent;
mod deploymentinvokeresponse;
mod deployments;
#[cfg(feature = "deployments")]
mod deploymentsresponse;
#[cfg(feature = "files")]
mod fileuploadrequest;
#[cfg(feature = "files")]
mod fileuploadresponse;
mod routerchatcompletionsevent;
#[cfg(feature = "router")]
mod routerchatcompletionsrequest;
#[cfg(feature = "router")]
mod routerchatcompletionsresponse;
#[cfg(feature = "router")]
mod routercompletionsrequest;
#[cfg(feature = "router")]
mod routercompletionsresponse;
#[cfg(feature = "router")]
mod routerembeddingrequest;
#[cfg(feature = "router")]
mod routerembeddingresponse;

#[cfg(feature = "deployments")]
pub use deploymentcreatemetricrequest::{
    DeploymentCreateMetricRequest, DeploymentCreateMetricRequestFeedback,
    DeploymentCreateMetricRequestPerformance, DeploymentCreateMetricRequestUsage,
};
pub use deploymentcreatemetricrequest::{
    DeploymentCreateMetricRequestChoice, DeploymentCreateMetricRequestChoiceMessage,
    DeploymentCreateMetricRequestChoiceMessageObject,
    DeploymentCreateMetricRequestChoiceMessageWithToolCalls,
    DeploymentCreateMetricRequestChoiceMessageWithUrl, DeploymentInvokeEventDataChoice,
    DeploymentInvokeEventDataChoiceMessage, DeploymentInvokeEventDataChoiceMessageObject,
    DeploymentInvokeEventDataChoiceMessageWithToolCalls,
    DeploymentInvokeEventDataChoiceMessageWithUrl, DeploymentInvokeResponseChoice,
    DeploymentInvokeResponseChoiceMessage, DeploymentInvokeResponseChoiceMessageObject,
    DeploymentInvokeResponseChoiceMessageWithToolCalls,
    DeploymentInvokeResponseChoiceMessageWithUrl,
};
#[cfg(feature = "deployments")]
pub use deploymentcreatemetricresponse::DeploymentCreateMetricResponse;
#[cfg(feature = "deployments")]
pub use deploymentinvokeanswer::DeploymentInvokeAnswer;
pub use deploymentinvokeevent::{DeploymentInvokeEvent, DeploymentInvokeEventData};
#[cfg(feature = "deployments")]
pub use deploymentinvokeresponse::DeploymentInvokeResponse;
pub use deploymentinvokeresponse::{
    DeploymentInvokeEventDataObject, DeploymentInvokeEventDataProvider,
    DeploymentInvokeEventDataRetrieval, DeploymentInvokeEventDataRetrievalMetadata,
    DeploymentInvokeResponseObject, DeploymentInvokeResponseProvider,
    DeploymentInvokeResponseRetrieval, DeploymentInvokeResponseRetrievalMetadata,
    DeploymentsResponseDataItemPromptConfigProvider,
};
pub use deployments::{
    DeploymentCreateMetricRequestChoiceMessageObjectRole,
    DeploymentCreateMetricRequestChoiceMessageWithToolCall,
    DeploymentCreateMetricRequestChoiceMessageWithToolCallFunction,
    DeploymentCreateMetricRequestChoiceMessageWithToolCallsRole,
    DeploymentCreateMetricRequestChoiceMessageWithUrlRole,
    DeploymentCreateMetricRequestMessageRole, DeploymentCreateMetricRequestMessageToolCall,
    DeploymentCreateMetricRequestMessageToolCallFunction,
    DeploymentInvokeEventDataChoiceMessageObjectRole,
    DeploymentInvokeEventDataChoiceMessageWithToolCall,
    DeploymentInvokeEventDataChoiceMessageWithToolCallFunction,
    DeploymentInvokeEventDataChoiceMessageWithToolCallsRole,
    DeploymentInvokeEventDataChoiceMessageWithUrlRole,
    DeploymentInvokeResponseChoiceMessageObjectRole,
    DeploymentInvokeResponseChoiceMessageWithToolCall,
    DeploymentInvokeResponseChoiceMessageWithToolCallFunction,
    DeploymentInvokeResponseChoiceMessageWithToolCallsRole,
    DeploymentInvokeResponseChoiceMessageWithUrlRole, DeploymentsMessageRole,
    DeploymentsMessageToolCall, DeploymentsMessageToolCallFunction, DeploymentsPrefixMessageRole,
    DeploymentsPrefixMessageToolCall, DeploymentsPrefixMessageToolCallFunction,
    DeploymentsResponseDataItemPromptConfigMessageRole,
    DeploymentsResponseDataItemPromptConfigMessageToolCall,
    DeploymentsResponseDataItemPromptConfigMessageToolCallFunction,
    RouterChatCompletionsRequestMessageAssistantToolCallFunction,
    RouterChatCompletionsResponseChunkChoiceDeltaRole,
    RouterChatCompletionsResponseChunkChoiceDeltaToolCallFunction,
    RouterChatCompletionsResponseCompletionChoiceMessageRole,
    RouterChatCompletionsResponseCompletionChoiceMessageToolCallFunction,
};
#[cfg(feature = "deployments")]
pub use deployments::{
    DeploymentCreateMetricRequestMessage, DeploymentCreateMetricRequestMessageContent,
    DeploymentCreateMetricRequestMessageContentItem,
    DeploymentCreateMetricRequestMessageContentItemImageUrl, Deployments, DeploymentsInputsValue,
    DeploymentsInvokeOptions, DeploymentsMessage, DeploymentsMessageContent,
    DeploymentsMessageContentItem, DeploymentsMessageContentItemImageUrl,
    DeploymentsMessageContentItemImageUrlObject, DeploymentsPrefixMessage,
    DeploymentsPrefixMessageContent, DeploymentsPrefixMessageContentItem,
    DeploymentsPrefixMessageContentItemImageUrl, DeploymentsResponseDataItemPromptConfigMessage,
    DeploymentsResponseDataItemPromptConfigMessageContent,
    DeploymentsResponseDataItemPromptConfigMessageContentItem,
    DeploymentsResponseDataItemPromptConfigMessageContentItemImageUrl, DeploymentsUserId,
};
#[cfg(any(feature = "deployments", feature = "router"))]
pub use deployments::{
    DeploymentCreateMetricRequestMessageContentItemText, DeploymentsMessageContentItemText,
    DeploymentsPrefixMessageContentItemText,
    DeploymentsResponseDataItemPromptConfigMessageContentItemText,
    RouterChatCompletionsRequestMessageSystemContentItemText,
    RouterChatCompletionsRequestMessageToolContentItemText,
    RouterChatCompletionsRequestMessageUserContentItemText,
};
#[cfg(feature = "deployments")]
pub use deploymentsresponse::{
    DeploymentsResponse, DeploymentsResponseDataItem, DeploymentsResponseDataItemPromptConfig,
    DeploymentsResponseDataItemPromptConfigModelParameters,
    DeploymentsResponseDataItemPromptConfigModelParametersEncodingFormat,
    DeploymentsResponseDataItemPromptConfigModelParametersFormat,
    DeploymentsResponseDataItemPromptConfigModelParametersPhotoRealVersion,
    DeploymentsResponseDataItemPromptConfigModelParametersQuality,
    DeploymentsResponseDataItemPromptConfigModelParametersResponseFormat,
    DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonObject,
    DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchema,
    DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchemaObject,
    DeploymentsResponseDataItemPromptConfigModelType, DeploymentsResponseDataItemPromptConfigTool,
    DeploymentsResponseDataItemPromptConfigToolFunction,
    DeploymentsResponseDataItemPromptConfigToolFunctionParameters,
};
#[cfg(feature = "files")]
pub use fileuploadrequest::FileUploadRequest;
#[cfg(feature = "files")]
pub use fileuploadresponse::FileUploadResponse;
pub use routerchatcompletionsevent::RouterChatCompletionsEvent;
#[cfg(feature = "router")]
pub use routerchatcompletionsrequest::{
    RouterChatCompletionsRequest, RouterChatCompletionsRequestMessage,
    RouterChatCompletionsRequestMessageAssistant,
    RouterChatCompletionsRequestMessageAssistantContent,
    RouterChatCompletionsRequestMessageAssistantToolCall,
    RouterChatCompletionsRequestMessageSystem, RouterChatCompletionsRequestMessageSystemContent,
    RouterChatCompletionsRequestMessageSystemContentItem,
    RouterChatCompletionsRequestMessageSystemContentItemImageUrl,
    RouterChatCompletionsRequestMessageSystemContentItemImageUrlDetail,
    RouterChatCompletionsRequestMessageSystemContentItemImageUrlObject,
    RouterChatCompletionsRequestMessageTool, RouterChatCompletionsRequestMessageToolContent,
    RouterChatCompletionsRequestMessageToolContentItem,
    RouterChatCompletionsRequestMessageToolContentItemImageUrl,
    RouterChatCompletionsRequestMessageToolContentItemImageUrlDetail,
    RouterChatCompletionsRequestMessageUser, RouterChatCompletionsRequestMessageUserContent,
    RouterChatCompletionsRequestMessageUserContentItem,
    RouterChatCompletionsRequestMessageUserContentItemImageUrl,
    RouterChatCompletionsRequestMessageUserContentItemImageUrlDetail,
    RouterChatCompletionsRequestTool, RouterChatCompletionsRequestToolFunction,
    RouterChatCompletionsRequestToolFunctionParameters,
    RouterChatCompletionsResponseChunkChoiceDeltaToolCall,
    RouterChatCompletionsResponseCompletionChoiceMessageToolCall,
};
#[cfg(feature = "router")]
pub use routerchatcompletionsresponse::{
    RouterChatCompletionsResponse, RouterChatCompletionsResponseChunk,
    RouterChatCompletionsResponseChunkChoice, RouterChatCompletionsResponseChunkChoiceDelta,
    RouterChatCompletionsResponseChunkChoiceLogprobs,
    RouterChatCompletionsResponseChunkChoiceLogprobsContentItem,
    RouterChatCompletionsResponseChunkChoiceLogprobsContentItemTopLogprob,
    RouterChatCompletionsResponseChunkChoiceLogprobsRefusalItem,
    RouterChatCompletionsResponseChunkChoiceLogprobsRefusalItemTopLogprob,
    RouterChatCompletionsResponseCompletion, RouterChatCompletionsResponseCompletionChoice,
    RouterChatCompletionsResponseCompletionChoiceLogprobs,
    RouterChatCompletionsResponseCompletionChoiceLogprobsContentItem,
    RouterChatCompletionsResponseCompletionChoiceLogprobsContentItemTopLogprob,
    RouterChatCompletionsResponseCompletionChoiceLogprobsRefusalItem,
    RouterChatCompletionsResponseCompletionChoiceLogprobsRefusalItemTopLogprob,
    RouterChatCompletionsResponseCompletionChoiceMessage,
};
#[cfg(feature = "router")]
pub use routercompletionsrequest::{
    RouterCompletionsRequest, RouterCompletionsRequestPrompt, RouterCompletionsRequestStop,
};
#[cfg(feature = "router")]
pub use routercompletionsresponse::{
    RouterChatCompletionsResponseChunkChoiceFinishReason, RouterChatCompletionsResponseChunkUsage,
    RouterChatCompletionsResponseCompletionChoiceFinishReason,
    RouterChatCompletionsResponseCompletionUsage, RouterCompletionsResponse,
    RouterCompletionsResponseChoice, RouterCompletionsResponseChoiceFinishReason,
    RouterCompletionsResponseUsage,
};
#[cfg(feature = "router")]
pub use routerembeddingrequest::{
    RouterEmbeddingRequest, RouterEmbeddingRequestEncodingFormat, RouterEmbeddingRequestInput,
};
#[cfg(feature = "router")]
pub use routerembeddingresponse::{
    RouterEmbeddingResponse, RouterEmbeddingResponseDataItem,
    RouterEmbeddingResponseDataItemEmbedding, RouterEmbeddingResponseUsage,
};

#[doc(no_inline)]
pub use crate::errors::*;

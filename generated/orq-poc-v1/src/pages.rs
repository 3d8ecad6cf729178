//! The Markdown pages, whose Rust is compiled as documentation tests. Empty in a build.

#[doc = include_str!("../README.md")]
pub struct Readme;

#[doc = include_str!("../USAGE.md")]
pub struct Usage;

#[doc = include_str!("../docs/models/deploymentsinputsvalue.md")]
pub struct DocsModelsDeploymentsinputsvalue;

#[doc = include_str!("../docs/models/deploymentsmessagecontent.md")]
pub struct DocsModelsDeploymentsmessagecontent;

#[doc = include_str!("../docs/models/deploymentsmessagecontentitem.md")]
pub struct DocsModelsDeploymentsmessagecontentitem;

#[doc = include_str!("../docs/models/deploymentsuserid.md")]
pub struct DocsModelsDeploymentsuserid;

#[doc = include_str!("../docs/models/getv2deploymentsresponsedataitempromptconfigmodelparametersresponseformat.md")]
pub struct DocsModelsGetv2deploymentsresponsedataitempromptconfigmodelparametersresponseformat;

#[doc = include_str!("../docs/models/postv2deploymentsidmetricsrequestchoicemessage.md")]
pub struct DocsModelsPostv2deploymentsidmetricsrequestchoicemessage;

#[doc = include_str!("../docs/models/postv2deploymentsinvokeanswer.md")]
pub struct DocsModelsPostv2deploymentsinvokeanswer;

#[doc = include_str!("../docs/models/postv2routerchatcompletionsrequestmessage.md")]
pub struct DocsModelsPostv2routerchatcompletionsrequestmessage;

#[doc = include_str!("../docs/models/postv2routerchatcompletionsrequestmessageassistantcontent.md")]
pub struct DocsModelsPostv2routerchatcompletionsrequestmessageassistantcontent;

#[doc = include_str!("../docs/models/postv2routerchatcompletionsrequestmessagesystemcontent.md")]
pub struct DocsModelsPostv2routerchatcompletionsrequestmessagesystemcontent;

#[doc = include_str!("../docs/models/postv2routerchatcompletionsrequestmessagesystemcontentitem.md")]
pub struct DocsModelsPostv2routerchatcompletionsrequestmessagesystemcontentitem;

#[doc = include_str!("../docs/models/postv2routerchatcompletionsrequestmessagetoolcontent.md")]
pub struct DocsModelsPostv2routerchatcompletionsrequestmessagetoolcontent;

#[doc = include_str!("../docs/models/postv2routerchatcompletionsrequestmessageusercontent.md")]
pub struct DocsModelsPostv2routerchatcompletionsrequestmessageusercontent;

#[doc = include_str!("../docs/models/postv2routerchatcompletionsresponse.md")]
pub struct DocsModelsPostv2routerchatcompletionsresponse;

#[doc = include_str!("../docs/models/postv2routercompletionsrequestprompt.md")]
pub struct DocsModelsPostv2routercompletionsrequestprompt;

#[doc = include_str!("../docs/models/postv2routercompletionsrequeststop.md")]
pub struct DocsModelsPostv2routercompletionsrequeststop;

#[doc = include_str!("../docs/models/postv2routerembeddingsrequestinput.md")]
pub struct DocsModelsPostv2routerembeddingsrequestinput;

#[doc = include_str!("../docs/models/postv2routerembeddingsresponsedataitemembedding.md")]
pub struct DocsModelsPostv2routerembeddingsresponsedataitemembedding;

#[doc = include_str!("../docs/sdks/deployments/README.md")]
pub struct DocsSdksDeployments;

#[doc = include_str!("../docs/sdks/files/README.md")]
pub struct DocsSdksFiles;

#[doc = include_str!("../docs/sdks/routerchatcompletions/README.md")]
pub struct DocsSdksRouterchatcompletions;

#[doc = include_str!("../docs/sdks/routercompletions/README.md")]
pub struct DocsSdksRoutercompletions;

#[doc = include_str!("../docs/sdks/routerembeddings/README.md")]
pub struct DocsSdksRouterembeddings;

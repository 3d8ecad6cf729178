//! The Markdown pages, whose Rust is compiled as documentation tests. Empty in a build.

#[doc = include_str!("../README.md")]
pub struct Readme;

#[doc = include_str!("../USAGE.md")]
pub struct Usage;

#[doc = include_str!("../docs/models/deploymentcreatemetricrequestchoicemessage.md")]
pub struct DocsModelsDeploymentcreatemetricrequestchoicemessage;

#[doc = include_str!("../docs/models/deploymentinvokeanswer.md")]
pub struct DocsModelsDeploymentinvokeanswer;

#[doc = include_str!("../docs/models/deploymentsinputsvalue.md")]
pub struct DocsModelsDeploymentsinputsvalue;

#[doc = include_str!("../docs/models/deploymentsmessagecontent.md")]
pub struct DocsModelsDeploymentsmessagecontent;

#[doc = include_str!("../docs/models/deploymentsmessagecontentitem.md")]
pub struct DocsModelsDeploymentsmessagecontentitem;

#[doc = include_str!("../docs/models/deploymentsresponsedataitempromptconfigmodelparametersresponseformat.md")]
pub struct DocsModelsDeploymentsresponsedataitempromptconfigmodelparametersresponseformat;

#[doc = include_str!("../docs/models/deploymentsuserid.md")]
pub struct DocsModelsDeploymentsuserid;

#[doc = include_str!("../docs/models/routerchatcompletionsrequestmessage.md")]
pub struct DocsModelsRouterchatcompletionsrequestmessage;

#[doc = include_str!("../docs/models/routerchatcompletionsrequestmessageassistantcontent.md")]
pub struct DocsModelsRouterchatcompletionsrequestmessageassistantcontent;

#[doc = include_str!("../docs/models/routerchatcompletionsrequestmessagesystemcontent.md")]
pub struct DocsModelsRouterchatcompletionsrequestmessagesystemcontent;

#[doc = include_str!("../docs/models/routerchatcompletionsrequestmessagesystemcontentitem.md")]
pub struct DocsModelsRouterchatcompletionsrequestmessagesystemcontentitem;

#[doc = include_str!("../docs/models/routerchatcompletionsrequestmessagetoolcontent.md")]
pub struct DocsModelsRouterchatcompletionsrequestmessagetoolcontent;

#[doc = include_str!("../docs/models/routerchatcompletionsrequestmessageusercontent.md")]
pub struct DocsModelsRouterchatcompletionsrequestmessageusercontent;

#[doc = include_str!("../docs/models/routerchatcompletionsresponse.md")]
pub struct DocsModelsRouterchatcompletionsresponse;

#[doc = include_str!("../docs/models/routercompletionsrequestprompt.md")]
pub struct DocsModelsRoutercompletionsrequestprompt;

#[doc = include_str!("../docs/models/routercompletionsrequeststop.md")]
pub struct DocsModelsRoutercompletionsrequeststop;

#[doc = include_str!("../docs/models/routerembeddingrequestinput.md")]
pub struct DocsModelsRouterembeddingrequestinput;

#[doc = include_str!("../docs/models/routerembeddingresponsedataitemembedding.md")]
pub struct DocsModelsRouterembeddingresponsedataitemembedding;

#[doc = include_str!("../docs/sdks/deployments/README.md")]
pub struct DocsSdksDeployments;

#[doc = include_str!("../docs/sdks/deploymentsmetrics/README.md")]
pub struct DocsSdksDeploymentsmetrics;

#[doc = include_str!("../docs/sdks/files/README.md")]
pub struct DocsSdksFiles;

#[doc = include_str!("../docs/sdks/routerchatcompletions/README.md")]
pub struct DocsSdksRouterchatcompletions;

#[doc = include_str!("../docs/sdks/routercompletions/README.md")]
pub struct DocsSdksRoutercompletions;

#[doc = include_str!("../docs/sdks/routerembeddings/README.md")]
pub struct DocsSdksRouterembeddings;

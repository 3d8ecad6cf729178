//! The Markdown pages, whose Rust is compiled as documentation tests. Empty in a build.

#[doc = include_str!("../README.md")]
pub struct Readme;

#[doc = include_str!("../USAGE.md")]
pub struct Usage;

#[doc = include_str!("../docs/models/audiocontentpartschema.md")]
pub struct DocsModelsAudiocontentpartschema;

#[doc = include_str!("../docs/models/audiocontentpartschemainputaudio.md")]
pub struct DocsModelsAudiocontentpartschemainputaudio;

#[doc = include_str!("../docs/models/createchatcompletionrequest.md")]
pub struct DocsModelsCreatechatcompletionrequest;

#[doc = include_str!("../docs/models/createchatcompletionrequestaudio.md")]
pub struct DocsModelsCreatechatcompletionrequestaudio;

#[doc = include_str!("../docs/models/createchatcompletionrequestcache.md")]
pub struct DocsModelsCreatechatcompletionrequestcache;

#[doc = include_str!("../docs/models/createchatcompletionrequestfallback.md")]
pub struct DocsModelsCreatechatcompletionrequestfallback;

#[doc = include_str!("../docs/models/createchatcompletionrequestguardrail.md")]
pub struct DocsModelsCreatechatcompletionrequestguardrail;

#[doc = include_str!("../docs/models/createchatcompletionrequestloadbalancer.md")]
pub struct DocsModelsCreatechatcompletionrequestloadbalancer;

#[doc = include_str!("../docs/models/createchatcompletionrequestloadbalancerweightbasedmodel.md")]
pub struct DocsModelsCreatechatcompletionrequestloadbalancerweightbasedmodel;

#[doc = include_str!("../docs/models/createchatcompletionrequestmessage.md")]
pub struct DocsModelsCreatechatcompletionrequestmessage;

#[doc = include_str!("../docs/models/createchatcompletionrequestmessageassistantmessage.md")]
pub struct DocsModelsCreatechatcompletionrequestmessageassistantmessage;

#[doc = include_str!("../docs/models/createchatcompletionrequestmessageassistantmessageaudio.md")]
pub struct DocsModelsCreatechatcompletionrequestmessageassistantmessageaudio;

#[doc = include_str!("../docs/models/createchatcompletionrequestmessageassistantmessagecontent.md")]
pub struct DocsModelsCreatechatcompletionrequestmessageassistantmessagecontent;

#[doc = include_str!("../docs/models/createchatcompletionrequestmessageassistantmessagecontentitem.md")]
pub struct DocsModelsCreatechatcompletionrequestmessageassistantmessagecontentitem;

#[doc = include_str!("../docs/models/createchatcompletionrequestmessageassistantmessagetoolcall.md")]
pub struct DocsModelsCreatechatcompletionrequestmessageassistantmessagetoolcall;

#[doc = include_str!("../docs/models/createchatcompletionrequestmessageassistantmessagetoolcallfunction.md")]
pub struct DocsModelsCreatechatcompletionrequestmessageassistantmessagetoolcallfunction;

#[doc = include_str!("../docs/models/createchatcompletionrequestmessagedevelopermessage.md")]
pub struct DocsModelsCreatechatcompletionrequestmessagedevelopermessage;

#[doc = include_str!("../docs/models/createchatcompletionrequestmessagedevelopermessagecontent.md")]
pub struct DocsModelsCreatechatcompletionrequestmessagedevelopermessagecontent;

#[doc = include_str!("../docs/models/createchatcompletionrequestmessagesystemmessage.md")]
pub struct DocsModelsCreatechatcompletionrequestmessagesystemmessage;

#[doc = include_str!("../docs/models/createchatcompletionrequestmessagetoolmessage.md")]
pub struct DocsModelsCreatechatcompletionrequestmessagetoolmessage;

#[doc = include_str!("../docs/models/createchatcompletionrequestmessagetoolmessagecontent.md")]
pub struct DocsModelsCreatechatcompletionrequestmessagetoolmessagecontent;

#[doc = include_str!("../docs/models/createchatcompletionrequestmessageusermessage.md")]
pub struct DocsModelsCreatechatcompletionrequestmessageusermessage;

#[doc = include_str!("../docs/models/createchatcompletionrequestmessageusermessagecontent.md")]
pub struct DocsModelsCreatechatcompletionrequestmessageusermessagecontent;

#[doc = include_str!("../docs/models/createchatcompletionrequestmessageusermessagecontentitem.md")]
pub struct DocsModelsCreatechatcompletionrequestmessageusermessagecontentitem;

#[doc = include_str!("../docs/models/createchatcompletionrequestmessageusermessagecontentitemfile.md")]
pub struct DocsModelsCreatechatcompletionrequestmessageusermessagecontentitemfile;

#[doc = include_str!("../docs/models/createchatcompletionrequestorq.md")]
pub struct DocsModelsCreatechatcompletionrequestorq;

#[doc = include_str!("../docs/models/createchatcompletionrequestresponseformat.md")]
pub struct DocsModelsCreatechatcompletionrequestresponseformat;

#[doc = include_str!("../docs/models/createchatcompletionrequestresponseformatjsonobject.md")]
pub struct DocsModelsCreatechatcompletionrequestresponseformatjsonobject;

#[doc = include_str!("../docs/models/createchatcompletionrequestresponseformatjsonschema.md")]
pub struct DocsModelsCreatechatcompletionrequestresponseformatjsonschema;

#[doc = include_str!("../docs/models/createchatcompletionrequestresponseformatjsonschemaobject.md")]
pub struct DocsModelsCreatechatcompletionrequestresponseformatjsonschemaobject;

#[doc = include_str!("../docs/models/createchatcompletionrequestresponseformattext.md")]
pub struct DocsModelsCreatechatcompletionrequestresponseformattext;

#[doc = include_str!("../docs/models/createchatcompletionrequestretry.md")]
pub struct DocsModelsCreatechatcompletionrequestretry;

#[doc = include_str!("../docs/models/createchatcompletionrequeststop.md")]
pub struct DocsModelsCreatechatcompletionrequeststop;

#[doc = include_str!("../docs/models/createchatcompletionrequeststreamoptions.md")]
pub struct DocsModelsCreatechatcompletionrequeststreamoptions;

#[doc = include_str!("../docs/models/createchatcompletionrequestthinking.md")]
pub struct DocsModelsCreatechatcompletionrequestthinking;

#[doc = include_str!("../docs/models/createchatcompletionrequesttimeout.md")]
pub struct DocsModelsCreatechatcompletionrequesttimeout;

#[doc = include_str!("../docs/models/createchatcompletionrequesttool.md")]
pub struct DocsModelsCreatechatcompletionrequesttool;

#[doc = include_str!("../docs/models/createchatcompletionrequesttoolchoice.md")]
pub struct DocsModelsCreatechatcompletionrequesttoolchoice;

#[doc = include_str!("../docs/models/createchatcompletionrequesttoolchoicefunction.md")]
pub struct DocsModelsCreatechatcompletionrequesttoolchoicefunction;

#[doc = include_str!("../docs/models/createchatcompletionrequesttoolchoicefunctionobject.md")]
pub struct DocsModelsCreatechatcompletionrequesttoolchoicefunctionobject;

#[doc = include_str!("../docs/models/createchatcompletionrequesttoolfunction.md")]
pub struct DocsModelsCreatechatcompletionrequesttoolfunction;

#[doc = include_str!("../docs/models/createchatcompletionrequesttoolfunctionparameters.md")]
pub struct DocsModelsCreatechatcompletionrequesttoolfunctionparameters;

#[doc = include_str!("../docs/models/createcompletionrequest.md")]
pub struct DocsModelsCreatecompletionrequest;

#[doc = include_str!("../docs/models/createcompletionrequestorq.md")]
pub struct DocsModelsCreatecompletionrequestorq;

#[doc = include_str!("../docs/models/createcompletionrequestorqinputs.md")]
pub struct DocsModelsCreatecompletionrequestorqinputs;

#[doc = include_str!("../docs/models/createcompletionrequestorqinputsitem.md")]
pub struct DocsModelsCreatecompletionrequestorqinputsitem;

#[doc = include_str!("../docs/models/createcompletionrequestorqknowledgebase.md")]
pub struct DocsModelsCreatecompletionrequestorqknowledgebase;

#[doc = include_str!("../docs/models/createcompletionrequestorqknowledgebaseagenticragconfig.md")]
pub struct DocsModelsCreatecompletionrequestorqknowledgebaseagenticragconfig;

#[doc = include_str!("../docs/models/createcompletionrequestorqknowledgebasefilterby.md")]
pub struct DocsModelsCreatecompletionrequestorqknowledgebasefilterby;

#[doc = include_str!("../docs/models/createcompletionrequestorqknowledgebasefilterbyand.md")]
pub struct DocsModelsCreatecompletionrequestorqknowledgebasefilterbyand;

#[doc = include_str!("../docs/models/createcompletionrequestorqknowledgebasefilterbyor.md")]
pub struct DocsModelsCreatecompletionrequestorqknowledgebasefilterbyor;

#[doc = include_str!("../docs/models/createcompletionrequestorqknowledgebasefilterbysearchoperatorvalue.md")]
pub struct DocsModelsCreatecompletionrequestorqknowledgebasefilterbysearchoperatorvalue;

#[doc = include_str!("../docs/models/createcompletionrequestorqknowledgebasefilterbysearchoperatorvalueeq.md")]
pub struct DocsModelsCreatecompletionrequestorqknowledgebasefilterbysearchoperatorvalueeq;

#[doc = include_str!("../docs/models/createcompletionrequestorqknowledgebasefilterbysearchoperatorvalueequnion.md")]
pub struct DocsModelsCreatecompletionrequestorqknowledgebasefilterbysearchoperatorvalueequnion;

#[doc = include_str!("../docs/models/createcompletionrequestorqknowledgebasefilterbysearchoperatorvalueexists.md")]
pub struct DocsModelsCreatecompletionrequestorqknowledgebasefilterbysearchoperatorvalueexists;

#[doc = include_str!("../docs/models/createcompletionrequestorqknowledgebasefilterbysearchoperatorvaluegt.md")]
pub struct DocsModelsCreatecompletionrequestorqknowledgebasefilterbysearchoperatorvaluegt;

#[doc = include_str!("../docs/models/createcompletionrequestorqknowledgebasefilterbysearchoperatorvaluegte.md")]
pub struct DocsModelsCreatecompletionrequestorqknowledgebasefilterbysearchoperatorvaluegte;

#[doc = include_str!("../docs/models/createcompletionrequestorqknowledgebasefilterbysearchoperatorvaluein.md")]
pub struct DocsModelsCreatecompletionrequestorqknowledgebasefilterbysearchoperatorvaluein;

#[doc = include_str!("../docs/models/createcompletionrequestorqknowledgebasefilterbysearchoperatorvalueinitem.md")]
pub struct DocsModelsCreatecompletionrequestorqknowledgebasefilterbysearchoperatorvalueinitem;

#[doc = include_str!("../docs/models/createcompletionrequestorqknowledgebasefilterbysearchoperatorvaluelt.md")]
pub struct DocsModelsCreatecompletionrequestorqknowledgebasefilterbysearchoperatorvaluelt;

#[doc = include_str!("../docs/models/createcompletionrequestorqknowledgebasefilterbysearchoperatorvaluelte.md")]
pub struct DocsModelsCreatecompletionrequestorqknowledgebasefilterbysearchoperatorvaluelte;

#[doc = include_str!("../docs/models/createcompletionrequestorqknowledgebasefilterbysearchoperatorvaluene.md")]
pub struct DocsModelsCreatecompletionrequestorqknowledgebasefilterbysearchoperatorvaluene;

#[doc = include_str!("../docs/models/createcompletionrequestorqknowledgebasefilterbysearchoperatorvaluenin.md")]
pub struct DocsModelsCreatecompletionrequestorqknowledgebasefilterbysearchoperatorvaluenin;

#[doc = include_str!("../docs/models/createcompletionrequestorqknowledgebasererankconfig.md")]
pub struct DocsModelsCreatecompletionrequestorqknowledgebasererankconfig;

#[doc = include_str!("../docs/models/createcompletionrequestorqknowledgebasesearchoptions.md")]
pub struct DocsModelsCreatecompletionrequestorqknowledgebasesearchoptions;

#[doc = include_str!("../docs/models/createcompletionrequestorqprompt.md")]
pub struct DocsModelsCreatecompletionrequestorqprompt;

#[doc = include_str!("../docs/models/createcompletionrequestorqthread.md")]
pub struct DocsModelsCreatecompletionrequestorqthread;

#[doc = include_str!("../docs/models/createcompletionrequeststop.md")]
pub struct DocsModelsCreatecompletionrequeststop;

#[doc = include_str!("../docs/models/createcompletionresponsecreated.md")]
pub struct DocsModelsCreatecompletionresponsecreated;

#[doc = include_str!("../docs/models/createembeddingrequest.md")]
pub struct DocsModelsCreateembeddingrequest;

#[doc = include_str!("../docs/models/createembeddingrequestinput.md")]
pub struct DocsModelsCreateembeddingrequestinput;

#[doc = include_str!("../docs/models/createembeddingrequestorq.md")]
pub struct DocsModelsCreateembeddingrequestorq;

#[doc = include_str!("../docs/models/createembeddingresponsedataitemembedding.md")]
pub struct DocsModelsCreateembeddingresponsedataitemembedding;

#[doc = include_str!("../docs/models/creatererankrequest.md")]
pub struct DocsModelsCreatererankrequest;

#[doc = include_str!("../docs/models/createtranscriptionrequest.md")]
pub struct DocsModelsCreatetranscriptionrequest;

#[doc = include_str!("../docs/models/createtranscriptionrequestorq.md")]
pub struct DocsModelsCreatetranscriptionrequestorq;

#[doc = include_str!("../docs/models/createtranscriptionresponse.md")]
pub struct DocsModelsCreatetranscriptionresponse;

#[doc = include_str!("../docs/models/filecontentpartschema.md")]
pub struct DocsModelsFilecontentpartschema;

#[doc = include_str!("../docs/models/fileuploadrequest.md")]
pub struct DocsModelsFileuploadrequest;

#[doc = include_str!("../docs/models/imagecontentpartschema.md")]
pub struct DocsModelsImagecontentpartschema;

#[doc = include_str!("../docs/models/imagecontentpartschemacachecontrol.md")]
pub struct DocsModelsImagecontentpartschemacachecontrol;

#[doc = include_str!("../docs/models/imagecontentpartschemaimageurl.md")]
pub struct DocsModelsImagecontentpartschemaimageurl;

#[doc = include_str!("../docs/models/publiccontact.md")]
pub struct DocsModelsPubliccontact;

#[doc = include_str!("../docs/models/reasoningpartschema.md")]
pub struct DocsModelsReasoningpartschema;

#[doc = include_str!("../docs/models/redactedreasoningpartschema.md")]
pub struct DocsModelsRedactedreasoningpartschema;

#[doc = include_str!("../docs/models/refusalpartschema.md")]
pub struct DocsModelsRefusalpartschema;

#[doc = include_str!("../docs/models/textcontentpartschema.md")]
pub struct DocsModelsTextcontentpartschema;

#[doc = include_str!("../docs/models/thinkingconfigdisabledschema.md")]
pub struct DocsModelsThinkingconfigdisabledschema;

#[doc = include_str!("../docs/models/thinkingconfigenabledschema.md")]
pub struct DocsModelsThinkingconfigenabledschema;

#[doc = include_str!("../docs/sdks/files/README.md")]
pub struct DocsSdksFiles;

#[doc = include_str!("../docs/sdks/models/README.md")]
pub struct DocsSdksModels;

#[doc = include_str!("../docs/sdks/routeraudiotranscriptions/README.md")]
pub struct DocsSdksRouteraudiotranscriptions;

#[doc = include_str!("../docs/sdks/routerchatcompletions/README.md")]
pub struct DocsSdksRouterchatcompletions;

#[doc = include_str!("../docs/sdks/routercompletions/README.md")]
pub struct DocsSdksRoutercompletions;

#[doc = include_str!("../docs/sdks/routerembeddings/README.md")]
pub struct DocsSdksRouterembeddings;

#[doc = include_str!("../docs/sdks/routerrerank/README.md")]
pub struct DocsSdksRouterrerank;

//! [`ModerationCategories`].

/// Which kinds of harmful content were found.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ModerationCategories {
    /// Hatred of a group of people.
    pub hate: Option<bool>,
    /// Hatred together with a threat of violence.
    pub hate_threatening: Option<bool>,
    /// Harassment of a person.
    pub harassment: Option<bool>,
    /// Harassment together with a threat of violence.
    pub harassment_threatening: Option<bool>,
    /// Content that depicts or encourages self-harm.
    pub self_harm: Option<bool>,
    /// The speaker intends to harm themselves.
    pub self_harm_intent: Option<bool>,
    /// Directions for self-harm.
    pub self_harm_instructions: Option<bool>,
    /// Sexual content.
    pub sexual: Option<bool>,
    /// Sexual content that involves minors.
    pub sexual_minors: Option<bool>,
    /// Content that depicts or threatens violence.
    pub violence: Option<bool>,
    /// Violence in graphic detail.
    pub violence_graphic: Option<bool>,
}

crate::runtime::record! {
    ModerationCategories {
        hate: optional "hate",
        hate_threatening: optional "hate/threatening",
        harassment: optional "harassment",
        harassment_threatening: optional "harassment/threatening",
        self_harm: optional "self-harm",
        self_harm_intent: optional "self-harm/intent",
        self_harm_instructions: optional "self-harm/instructions",
        sexual: optional "sexual",
        sexual_minors: optional "sexual/minors",
        violence: optional "violence",
        violence_graphic: optional "violence/graphic",
    }
}

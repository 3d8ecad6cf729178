//! [`ModerationCategoryScores`].

/// How sure the model is of each kind, 0 to 1.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ModerationCategoryScores {
    /// Score for hatred of a group of people.
    pub hate: Option<f64>,
    /// Score for hatred together with a threat of violence.
    pub hate_threatening: Option<f64>,
    /// Score for harassment of a person.
    pub harassment: Option<f64>,
    /// Score for harassment together with a threat of violence.
    pub harassment_threatening: Option<f64>,
    /// Score for self-harm.
    pub self_harm: Option<f64>,
    /// Score for an intent of self-harm.
    pub self_harm_intent: Option<f64>,
    /// Score for directions for self-harm.
    pub self_harm_instructions: Option<f64>,
    /// Score for sexual content.
    pub sexual: Option<f64>,
    /// Score for sexual content that involves minors.
    pub sexual_minors: Option<f64>,
    /// Score for violence.
    pub violence: Option<f64>,
    /// Score for violence in graphic detail.
    pub violence_graphic: Option<f64>,
}

crate::runtime::record! {
    ModerationCategoryScores {
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

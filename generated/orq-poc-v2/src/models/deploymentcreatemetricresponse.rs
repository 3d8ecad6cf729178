//! [`DeploymentCreateMetricResponse`].

/// Outcome of the request.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentCreateMetricResponse {
    /// Status code.
    pub code: f64,
    /// Whether the metrics are stored.
    pub success: bool,
}

crate::runtime::record! {
    DeploymentCreateMetricResponse {
        code: required "code",
        success: required "success",
    }
}

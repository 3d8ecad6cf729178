//! [`PostV2DeploymentsIdMetricsResponse`].

/// Outcome of the request.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2DeploymentsIdMetricsResponse {
    /// Status code.
    pub code: f64,
    /// Whether the metrics are stored.
    pub success: bool,
}

crate::runtime::record! {
    PostV2DeploymentsIdMetricsResponse {
        code: required "code",
        success: required "success",
    }
}

//! The resource `deployments.metrics`.

use crate::{Call, Client, operations};

/// The resource `deployments.metrics`.
#[derive(Debug, Clone)]
pub struct DeploymentsMetrics {
    pub(crate) client: Client,
}

impl DeploymentsMetrics {
    /// Add metrics
    ///
    /// Stores what you measured about an answer of a deployment, or how good you found it.
    ///
    /// `POST /v2/deployments/{id}/metrics`
    ///
    /// - `id`: Identifier of the deployment.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: orq_poc_v2::Client) -> orq_poc_v2::Result<()> {
    /// let result = client.deployments().metrics().create("id_123").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, id: impl Into<String>) -> Call<operations::DeploymentCreateMetric> {
        self.client.call(operations::DeploymentCreateMetric::new(id))
    }
}

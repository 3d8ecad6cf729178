//! The resource `deployments`.

use crate::{Call, Client, operations};

/// The resource `deployments`.
#[derive(Debug, Clone)]
pub struct Deployments {
    pub(crate) client: Client,
}

impl Deployments {
    /// The resource `deployments.metrics`.
    #[must_use]
    pub fn metrics(&self) -> super::DeploymentsMetrics {
        super::DeploymentsMetrics {
            client: self.client.clone(),
        }
    }

    /// Invoke
    ///
    /// Has the model behind a deployment answer. With `stream` set to true, the answer arrives
    /// piece by piece as server-sent events; the text `[DONE]` ends the stream.
    ///
    /// `POST /v2/deployments/invoke`
    ///
    /// - `key`: Key of the deployment.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: orq_poc_v2::Client) -> orq_poc_v2::Result<()> {
    /// let result = client.deployments().invoke("key_123").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn invoke(&self, key: impl Into<String>) -> Call<operations::DeploymentInvoke> {
        self.client.call(operations::DeploymentInvoke::new(key))
    }

    /// List all deployments
    ///
    /// Lists your deployments, page by page.
    ///
    /// `GET /v2/deployments`
    ///
    /// # Errors
    ///
    /// - [`Error::HonoApi`](crate::Error::HonoApi): 500
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: orq_poc_v2::Client) -> orq_poc_v2::Result<()> {
    /// let result = client.deployments().all().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn all(&self) -> Call<operations::Deployments> {
        self.client.call(operations::Deployments::new())
    }
}

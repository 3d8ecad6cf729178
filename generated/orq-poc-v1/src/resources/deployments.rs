//! The resource `deployments`.

use crate::{Call, Client, models, operations};

/// The resource `deployments`.
#[derive(Debug, Clone)]
pub struct Deployments {
    pub(crate) client: Client,
}

impl Deployments {
    /// Invoke
    ///
    /// Has the model behind a deployment answer. With `stream` set to true, the answer arrives
    /// piece by piece as server-sent events; the text `[DONE]` ends the stream.
    ///
    /// `POST /v2/deployments/invoke`
    ///
    /// - `request`: What to send, as the body of the request.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use orq_poc_v1::models::Deployments;
    ///
    /// # async fn example(client: orq_poc_v1::Client) -> orq_poc_v1::Result<()> {
    /// let result = client
    ///     .deployments()
    ///     .invoke(Deployments::new("key_123"))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn invoke(
        &self,
        request: impl Into<models::Deployments>,
    ) -> Call<operations::PostV2DeploymentsInvoke> {
        self.client.call(operations::PostV2DeploymentsInvoke::new(request))
    }

    /// Add metrics
    ///
    /// Stores what you measured about an answer of a deployment, or how good you found it.
    ///
    /// `POST /v2/deployments/{id}/metrics`
    ///
    /// - `id`: Identifier of the deployment.
    /// - `request`: What to send, as the body of the request.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use orq_poc_v1::models::PostV2DeploymentsIdMetricsRequest;
    ///
    /// # async fn example(client: orq_poc_v1::Client) -> orq_poc_v1::Result<()> {
    /// let result = client
    ///     .deployments()
    ///     .add_metrics("id_123", PostV2DeploymentsIdMetricsRequest::new())
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn add_metrics(
        &self,
        id: impl Into<String>,
        request: impl Into<models::PostV2DeploymentsIdMetricsRequest>,
    ) -> Call<operations::PostV2DeploymentsIdMetrics> {
        self.client.call(operations::PostV2DeploymentsIdMetrics::new(id, request))
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
    /// # async fn example(client: orq_poc_v1::Client) -> orq_poc_v1::Result<()> {
    /// let result = client.deployments().list().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> Call<operations::GetV2Deployments> {
        self.client.call(operations::GetV2Deployments::new())
    }
}

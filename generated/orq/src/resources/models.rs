//! The resource `models`.

use crate::{Call, Client, operations};

/// The resource `models`.
#[derive(Debug, Clone)]
pub struct Models {
    pub(crate) client: Client,
}

impl Models {
    /// List models
    ///
    /// Lists the models that your workspace may use.
    ///
    /// `GET /v2/models`
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: orq::Client) -> orq::Result<()> {
    /// let result = client.models().list().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> Call<operations::ListModels> {
        self.client.call(operations::ListModels::new())
    }
}

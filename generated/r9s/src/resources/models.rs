//! The resource `models`.

use crate::{Call, Client, operations};

/// The resource `models`.
#[derive(Debug, Clone)]
pub struct Models {
    pub(crate) client: Client,
}

impl Models {
    /// List available models
    ///
    /// Lists the models that your API key may use.
    ///
    /// `GET /models`
    ///
    /// # Errors
    ///
    /// - [`Error::Authentication`](crate::Error::Authentication): 401
    /// - [`Error::PermissionDenied`](crate::Error::PermissionDenied): 403
    /// - [`Error::InternalServer`](crate::Error::InternalServer): 500
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: r9s::Client) -> r9s::Result<()> {
    /// let result = client.models().list().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> Call<operations::ListModels> {
        self.client.call(operations::ListModels::new())
    }

    /// Retrieve model details
    ///
    /// Returns one model by its identifier.
    ///
    /// `GET /models/{model}`
    ///
    /// - `model`: Identifier of the model.
    ///
    /// # Errors
    ///
    /// - [`Error::Authentication`](crate::Error::Authentication): 401
    /// - [`Error::PermissionDenied`](crate::Error::PermissionDenied): 403
    /// - [`Error::NotFound`](crate::Error::NotFound): 404
    /// - [`Error::InternalServer`](crate::Error::InternalServer): 500
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: r9s::Client) -> r9s::Result<()> {
    /// let result = client.models().retrieve("gpt-4o-mini").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn retrieve(&self, model: impl Into<String>) -> Call<operations::RetrieveModel> {
        self.client.call(operations::RetrieveModel::new(model))
    }
}

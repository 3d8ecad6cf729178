//! The resource `models`.

use crate::{Call, Client, operations};

/// List, inspect and delete models.
#[derive(Debug, Clone)]
pub struct Models {
    pub(crate) client: Client,
}

impl Models {
    /// List Models
    ///
    /// Lists the models that your API key may use.
    ///
    /// `GET /v1/models`
    ///
    /// # Errors
    ///
    /// - [`Error::HttpValidation`](crate::Error::HttpValidation): 422
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: test_sdk::Client) -> test_sdk::Result<()> {
    /// let result = client.models().list_models_v1_models_get().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_models_v1_models_get(&self) -> Call<operations::ListModelsV1ModelsGet> {
        self.client.call(operations::ListModelsV1ModelsGet::new())
    }

    /// Retrieve Model
    ///
    /// Returns one model by its identifier.
    ///
    /// `GET /v1/models/{model_id}`
    ///
    /// - `model_id`: Identifier of the model.
    ///
    /// # Errors
    ///
    /// - [`Error::HttpValidation`](crate::Error::HttpValidation): 422
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: test_sdk::Client) -> test_sdk::Result<()> {
    /// let result = client
    ///     .models()
    ///     .retrieve_model_v1_models_model_id_get("ft:open-mistral-7b:587a6b29:20240514:7e773925")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn retrieve_model_v1_models_model_id_get(
        &self,
        model_id: impl Into<String>,
    ) -> Call<operations::RetrieveModelV1ModelsModelIdGet> {
        self.client.call(operations::RetrieveModelV1ModelsModelIdGet::new(model_id))
    }

    /// Delete Model
    ///
    /// Deletes a fine-tuned model.
    ///
    /// `DELETE /v1/models/{model_id}`
    ///
    /// - `model_id`: Identifier of the model.
    ///
    /// # Errors
    ///
    /// - [`Error::HttpValidation`](crate::Error::HttpValidation): 422
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: test_sdk::Client) -> test_sdk::Result<()> {
    /// let result = client
    ///     .models()
    ///     .delete_model_v1_models_model_id_delete("ft:open-mistral-7b:587a6b29:20240514:7e773925")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_model_v1_models_model_id_delete(
        &self,
        model_id: impl Into<String>,
    ) -> Call<operations::DeleteModelV1ModelsModelIdDelete> {
        self.client.call(operations::DeleteModelV1ModelsModelIdDelete::new(model_id))
    }
}

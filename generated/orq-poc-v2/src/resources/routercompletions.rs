//! The resource `router.completions`.

use crate::{Call, Client, operations};

/// The resource `router.completions`.
#[derive(Debug, Clone)]
pub struct RouterCompletions {
    pub(crate) client: Client,
}

impl RouterCompletions {
    /// legacy completions route
    ///
    /// Has a model continue a text. New programs use chat completions.
    ///
    /// `POST /v2/router/completions`
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: orq_poc_v2::Client) -> orq_poc_v2::Result<()> {
    /// let result = client.router().completions().create().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self) -> Call<operations::RouterCompletions> {
        self.client.call(operations::RouterCompletions::new())
    }
}

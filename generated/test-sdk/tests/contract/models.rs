//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use test_sdk::{Call, Client, Error, operations};

/// `GET /v1/models`
mod list_models_v1_models_get {
    use super::*;

    fn call(client: &Client) -> Call<operations::ListModelsV1ModelsGet> {
        client.models().list_models_v1_models_get()
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r"{}";
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("GET", "/v1/models")
            .query(&[])
            .header("accept", "application/json")
            .anything()
    }

    #[tokio::test]
    async fn fails() -> Outcome {
        let errors: &[Declared] = &[
            (422, "{}", |error| matches!(error, Error::HttpValidation(_))),
        ];
        for (status, body, is_expected) in errors {
            let server = Server::answering(*status, "application/json", body).await;
            let error = call(&server.client()?).await.err().ok_or("no error")?;
            assert!(is_expected(&error), "{status}: {error:?}");
        }
        Ok(())
    }
}

/// `GET /v1/models/{model_id}`
mod retrieve_model_v1_models_model_id_get {
    use super::*;

    fn call(client: &Client) -> Call<operations::RetrieveModelV1ModelsModelIdGet> {
        client
            .models()
            .retrieve_model_v1_models_model_id_get("ft:open-mistral-7b:587a6b29:20240514:7e773925")
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "type": "base",
  "id": "id_123",
  "capabilities": {}
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line(
                "GET",
                "/v1/models/ft:open-mistral-7b:587a6b29:20240514:7e773925",
            )
            .query(&[])
            .header("accept", "application/json")
            .anything()
    }

    #[tokio::test]
    async fn fails() -> Outcome {
        let errors: &[Declared] = &[
            (422, "{}", |error| matches!(error, Error::HttpValidation(_))),
        ];
        for (status, body, is_expected) in errors {
            let server = Server::answering(*status, "application/json", body).await;
            let error = call(&server.client()?).await.err().ok_or("no error")?;
            assert!(is_expected(&error), "{status}: {error:?}");
        }
        Ok(())
    }
}

/// `DELETE /v1/models/{model_id}`
mod delete_model_v1_models_model_id_delete {
    use super::*;

    fn call(client: &Client) -> Call<operations::DeleteModelV1ModelsModelIdDelete> {
        client
            .models()
            .delete_model_v1_models_model_id_delete("ft:open-mistral-7b:587a6b29:20240514:7e773925")
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "id": "ft:open-mistral-7b:587a6b29:20240514:7e773925"
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line(
                "DELETE",
                "/v1/models/ft:open-mistral-7b:587a6b29:20240514:7e773925",
            )
            .query(&[])
            .header("accept", "application/json")
            .anything()
    }

    #[tokio::test]
    async fn fails() -> Outcome {
        let errors: &[Declared] = &[
            (422, "{}", |error| matches!(error, Error::HttpValidation(_))),
        ];
        for (status, body, is_expected) in errors {
            let server = Server::answering(*status, "application/json", body).await;
            let error = call(&server.client()?).await.err().ok_or("no error")?;
            assert!(is_expected(&error), "{status}: {error:?}");
        }
        Ok(())
    }
}

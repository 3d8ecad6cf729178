//! `routes` and `response/status-code-range`: styles of parameters, and errors by status.

use response_status_code_range::Error;
use routes::models::Expanded;

use crate::suite::{Suite, client, scenarios};

pub async fn run(suite: &Suite) {
    paths(suite).await;
    path_styles(suite).await;
    queries(suite).await;
    statuses(suite).await;
}

async fn paths(suite: &Suite) {
    let client = client!(suite, routes);
    scenarios! { suite, [client],
        "Routes_fixed" => client.fixed().await?;
        "Routes_InInterface" => client.in_interface().fixed().await?;
        "Routes_PathParameters_templateOnly" => client.path_parameters().template_only("a").await?;
        "Routes_PathParameters_explicit" => client.path_parameters().explicit("a").await?;
        "Routes_PathParameters_annotationOnly" => client.path_parameters().annotation_only("a").await?;
        "Routes_PathParameters_ReservedExpansion_template" =>
            client.reserved_expansion().template("foo/bar baz").await?;
        "Routes_PathParameters_ReservedExpansion_annotation" =>
            client.reserved_expansion().annotation("foo/bar baz").await?;
    }
}

async fn path_styles(suite: &Suite) {
    let client = client!(suite, routes);
    scenarios! { suite, [client],
        "Routes_PathParameters_SimpleExpansion_Standard_primitive" =>
            client.path_simple_standard().primitive("a").await?;
        "Routes_PathParameters_SimpleExpansion_Standard_array" =>
            client.path_simple_standard().array(["a", "b"]).await?;
        "Routes_PathParameters_SimpleExpansion_Standard_record" =>
            client.path_simple_standard().record([("a", 1), ("b", 2)]).await?;
        "Routes_PathParameters_SimpleExpansion_Explode_primitive" =>
            client.path_simple_explode().primitive("a").await?;
        "Routes_PathParameters_SimpleExpansion_Explode_array" =>
            client.path_simple_explode().array(["a", "b"]).await?;
        "Routes_PathParameters_SimpleExpansion_Explode_record" =>
            client.path_simple_explode().record([("a", 1), ("b", 2)]).await?;
        "Routes_PathParameters_PathExpansion_Standard_primitive" =>
            client.path_path_standard().primitive("a").await?;
        "Routes_PathParameters_PathExpansion_Standard_array" =>
            client.path_path_standard().array(["a", "b"]).await?;
        "Routes_PathParameters_PathExpansion_Standard_record" =>
            client.path_path_standard().record([("a", 1), ("b", 2)]).await?;
        "Routes_PathParameters_PathExpansion_Explode_primitive" =>
            client.path_path_explode().primitive("a").await?;
        "Routes_PathParameters_LabelExpansion_Standard_primitive" =>
            client.path_label_standard().primitive("a").await?;
        "Routes_PathParameters_LabelExpansion_Standard_array" =>
            client.path_label_standard().array(["a", "b"]).await?;
        "Routes_PathParameters_LabelExpansion_Standard_record" =>
            client.path_label_standard().record([("a", 1), ("b", 2)]).await?;
        "Routes_PathParameters_LabelExpansion_Explode_primitive" =>
            client.path_label_explode().primitive("a").await?;
        "Routes_PathParameters_LabelExpansion_Explode_array" =>
            client.path_label_explode().array(["a", "b"]).await?;
        "Routes_PathParameters_LabelExpansion_Explode_record" =>
            client.path_label_explode().record([("a", 1), ("b", 2)]).await?;
        "Routes_PathParameters_MatrixExpansion_Standard_primitive" =>
            client.path_matrix_standard().primitive("a").await?;
        "Routes_PathParameters_MatrixExpansion_Standard_array" =>
            client.path_matrix_standard().array(["a", "b"]).await?;
        "Routes_PathParameters_MatrixExpansion_Standard_record" =>
            client.path_matrix_standard().record([("a", 1), ("b", 2)]).await?;
        "Routes_PathParameters_MatrixExpansion_Explode_primitive" =>
            client.path_matrix_explode().primitive("a").await?;
        "Routes_PathParameters_MatrixExpansion_Explode_array" =>
            client.path_matrix_explode().array(["a", "b"]).await?;
        "Routes_PathParameters_MatrixExpansion_Explode_record" =>
            client.path_matrix_explode().record([("a", 1), ("b", 2)]).await?;
    }
}

async fn queries(suite: &Suite) {
    let client = client!(suite, routes);
    scenarios! { suite, [client],
        "Routes_QueryParameters_templateOnly" => client.query_parameters().template_only("a").await?;
        "Routes_QueryParameters_explicit" => client.query_parameters().explicit("a").await?;
        "Routes_QueryParameters_annotationOnly" => client.query_parameters().annotation_only("a").await?;
        "Routes_QueryParameters_QueryExpansion_Standard_primitive" =>
            client.query_expansion_standard().primitive("a").await?;
        "Routes_QueryParameters_QueryExpansion_Standard_array" =>
            client.query_expansion_standard().array(["a", "b"]).await?;
        "Routes_QueryParameters_QueryExpansion_Standard_record" =>
            client.query_expansion_standard().record([("a", 1), ("b", 2)]).await?;
        "Routes_QueryParameters_QueryExpansion_Explode_primitive" =>
            client.query_expansion_explode().primitive("a").await?;
        "Routes_QueryParameters_QueryExpansion_Explode_array" =>
            client.query_expansion_explode().array(["a", "b"]).await?;
        "Routes_QueryParameters_QueryExpansion_Explode_record" =>
            client.query_expansion_explode().record([("a", 1), ("b", 2)]).await?;
        "Routes_QueryParameters_QueryContinuation_Standard_primitive" =>
            client.query_continuation_standard().primitive("a").await?;
        "Routes_QueryParameters_QueryContinuation_Standard_array" =>
            client.query_continuation_standard().array(["a", "b"]).await?;
        "Routes_QueryParameters_QueryContinuation_Standard_record" =>
            client.query_continuation_standard().record([("a", 1), ("b", 2)]).await?;
        "Routes_QueryParameters_QueryContinuation_Explode_primitive" =>
            client.query_continuation_explode().primitive("a").await?;
        "Routes_QueryParameters_QueryContinuation_Explode_array" =>
            client.query_continuation_explode().array(["a", "b"]).await?;
        "Routes_QueryParameters_QueryContinuation_Explode_record" =>
            client.query_continuation_explode().record([("a", 1), ("b", 2)]).await?;
        "Routes_QueryParameters_QueryExpansion_Explode_model" =>
            client.query_expansion_explode().model(Expanded::new("status", "active")).await?;
    }
}

async fn statuses(suite: &Suite) {
    let client = client!(suite, response_status_code_range);
    scenarios! { suite, [client],
        "Response_StatusCodeRange_errorResponseStatusCodeInRange" => {
            let error = client.response().status_code_range().error_response_status_code_in_range().await;
            let Err(Error::ErrorInRange(error)) = error else { panic!("{error:?}") };
            assert_eq!(error.status.as_u16(), 494);
            assert_eq!(error.data.code, "request-header-too-large");
            assert_eq!(error.data.message, "Request header too large");
        };
        "Response_StatusCodeRange_errorResponseStatusCode404" => {
            let error = client.response().status_code_range().error_response_status_code_404().await;
            let Err(Error::NotFound(error)) = error else { panic!("{error:?}") };
            assert_eq!((error.data.code.as_str(), error.data.resource_id.as_str()), ("not-found", "resource1"));
        };
    }
}

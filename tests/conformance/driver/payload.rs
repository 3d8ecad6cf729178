//! `payload/`, `response/`, `serialization/` and others: bodies by media type, and what comes with them.

use payload_json_merge_patch::models::{InnerModel, Resource};
use response_body_or_no_content::models::{GetBodyResponse, GetNoContentResponse};
use serde_json::{Value, json};

use crate::suite::{Suite, client, scenarios};

pub async fn run(suite: &Suite) {
    media_types(suite).await;
    negotiation(suite).await;
    merge_patch(suite).await;
    others(suite).await;
}

async fn media_types(suite: &Suite) {
    let client = client!(suite, payload_media_type);
    scenarios! { suite, [client],
        "Payload_MediaType_StringBody_sendAsText" => client.string_body().send_as_text("{cat}").await?;
        "Payload_MediaType_StringBody_getAsText" => assert_eq!(client.string_body().get_as_text().await?, "{cat}");
        "Payload_MediaType_StringBody_sendAsJson" => client.string_body().send_as_json("foo").await?;
        "Payload_MediaType_StringBody_getAsJson" => assert_eq!(client.string_body().get_as_json().await?, "foo");
    }
}

/// OpenAPI leaves the header `Accept` to the client, so what is wanted is said for the call.
async fn negotiation(suite: &Suite) {
    let client = client!(suite, payload_content_negotiation);
    let (png, jpeg) = (suite.asset("image.png"), suite.asset("image.jpg"));
    scenarios! { suite, [client, png, jpeg],
        "Payload_ContentNegotiation_SameBody" => {
            let call = || client.content_negotiation().same_body();
            assert_eq!(call().with_header("Accept", "image/png").await?, png);
            assert_eq!(call().with_header("Accept", "image/jpeg").await?, jpeg);
            let error = call().with_header("Accept", "wrongAccept").await.expect_err("nothing of that kind");
            assert_eq!(error.status().map(|status| status.as_u16()), Some(400));
        };
        "Payload_ContentNegotiation_DifferentBody" => {
            let call = || client.content_negotiation().different_body();
            let image = call().with_header("Accept", "image/png").send_raw().await?;
            assert_eq!(image.data, png);
            let answer = call().with_header("Accept", "application/json").await?;
            assert!(answer.content.as_str().starts_with("iVBORw0KGgo"));
            let error = call().with_header("Accept", "wrongAccept").await.expect_err("nothing of that kind");
            assert_eq!(error.status().map(|status| status.as_u16()), Some(400));
        };
    }
}

async fn merge_patch(suite: &Suite) {
    let client = client!(suite, payload_json_merge_patch);
    let left: Resource = serde_json::from_value(json!({ "name": "Madge", "map": { "key": { "name": "InnerMadge" } } }))
        .expect("a resource");
    scenarios! { suite, [client, left],
        "Payload_JsonMergePatch_createResource" => {
            let inner = InnerModel::new().name("InnerMadge").description("innerDesc");
            let resource = client
                .create_resource("Madge")
                .description("desc")
                .map([("key", inner.clone())])
                .array([inner.clone()])
                .int_value(1)
                .float_value(1.25)
                .inner_model(inner.clone())
                .int_array([1, 2, 3])
                .await?;
            assert_eq!(resource.inner_model, Some(inner));
        };
        "Payload_JsonMergePatch_updateResource" => {
            // What a patch takes away is null, which the document allows nowhere.
            let call = client
                .update_resource()
                .with_body_field("description", Value::Null)
                .with_body_field("map", json!({ "key": { "description": null }, "key2": null }))
                .with_body_field("array", Value::Null)
                .with_body_field("intValue", Value::Null)
                .with_body_field("floatValue", Value::Null)
                .with_body_field("innerModel", Value::Null)
                .with_body_field("intArray", Value::Null);
            assert_eq!(call.await?, left);
        };
        "Payload_JsonMergePatch_updateOptionalResource" => {
            let call = client
                .update_optional_resource()
                .with_body_field("description", Value::Null)
                .with_body_field("map", json!({ "key": { "description": null }, "key2": null }))
                .with_body_field("array", Value::Null)
                .with_body_field("intValue", Value::Null)
                .with_body_field("floatValue", Value::Null)
                .with_body_field("innerModel", Value::Null)
                .with_body_field("intArray", Value::Null);
            assert_eq!(call.await?, left);
        };
    }
}

async fn others(suite: &Suite) {
    let head = client!(suite, payload_head);
    let answers = client!(suite, response_body_or_no_content);
    let names = client!(suite, serialization_encoded_name_json);
    let conditions = client!(suite, special_headers_conditional_request);
    let repeatable = client!(suite, special_headers_repeatability);
    let texts = client!(suite, documentation);
    scenarios! { suite, [head, answers, names, conditions, repeatable, texts],
        "Payload_Head_contentTypeHeaderInResponse" => {
            let answer = head.content_type_header_in_response().send_with_response().await?;
            assert_eq!(answer.headers["content-type"], "text/plain; charset=utf-8");
            assert_eq!(answer.headers["x-ms-meta"], "hello");
        };
        "Response_BodyOrNoContent_getBody" => {
            let GetBodyResponse::Ok(layout) = answers.response().body_or_no_content().body().await? else {
                panic!("there is a body");
            };
            assert_eq!(layout.content, "hello");
        };
        "Response_BodyOrNoContent_getNoContent" =>
            assert_eq!(answers.response().body_or_no_content().no_content().await?, GetNoContentResponse::NoContent);
        "Serialization_EncodedName_Json_Property_send" => names.property().send(true).await?;
        "Serialization_EncodedName_Json_Property_get" => assert!(names.property().get().await?.wire_name);
        "SpecialHeaders_ConditionalRequest_postIfMatch" => conditions.post_if_match().if_match("\"valid\"").await?;
        "SpecialHeaders_ConditionalRequest_postIfNoneMatch" =>
            conditions.post_if_none_match().if_none_match("\"invalid\"").await?;
        "SpecialHeaders_ConditionalRequest_headIfModifiedSince" =>
            conditions.head_if_modified_since().if_modified_since("Fri, 26 Aug 2022 14:38:00 GMT").await?;
        "SpecialHeaders_ConditionalRequest_postIfUnmodifiedSince" =>
            conditions.post_if_unmodified_since().if_unmodified_since("Fri, 26 Aug 2022 14:38:00 GMT").await?;
        "SpecialHeaders_Repeatability_immediateSuccess" => {
            let id = "2378d9bc-1726-11ee-be56-0242ac120002";
            let call = repeatable.immediate_success(id, "Tue, 15 Nov 2022 12:45:26 GMT");
            assert_eq!(call.send_with_response().await?.headers["repeatability-result"], "accepted");
        };
        "Documentation_Lists_bulletPointsOp" => texts.lists().bullet_points_op().await?;
        "Documentation_Lists_bulletPointsModel" => {
            let input = documentation::models::ListsBulletPointsModel::new("Simple");
            texts.lists().bullet_points_model(input).await?;
        };
        "Documentation_Lists_numbered" => texts.lists().numbered().await?;
        "Documentation_TextFormatting_boldText" => texts.text_formatting().bold_text().await?;
        "Documentation_TextFormatting_italicText" => texts.text_formatting().italic_text().await?;
        "Documentation_TextFormatting_combinedFormatting" => texts.text_formatting().combined_formatting().await?;
    }
}

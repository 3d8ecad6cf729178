//! `type/array`: lists of every kind of item.

use serde_json::json;
use type_array::models::InnerModel;

use crate::suite::{Suite, client, scenarios};

pub async fn run(suite: &Suite) {
    let client = client!(suite, type_array);
    scenarios! { suite, [client],
        "Type_Array_Int32Value_get" => assert_eq!(client.int32_value().get().await?, [1, 2]);
        "Type_Array_Int32Value_put" => client.int32_value().put([1, 2]).await?;
        "Type_Array_Int64Value_get" =>
            assert_eq!(client.int64_value().get().await?, [9_007_199_254_740_991, -9_007_199_254_740_991]);
        "Type_Array_Int64Value_put" => client.int64_value().put([9_007_199_254_740_991, -9_007_199_254_740_991]).await?;
        "Type_Array_BooleanValue_get" => assert_eq!(client.boolean_value().get().await?, [true, false]);
        "Type_Array_BooleanValue_put" => client.boolean_value().put([true, false]).await?;
        "Type_Array_StringValue_get" => assert_eq!(client.string_value().get().await?, ["hello", ""]);
        "Type_Array_StringValue_put" => client.string_value().put(["hello", ""]).await?;
        "Type_Array_Float32Value_get" => assert_eq!(client.float32_value().get().await?, [43.125]);
        "Type_Array_Float32Value_put" => client.float32_value().put([43.125]).await?;
        "Type_Array_DatetimeValue_get" => assert_eq!(client.datetime_value().get().await?, ["2022-08-26T18:38:00Z"]);
        "Type_Array_DatetimeValue_put" => client.datetime_value().put(["2022-08-26T18:38:00Z"]).await?;
        "Type_Array_DurationValue_get" => assert_eq!(client.duration_value().get().await?, ["P123DT22H14M12.011S"]);
        "Type_Array_DurationValue_put" => client.duration_value().put(["P123DT22H14M12.011S"]).await?;
        "Type_Array_UnknownValue_get" =>
            assert_eq!(client.unknown_value().get().await?, [json!(1), json!("hello"), json!(null)]);
        "Type_Array_UnknownValue_put" => client.unknown_value().put([json!(1), json!("hello"), json!(null)]).await?;
        "Type_Array_ModelValue_get" =>
            assert_eq!(client.model_value().get().await?, [InnerModel::new("hello"), InnerModel::new("world")]);
        "Type_Array_ModelValue_put" =>
            client.model_value().put([InnerModel::new("hello"), InnerModel::new("world")]).await?;
        "Type_Array_NullableFloatValue_get" =>
            assert_eq!(client.nullable_float_value().get().await?, [Some(1.25), None, Some(3.0)]);
        "Type_Array_NullableFloatValue_put" => client.nullable_float_value().put([Some(1.25), None, Some(3.0)]).await?;
        "Type_Array_NullableBooleanValue_get" =>
            assert_eq!(client.nullable_boolean_value().get().await?, [Some(true), None, Some(false)]);
        "Type_Array_NullableBooleanValue_put" =>
            client.nullable_boolean_value().put([Some(true), None, Some(false)]).await?;
        "Type_Array_NullableInt32Value_get" =>
            assert_eq!(client.nullable_int32_value().get().await?, [Some(1), None, Some(3)]);
        "Type_Array_NullableInt32Value_put" => client.nullable_int32_value().put([Some(1), None, Some(3)]).await?;
        "Type_Array_NullableStringValue_get" =>
            assert_eq!(
                client.nullable_string_value().get().await?,
                [Some("hello".to_owned()), None, Some("world".to_owned())],
            );
        "Type_Array_NullableStringValue_put" =>
            client.nullable_string_value().put([Some("hello".to_owned()), None, Some("world".to_owned())]).await?;
        "Type_Array_NullableModelValue_get" =>
            assert_eq!(
                client.nullable_model_value().get().await?,
                [Some(InnerModel::new("hello")), None, Some(InnerModel::new("world"))],
            );
        "Type_Array_NullableModelValue_put" =>
            client.nullable_model_value()
                .put([Some(InnerModel::new("hello")), None, Some(InnerModel::new("world"))])
                .await?;
    }
}

//! `type/dictionary`: maps to every kind of value.

use std::collections::BTreeMap;

use serde_json::json;
use type_dictionary::models::InnerModel;

use crate::suite::{Suite, client, scenarios};

/// A map as the crates have it.
fn map<K: Into<String>, V: Into<W>, W, const N: usize>(entries: [(K, V); N]) -> BTreeMap<String, W> {
    entries.into_iter().map(|(key, value)| (key.into(), value.into())).collect()
}

pub async fn run(suite: &Suite) {
    let client = client!(suite, type_dictionary);
    scenarios! { suite, [client],
        "Type_Dictionary_Int32Value_get" => assert_eq!(client.int32_value().get().await?, map([("k1", 1), ("k2", 2)]));
        "Type_Dictionary_Int32Value_put" => client.int32_value().put([("k1", 1), ("k2", 2)]).await?;
        "Type_Dictionary_Int64Value_get" =>
            assert_eq!(
                client.int64_value().get().await?,
                map([("k1", 9_007_199_254_740_991_i64), ("k2", -9_007_199_254_740_991)]),
            );
        "Type_Dictionary_Int64Value_put" =>
            client.int64_value().put([("k1", 9_007_199_254_740_991), ("k2", -9_007_199_254_740_991)]).await?;
        "Type_Dictionary_BooleanValue_get" =>
            assert_eq!(client.boolean_value().get().await?, map([("k1", true), ("k2", false)]));
        "Type_Dictionary_BooleanValue_put" => client.boolean_value().put([("k1", true), ("k2", false)]).await?;
        "Type_Dictionary_StringValue_get" =>
            assert_eq!(client.string_value().get().await?, map([("k1", "hello"), ("k2", "")]));
        "Type_Dictionary_StringValue_put" => client.string_value().put([("k1", "hello"), ("k2", "")]).await?;
        "Type_Dictionary_Float32Value_get" => assert_eq!(client.float32_value().get().await?, map([("k1", 43.125)]));
        "Type_Dictionary_Float32Value_put" => client.float32_value().put([("k1", 43.125)]).await?;
        "Type_Dictionary_DatetimeValue_get" =>
            assert_eq!(client.datetime_value().get().await?, map([("k1", "2022-08-26T18:38:00Z")]));
        "Type_Dictionary_DatetimeValue_put" => client.datetime_value().put([("k1", "2022-08-26T18:38:00Z")]).await?;
        "Type_Dictionary_DurationValue_get" =>
            assert_eq!(client.duration_value().get().await?, map([("k1", "P123DT22H14M12.011S")]));
        "Type_Dictionary_DurationValue_put" => client.duration_value().put([("k1", "P123DT22H14M12.011S")]).await?;
        "Type_Dictionary_UnknownValue_get" =>
            assert_eq!(
                client.unknown_value().get().await?,
                map([("k1", json!(1)), ("k2", json!("hello")), ("k3", json!(null))]),
            );
        "Type_Dictionary_UnknownValue_put" =>
            client.unknown_value().put([("k1", json!(1)), ("k2", json!("hello")), ("k3", json!(null))]).await?;
        "Type_Dictionary_ModelValue_get" =>
            assert_eq!(
                client.model_value().get().await?,
                map([("k1", InnerModel::new("hello")), ("k2", InnerModel::new("world"))]),
            );
        "Type_Dictionary_ModelValue_put" =>
            client.model_value().put([("k1", InnerModel::new("hello")), ("k2", InnerModel::new("world"))]).await?;
        "Type_Dictionary_NullableFloatValue_get" =>
            assert_eq!(
                client.nullable_float_value().get().await?,
                map([("k1", Some(1.25)), ("k2", Some(0.5)), ("k3", None)]),
            );
        "Type_Dictionary_NullableFloatValue_put" =>
            client.nullable_float_value().put([("k1", Some(1.25)), ("k2", Some(0.5)), ("k3", None)]).await?;
        "Type_Dictionary_RecursiveModelValue_get" =>
            assert_eq!(client.recursive_model_value().get().await?, map(worlds()));
        "Type_Dictionary_RecursiveModelValue_put" => client.recursive_model_value().put(worlds()).await?;
    }
}

/// A world with a world in it.
fn worlds() -> [(&'static str, InnerModel); 2] {
    let inner = [("k2.1", InnerModel::new("inner world"))];
    let none: [(&str, InnerModel); 0] = [];
    [("k1", InnerModel::new("hello").children(none)), ("k2", InnerModel::new("world").children(inner))]
}

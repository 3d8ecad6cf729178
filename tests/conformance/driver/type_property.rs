//! `type/property/value-types`: a required property of every kind of value.

use serde_json::json;
use type_property_value_types::models::{
    FixedInnerEnum, InnerModel, StringLiteralProperty, UnionEnumValueProperty, UnionStringLiteralPropertyEnum,
};

use crate::suite::{Suite, client, scenarios};

pub async fn run(suite: &Suite) {
    plain(suite).await;
    free(suite).await;
}

async fn plain(suite: &Suite) {
    let client = client!(suite, type_property_value_types);
    scenarios! { suite, [client],
        "Type_Property_ValueTypes_Boolean_get" =>
            assert_eq!(client.boolean().get().await?.property, true);
        "Type_Property_ValueTypes_Boolean_put" => client.boolean().put(true).await?;
        "Type_Property_ValueTypes_String_get" =>
            assert_eq!(client.string().get().await?.property, "hello");
        "Type_Property_ValueTypes_String_put" => client.string().put("hello").await?;
        "Type_Property_ValueTypes_Bytes_get" =>
            assert_eq!(client.bytes().get().await?.property, "aGVsbG8sIHdvcmxkIQ==");
        "Type_Property_ValueTypes_Bytes_put" => client.bytes().put("aGVsbG8sIHdvcmxkIQ==").await?;
        "Type_Property_ValueTypes_Int_get" =>
            assert_eq!(client.int().get().await?.property, 42);
        "Type_Property_ValueTypes_Int_put" => client.int().put(42).await?;
        "Type_Property_ValueTypes_Float_get" =>
            assert_eq!(client.float().get().await?.property, 43.125);
        "Type_Property_ValueTypes_Float_put" => client.float().put(43.125).await?;
        "Type_Property_ValueTypes_Decimal_get" =>
            assert_eq!(client.decimal().get().await?.property, 0.33333);
        "Type_Property_ValueTypes_Decimal_put" => client.decimal().put(0.33333).await?;
        "Type_Property_ValueTypes_Decimal128_get" =>
            assert_eq!(client.decimal128().get().await?.property, 0.33333);
        "Type_Property_ValueTypes_Decimal128_put" => client.decimal128().put(0.33333).await?;
        "Type_Property_ValueTypes_Datetime_get" =>
            assert_eq!(client.datetime().get().await?.property, "2022-08-26T18:38:00Z");
        "Type_Property_ValueTypes_Datetime_put" => client.datetime().put("2022-08-26T18:38:00Z").await?;
        "Type_Property_ValueTypes_Duration_get" =>
            assert_eq!(client.duration().get().await?.property, "P123DT22H14M12.011S");
        "Type_Property_ValueTypes_Duration_put" => client.duration().put("P123DT22H14M12.011S").await?;
        "Type_Property_ValueTypes_Enum_get" =>
            assert_eq!(client.r#enum().get().await?.property, FixedInnerEnum::ValueOne);
        "Type_Property_ValueTypes_Enum_put" => client.r#enum().put(FixedInnerEnum::ValueOne).await?;
        "Type_Property_ValueTypes_Model_get" =>
            assert_eq!(client.model().get().await?.property, InnerModel::new("hello"));
        "Type_Property_ValueTypes_Model_put" => client.model().put(InnerModel::new("hello")).await?;
        "Type_Property_ValueTypes_CollectionsString_get" =>
            assert_eq!(client.collections_string().get().await?.property, ["hello", "world"]);
        "Type_Property_ValueTypes_CollectionsString_put" => client.collections_string().put(["hello", "world"]).await?;
        "Type_Property_ValueTypes_CollectionsInt_get" =>
            assert_eq!(client.collections_int().get().await?.property, [1, 2]);
        "Type_Property_ValueTypes_CollectionsInt_put" => client.collections_int().put([1, 2]).await?;
        "Type_Property_ValueTypes_CollectionsModel_get" =>
            assert_eq!(
                client.collections_model().get().await?.property,
                [InnerModel::new("hello"), InnerModel::new("world")],
            );
        "Type_Property_ValueTypes_CollectionsModel_put" =>
            client.collections_model().put([InnerModel::new("hello"), InnerModel::new("world")]).await?;
    }
}

async fn free(suite: &Suite) {
    let client = client!(suite, type_property_value_types);
    scenarios! { suite, [client],
        "Type_Property_ValueTypes_UnknownString_get" =>
            assert_eq!(client.unknown_string().get().await?.property, json!("hello"));
        "Type_Property_ValueTypes_UnknownString_put" => client.unknown_string().put(json!("hello")).await?;
        "Type_Property_ValueTypes_UnknownInt_get" =>
            assert_eq!(client.unknown_int().get().await?.property, json!(42));
        "Type_Property_ValueTypes_UnknownInt_put" => client.unknown_int().put(json!(42)).await?;
        "Type_Property_ValueTypes_UnknownDict_get" =>
            assert_eq!(client.unknown_dict().get().await?.property, json!({ "k1": "hello", "k2": 42 }));
        "Type_Property_ValueTypes_UnknownDict_put" =>
            client.unknown_dict().put(json!({ "k1": "hello", "k2": 42 })).await?;
        "Type_Property_ValueTypes_UnknownArray_get" =>
            assert_eq!(client.unknown_array().get().await?.property, json!(["hello", "world"]));
        "Type_Property_ValueTypes_UnknownArray_put" => client.unknown_array().put(json!(["hello", "world"])).await?;
        "Type_Property_ValueTypes_IntLiteral_get" =>
            assert_eq!(client.int_literal().get().await?.property, 42.0);
        "Type_Property_ValueTypes_IntLiteral_put" => client.int_literal().put(42.0).await?;
        "Type_Property_ValueTypes_FloatLiteral_get" =>
            assert_eq!(client.float_literal().get().await?.property, 43.125);
        "Type_Property_ValueTypes_FloatLiteral_put" => client.float_literal().put(43.125).await?;
        "Type_Property_ValueTypes_BooleanLiteral_get" =>
            assert_eq!(client.boolean_literal().get().await?.property, true);
        "Type_Property_ValueTypes_BooleanLiteral_put" => client.boolean_literal().put(true).await?;
        "Type_Property_ValueTypes_UnionStringLiteral_get" =>
            assert_eq!(client.union_string_literal().get().await?.property, UnionStringLiteralPropertyEnum::World);
        "Type_Property_ValueTypes_UnionStringLiteral_put" =>
            client.union_string_literal().put(UnionStringLiteralPropertyEnum::World).await?;
        "Type_Property_ValueTypes_UnionIntLiteral_get" =>
            assert_eq!(client.union_int_literal().get().await?.property, 42.0);
        "Type_Property_ValueTypes_UnionIntLiteral_put" => client.union_int_literal().put(42.0).await?;
        "Type_Property_ValueTypes_UnionFloatLiteral_get" =>
            assert_eq!(client.union_float_literal().get().await?.property, 46.875);
        "Type_Property_ValueTypes_UnionFloatLiteral_put" => client.union_float_literal().put(46.875).await?;
        "Type_Property_ValueTypes_ExtensibleEnum_get" =>
            assert_eq!(client.extensible_enum().get().await?.property.as_str(), "UnknownValue");
        "Type_Property_ValueTypes_ExtensibleEnum_put" => client.extensible_enum().put("UnknownValue").await?;
        "Type_Property_ValueTypes_DictionaryString_get" => {
            let property = client.dictionary_string().get().await?.property;
            assert_eq!((property["k1"].as_str(), property["k2"].as_str()), ("hello", "world"));
        };
        "Type_Property_ValueTypes_DictionaryString_put" =>
            client.dictionary_string().put([("k1", "hello"), ("k2", "world")]).await?;
        "Type_Property_ValueTypes_Never_get" => assert_eq!(client.never().get().await?, json!({}));
        "Type_Property_ValueTypes_Never_put" => client.never().put(json!({})).await?;
        "Type_Property_ValueTypes_StringLiteral_get" =>
            assert_eq!(client.string_literal().get().await?, StringLiteralProperty::new());
        "Type_Property_ValueTypes_StringLiteral_put" =>
            client.string_literal().put().await?;
        "Type_Property_ValueTypes_UnionEnumValue_get" =>
            assert_eq!(client.union_enum_value().get().await?, UnionEnumValueProperty::new());
        "Type_Property_ValueTypes_UnionEnumValue_put" => client.union_enum_value().put().await?;
    }
}

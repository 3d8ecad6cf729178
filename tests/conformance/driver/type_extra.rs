//! `type/property/additionalProperties`: records that hold more than their properties.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use type_property_additional_properties::models::*;

use crate::suite::{Suite, client, scenarios};

/// What is beside the properties.
fn map<K: Into<String>, V: Into<W>, W, const N: usize>(entries: [(K, V); N]) -> BTreeMap<String, W> {
    entries.into_iter().map(|(key, value)| (key.into(), value.into())).collect()
}

/// Three values of three kinds.
fn anything() -> [(&'static str, Value); 3] {
    [("prop1", json!(32)), ("prop2", json!(true)), ("prop3", json!("abc"))]
}

pub async fn run(suite: &Suite) {
    anything_goes(suite).await;
    of_one_kind(suite).await;
    of_another_kind(suite).await;
    unions(suite).await;
}

async fn anything_goes(suite: &Suite) {
    let client = client!(suite, type_property_additional_properties);
    scenarios! { suite, [client],
        "Type_Property_AdditionalProperties_ExtendsUnknown_get" => {
            let found = client.extends_unknown().get().await?;
            assert_eq!((found.name.as_str(), found.extra), ("ExtendsUnknownAdditionalProperties", map(anything())));
        };
        "Type_Property_AdditionalProperties_ExtendsUnknown_put" => {
            client.extends_unknown().put("ExtendsUnknownAdditionalProperties").extra(anything()).await?;
        };
        "Type_Property_AdditionalProperties_ExtendsUnknownDerived_get" => {
            let found = client.extends_unknown_derived().get().await?;
            assert_eq!(
                (found.name.as_str(), found.index, found.age),
                ("ExtendsUnknownAdditionalProperties", 314, Some(2.71875)),
            );
            assert_eq!(found.extra, map(anything()));
        };
        "Type_Property_AdditionalProperties_ExtendsUnknownDerived_put" =>
            client.extends_unknown_derived()
                .put("ExtendsUnknownAdditionalProperties", 314)
                .age(2.71875)
                .extra(anything())
                .await?;
        "Type_Property_AdditionalProperties_ExtendsUnknownDiscriminated_get" => {
            let found = client.extends_unknown_discriminated().get().await?;
            let found = found.as_derived().expect("what is derived");
            assert_eq!((found.name.as_str(), found.index, found.age), ("Derived", 314, Some(2.71875)));
            assert_eq!(found.extra, map(anything()));
        };
        "Type_Property_AdditionalProperties_ExtendsUnknownDiscriminated_put" => {
            let mut derived = ExtendsUnknownAdditionalPropertiesDiscriminatedDerived::new("Derived", 314).age(2.71875);
            derived.extra = map(anything());
            client.extends_unknown_discriminated().put(derived).await?;
        };
        "Type_Property_AdditionalProperties_IsUnknown_get" => {
            let found = client.is_unknown().get().await?;
            assert_eq!((found.name.as_str(), found.extra), ("IsUnknownAdditionalProperties", map(anything())));
        };
        "Type_Property_AdditionalProperties_IsUnknown_put" => {
            client.is_unknown().put("IsUnknownAdditionalProperties").extra(anything()).await?;
        };
        "Type_Property_AdditionalProperties_IsUnknownDerived_get" => {
            let found = client.is_unknown_derived().get().await?;
            assert_eq!(
                (found.name.as_str(), found.index, found.age),
                ("IsUnknownAdditionalProperties", 314, Some(2.71875)),
            );
            assert_eq!(found.extra, map(anything()));
        };
        "Type_Property_AdditionalProperties_IsUnknownDerived_put" =>
            client.is_unknown_derived().put("IsUnknownAdditionalProperties", 314).age(2.71875).extra(anything()).await?;
        "Type_Property_AdditionalProperties_IsUnknownDiscriminated_get" => {
            let found = client.is_unknown_discriminated().get().await?;
            let found = found.as_derived().expect("what is derived");
            assert_eq!((found.name.as_str(), found.index, found.age), ("Derived", 314, Some(2.71875)));
            assert_eq!(found.extra, map(anything()));
        };
        "Type_Property_AdditionalProperties_IsUnknownDiscriminated_put" => {
            let mut derived = IsUnknownAdditionalPropertiesDiscriminatedDerived::new("Derived", 314).age(2.71875);
            derived.extra = map(anything());
            client.is_unknown_discriminated().put(derived).await?;
        };
    }
}

async fn of_one_kind(suite: &Suite) {
    let client = client!(suite, type_property_additional_properties);
    scenarios! { suite, [client],
        "Type_Property_AdditionalProperties_ExtendsString_get" => {
            let found = client.extends_string().get().await?;
            assert_eq!(found.name, "ExtendsStringAdditionalProperties");
            assert_eq!(found.extra, map([("prop", "abc")]));
        };
        "Type_Property_AdditionalProperties_ExtendsString_put" =>
            client.extends_string().put("ExtendsStringAdditionalProperties").extra([("prop", "abc")]).await?;
        "Type_Property_AdditionalProperties_ExtendsFloat_get" => {
            let found = client.extends_float().get().await?;
            assert_eq!(found.id, 43.125);
            assert_eq!(found.extra, map([("prop", 43.125)]));
        };
        "Type_Property_AdditionalProperties_ExtendsFloat_put" =>
            client.extends_float().put(43.125).extra([("prop", 43.125)]).await?;
        "Type_Property_AdditionalProperties_ExtendsModel_get" => {
            let found = client.extends_model().get().await?;
            assert_eq!(found.known_prop, ModelForRecord::new("ok"));
            assert_eq!(found.extra, map([("prop", ModelForRecord::new("ok"))]));
        };
        "Type_Property_AdditionalProperties_ExtendsModel_put" =>
            client.extends_model().put(ModelForRecord::new("ok")).extra([("prop", ModelForRecord::new("ok"))]).await?;
        "Type_Property_AdditionalProperties_ExtendsModelArray_get" => {
            let found = client.extends_model_array().get().await?;
            assert_eq!(found.known_prop, [ModelForRecord::new("ok"), ModelForRecord::new("ok")]);
            assert_eq!(found.extra, map([("prop", vec![ModelForRecord::new("ok"), ModelForRecord::new("ok")])]));
        };
        "Type_Property_AdditionalProperties_ExtendsModelArray_put" =>
            client.extends_model_array()
                .put([ModelForRecord::new("ok"), ModelForRecord::new("ok")])
                .extra([("prop", vec![ModelForRecord::new("ok"), ModelForRecord::new("ok")])])
                .await?;
        "Type_Property_AdditionalProperties_IsString_get" => {
            let found = client.is_string().get().await?;
            assert_eq!(found.name, "IsStringAdditionalProperties");
            assert_eq!(found.extra, map([("prop", "abc")]));
        };
        "Type_Property_AdditionalProperties_IsString_put" =>
            client.is_string().put("IsStringAdditionalProperties").extra([("prop", "abc")]).await?;
        "Type_Property_AdditionalProperties_IsFloat_get" => {
            let found = client.is_float().get().await?;
            assert_eq!(found.id, 43.125);
            assert_eq!(found.extra, map([("prop", 43.125)]));
        };
        "Type_Property_AdditionalProperties_IsFloat_put" =>
            client.is_float().put(43.125).extra([("prop", 43.125)]).await?;
        "Type_Property_AdditionalProperties_IsModel_get" => {
            let found = client.is_model().get().await?;
            assert_eq!(found.known_prop, ModelForRecord::new("ok"));
            assert_eq!(found.extra, map([("prop", ModelForRecord::new("ok"))]));
        };
        "Type_Property_AdditionalProperties_IsModel_put" =>
            client.is_model().put(ModelForRecord::new("ok")).extra([("prop", ModelForRecord::new("ok"))]).await?;
        "Type_Property_AdditionalProperties_IsModelArray_get" => {
            let found = client.is_model_array().get().await?;
            assert_eq!(found.known_prop, [ModelForRecord::new("ok"), ModelForRecord::new("ok")]);
            assert_eq!(found.extra, map([("prop", vec![ModelForRecord::new("ok"), ModelForRecord::new("ok")])]));
        };
        "Type_Property_AdditionalProperties_IsModelArray_put" =>
            client.is_model_array()
                .put([ModelForRecord::new("ok"), ModelForRecord::new("ok")])
                .extra([("prop", vec![ModelForRecord::new("ok"), ModelForRecord::new("ok")])])
                .await?;
        "Type_Property_AdditionalProperties_SpreadString_get" => {
            let found = client.spread_string().get().await?;
            assert_eq!(found.name, "SpreadSpringRecord");
            assert_eq!(found.extra, map([("prop", "abc")]));
        };
        "Type_Property_AdditionalProperties_SpreadString_put" =>
            client.spread_string().put("SpreadSpringRecord").extra([("prop", "abc")]).await?;
        "Type_Property_AdditionalProperties_SpreadFloat_get" => {
            let found = client.spread_float().get().await?;
            assert_eq!(found.id, 43.125);
            assert_eq!(found.extra, map([("prop", 43.125)]));
        };
        "Type_Property_AdditionalProperties_SpreadFloat_put" =>
            client.spread_float().put(43.125).extra([("prop", 43.125)]).await?;
        "Type_Property_AdditionalProperties_SpreadModel_get" => {
            let found = client.spread_model().get().await?;
            assert_eq!(found.known_prop, ModelForRecord::new("ok"));
            assert_eq!(found.extra, map([("prop", ModelForRecord::new("ok"))]));
        };
        "Type_Property_AdditionalProperties_SpreadModel_put" =>
            client.spread_model().put(ModelForRecord::new("ok")).extra([("prop", ModelForRecord::new("ok"))]).await?;
        "Type_Property_AdditionalProperties_SpreadModelArray_get" => {
            let found = client.spread_model_array().get().await?;
            assert_eq!(found.known_prop, [ModelForRecord::new("ok"), ModelForRecord::new("ok")]);
            assert_eq!(found.extra, map([("prop", vec![ModelForRecord::new("ok"), ModelForRecord::new("ok")])]));
        };
        "Type_Property_AdditionalProperties_SpreadModelArray_put" =>
            client.spread_model_array()
                .put([ModelForRecord::new("ok"), ModelForRecord::new("ok")])
                .extra([("prop", vec![ModelForRecord::new("ok"), ModelForRecord::new("ok")])])
                .await?;
    }
}

async fn of_another_kind(suite: &Suite) {
    let client = client!(suite, type_property_additional_properties);
    scenarios! { suite, [client],
        "Type_Property_AdditionalProperties_SpreadDifferentString_get" => {
            let found = client.spread_different_string().get().await?;
            assert_eq!(found.id, 43.125);
            assert_eq!(found.extra, map([("prop", "abc")]));
        };
        "Type_Property_AdditionalProperties_SpreadDifferentString_put" =>
            client.spread_different_string().put(43.125).extra([("prop", "abc")]).await?;
        "Type_Property_AdditionalProperties_ExtendsDifferentSpreadString_get" => {
            let found = client.extends_different_spread_string().get().await?;
            assert_eq!(found.id, 43.125);
            assert_eq!(found.derived_prop, "abc");
            assert_eq!(found.extra, map([("prop", "abc")]));
        };
        "Type_Property_AdditionalProperties_ExtendsDifferentSpreadString_put" =>
            client.extends_different_spread_string().put(43.125, "abc").extra([("prop", "abc")]).await?;
        "Type_Property_AdditionalProperties_SpreadDifferentFloat_get" => {
            let found = client.spread_different_float().get().await?;
            assert_eq!(found.name, "abc");
            assert_eq!(found.extra, map([("prop", 43.125)]));
        };
        "Type_Property_AdditionalProperties_SpreadDifferentFloat_put" =>
            client.spread_different_float().put("abc").extra([("prop", 43.125)]).await?;
        "Type_Property_AdditionalProperties_ExtendsDifferentSpreadFloat_get" => {
            let found = client.extends_different_spread_float().get().await?;
            assert_eq!(found.name, "abc");
            assert_eq!(found.derived_prop, 43.125);
            assert_eq!(found.extra, map([("prop", 43.125)]));
        };
        "Type_Property_AdditionalProperties_ExtendsDifferentSpreadFloat_put" =>
            client.extends_different_spread_float().put("abc", 43.125).extra([("prop", 43.125)]).await?;
        "Type_Property_AdditionalProperties_SpreadDifferentModel_get" => {
            let found = client.spread_different_model().get().await?;
            assert_eq!(found.known_prop, "abc");
            assert_eq!(found.extra, map([("prop", ModelForRecord::new("ok"))]));
        };
        "Type_Property_AdditionalProperties_SpreadDifferentModel_put" =>
            client.spread_different_model().put("abc").extra([("prop", ModelForRecord::new("ok"))]).await?;
        "Type_Property_AdditionalProperties_ExtendsDifferentSpreadModel_get" => {
            let found = client.extends_different_spread_model().get().await?;
            assert_eq!(found.known_prop, "abc");
            assert_eq!(found.derived_prop, ModelForRecord::new("ok"));
            assert_eq!(found.extra, map([("prop", ModelForRecord::new("ok"))]));
        };
        "Type_Property_AdditionalProperties_ExtendsDifferentSpreadModel_put" =>
            client.extends_different_spread_model()
                .put("abc", ModelForRecord::new("ok"))
                .extra([("prop", ModelForRecord::new("ok"))])
                .await?;
        "Type_Property_AdditionalProperties_SpreadDifferentModelArray_get" => {
            let found = client.spread_different_model_array().get().await?;
            assert_eq!(found.known_prop, "abc");
            assert_eq!(found.extra, map([("prop", vec![ModelForRecord::new("ok"), ModelForRecord::new("ok")])]));
        };
        "Type_Property_AdditionalProperties_SpreadDifferentModelArray_put" =>
            client.spread_different_model_array()
                .put("abc")
                .extra([("prop", vec![ModelForRecord::new("ok"), ModelForRecord::new("ok")])])
                .await?;
        "Type_Property_AdditionalProperties_ExtendsDifferentSpreadModelArray_get" => {
            let found = client.extends_different_spread_model_array().get().await?;
            assert_eq!(found.known_prop, "abc");
            assert_eq!(found.derived_prop, [ModelForRecord::new("ok"), ModelForRecord::new("ok")]);
            assert_eq!(found.extra, map([("prop", vec![ModelForRecord::new("ok"), ModelForRecord::new("ok")])]));
        };
        "Type_Property_AdditionalProperties_ExtendsDifferentSpreadModelArray_put" =>
            client.extends_different_spread_model_array()
                .put("abc", [ModelForRecord::new("ok"), ModelForRecord::new("ok")])
                .extra([("prop", vec![ModelForRecord::new("ok"), ModelForRecord::new("ok")])])
                .await?;
    }
}

async fn unions(suite: &Suite) {
    let client = client!(suite, type_property_additional_properties);
    let second = || WidgetData2::new("2021-01-01T00:00:00Z");
    let first = || WidgetData1::new("2021-01-01T00:00:00Z");
    let both = move || first().end("2021-01-02T00:00:00Z");
    let two = || [("prop1", SpreadRecord::from("abc")), ("prop2", SpreadRecord::from(43.125))];
    scenarios! { suite, [client, first, second, both, two],
        "Type_Property_AdditionalProperties_MultipleSpread_get" => {
            let found = client.multiple_spread().get().await?;
            assert!(found.flag);
            assert_eq!(found.extra, map(two()));
        };
        "Type_Property_AdditionalProperties_MultipleSpread_put" =>
            client.multiple_spread().put(true).extra(two()).await?;
        "Type_Property_AdditionalProperties_SpreadRecordUnion_get" => {
            let found = client.spread_record_union().get().await?;
            assert!(found.flag);
            assert_eq!(found.extra, map(two()));
        };
        "Type_Property_AdditionalProperties_SpreadRecordUnion_put" =>
            client.spread_record_union().put(true).extra(two()).await?;
        "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion_get" => {
            let found = client.spread_record_non_discriminated_union().get().await?;
            let expected: [(&str, SpreadRecordForNonDiscriminatedUnion4); 2] =
                [("prop1", WidgetData0::new("abc").into()), ("prop2", both().into())];
            assert_eq!((found.name.as_str(), found.extra), ("abc", map(expected)));
        };
        "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion_put" => {
            let extra: [(&str, SpreadRecordForNonDiscriminatedUnion4); 2] =
                [("prop1", WidgetData0::new("abc").into()), ("prop2", both().into())];
            client.spread_record_non_discriminated_union().put("abc").extra(extra).await?;
        };
        "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion2_get" => {
            let found = client.spread_record_non_discriminated_union2().get().await?;
            // Both forms fit the first; the one that knows it for a time says more.
            let expected: [(&str, SpreadRecordForNonDiscriminatedUnion2Union); 2] =
                [("prop1", first().into()), ("prop2", both().into())];
            assert_eq!((found.name.as_str(), found.extra), ("abc", map(expected)));
        };
        "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion2_put" => {
            let extra: [(&str, SpreadRecordForNonDiscriminatedUnion2Union); 2] =
                [("prop1", second().into()), ("prop2", both().into())];
            client.spread_record_non_discriminated_union2().put("abc").extra(extra).await?;
        };
        "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion3_get" => {
            let found = client.spread_record_non_discriminated_union3().get().await?;
            let expected: [(&str, SpreadRecordForNonDiscriminatedUnion3Union); 2] =
                [("prop1", [second(), second()].into()), ("prop2", both().into())];
            assert_eq!((found.name.as_str(), found.extra), ("abc", map(expected)));
        };
        "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion3_put" => {
            let extra: [(&str, SpreadRecordForNonDiscriminatedUnion3Union); 2] =
                [("prop1", [second(), second()].into()), ("prop2", both().into())];
            client.spread_record_non_discriminated_union3().put("abc").extra(extra).await?;
        };
    }
}

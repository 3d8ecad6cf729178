//! `type/scalar`, `type/enum`, `documentation`, `serialization`, `special-headers`: single values.

use serde_json::json;

use crate::suite::{Suite, client, scenarios};

pub async fn run(suite: &Suite) {
    scalars(suite).await;
    enumerations(suite).await;
}

async fn scalars(suite: &Suite) {
    let client = client!(suite, type_scalar);
    scenarios! { suite, [client],
        "Type_Scalar_String_get" => assert_eq!(client.string().get().await?, "test");
        "Type_Scalar_String_put" => client.string().put("test").await?;
        "Type_Scalar_Boolean_get" => assert!(client.boolean().get().await?);
        "Type_Scalar_Boolean_put" => client.boolean().put(true).await?;
        "Type_Scalar_Unknown_get" => assert_eq!(client.unknown().get().await?, json!("test"));
        "Type_Scalar_Unknown_put" => client.unknown().put("test").await?;
        "Type_Scalar_DecimalType_responseBody" => assert_eq!(client.decimal_type().response_body().await?, 0.33333);
        "Type_Scalar_DecimalType_requestBody" => client.decimal_type().request_body(0.33333).await?;
        "Type_Scalar_DecimalType_requestParameter" => client.decimal_type().request_parameter(0.33333).await?;
        "Type_Scalar_Decimal128Type_responseBody" =>
            assert_eq!(client.decimal128_type().response_body().await?, 0.33333);
        "Type_Scalar_Decimal128Type_requestBody" => client.decimal128_type().request_body(0.33333).await?;
        "Type_Scalar_Decimal128Type_requestParameter" => client.decimal128_type().request_parameter(0.33333).await?;
        "Type_Scalar_DecimalVerify_prepareVerify" =>
            assert_eq!(client.decimal_verify().prepare_verify().await?, [0.1, 0.1, 0.1]);
        "Type_Scalar_DecimalVerify_verify" => client.decimal_verify().verify(0.3).await?;
        "Type_Scalar_Decimal128Verify_prepareVerify" =>
            assert_eq!(client.decimal128_verify().prepare_verify().await?, [0.1, 0.1, 0.1]);
        "Type_Scalar_Decimal128Verify_verify" => client.decimal128_verify().verify(0.3).await?;
    }
}

async fn enumerations(suite: &Suite) {
    use type_enum_extensible::models::DaysOfWeekExtensibleEnum;
    use type_enum_fixed::models::DaysOfWeekEnum;

    let client = client!(suite, type_enum_extensible);
    scenarios! { suite, [client],
        "Type_Enum_Extensible_String_getKnownValue" =>
            assert_eq!(client.string().get_known_value().await?, DaysOfWeekExtensibleEnum::Monday);
        "Type_Enum_Extensible_String_getUnknownValue" =>
            assert_eq!(client.string().get_unknown_value().await?.as_str(), "Weekend");
        "Type_Enum_Extensible_String_putKnownValue" =>
            client.string().put_known_value(DaysOfWeekExtensibleEnum::Monday).await?;
        "Type_Enum_Extensible_String_putUnknownValue" => client.string().put_unknown_value("Weekend").await?;
    }
    let client = client!(suite, type_enum_fixed);
    scenarios! { suite, [client],
        "Type_Enum_Fixed_String_getKnownValue" =>
            assert_eq!(client.string().get_known_value().await?, DaysOfWeekEnum::Monday);
        "Type_Enum_Fixed_String_putKnownValue" => client.string().put_known_value(DaysOfWeekEnum::Monday).await?;
        "Type_Enum_Fixed_String_putUnknownValue" => {
            let error = client.string().put_unknown_value("Weekend").await.expect_err("a day that is none");
            assert_eq!(error.status().map(|status| status.as_u16()), Some(500));
        };
    }
}

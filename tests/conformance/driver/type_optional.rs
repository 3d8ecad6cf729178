//! `type/property/optional`: a property that may be left out.

use type_property_optionality::models::StringProperty;

use crate::suite::{Suite, client, scenarios};

pub async fn run(suite: &Suite) {
    values(suite).await;
    literals(suite).await;
    several(suite).await;
}

async fn values(suite: &Suite) {
    let client = client!(suite, type_property_optionality);
    scenarios! { suite, [client],
        "Type_Property_Optional_String_getAll" =>
            assert_eq!(client.string().get_all().await?.property.expect("a value"), "hello");
        "Type_Property_Optional_String_getDefault" =>
            assert_eq!(client.string().get_default().await?.property, None);
        "Type_Property_Optional_String_putAll" => client.string().put_all().property("hello").await?;
        "Type_Property_Optional_String_putDefault" => client.string().put_default().await?;
        "Type_Property_Optional_Bytes_getAll" =>
            assert_eq!(client.bytes().get_all().await?.property.expect("a value"), "aGVsbG8sIHdvcmxkIQ==");
        "Type_Property_Optional_Bytes_getDefault" =>
            assert_eq!(client.bytes().get_default().await?.property, None);
        "Type_Property_Optional_Bytes_putAll" => client.bytes().put_all().property("aGVsbG8sIHdvcmxkIQ==").await?;
        "Type_Property_Optional_Bytes_putDefault" => client.bytes().put_default().await?;
        "Type_Property_Optional_Datetime_getAll" =>
            assert_eq!(client.datetime().get_all().await?.property.expect("a value"), "2022-08-26T18:38:00Z");
        "Type_Property_Optional_Datetime_getDefault" =>
            assert_eq!(client.datetime().get_default().await?.property, None);
        "Type_Property_Optional_Datetime_putAll" => client.datetime().put_all().property("2022-08-26T18:38:00Z").await?;
        "Type_Property_Optional_Datetime_putDefault" => client.datetime().put_default().await?;
        "Type_Property_Optional_Duration_getAll" =>
            assert_eq!(client.duration().get_all().await?.property.expect("a value"), "P123DT22H14M12.011S");
        "Type_Property_Optional_Duration_getDefault" =>
            assert_eq!(client.duration().get_default().await?.property, None);
        "Type_Property_Optional_Duration_putAll" => client.duration().put_all().property("P123DT22H14M12.011S").await?;
        "Type_Property_Optional_Duration_putDefault" => client.duration().put_default().await?;
        "Type_Property_Optional_PlainDate_getAll" =>
            assert_eq!(client.plain_date().get_all().await?.property.expect("a value"), "2022-12-12");
        "Type_Property_Optional_PlainDate_getDefault" =>
            assert_eq!(client.plain_date().get_default().await?.property, None);
        "Type_Property_Optional_PlainDate_putAll" => client.plain_date().put_all().property("2022-12-12").await?;
        "Type_Property_Optional_PlainDate_putDefault" => client.plain_date().put_default().await?;
        "Type_Property_Optional_PlainTime_getAll" =>
            assert_eq!(client.plain_time().get_all().await?.property.expect("a value"), "13:06:12");
        "Type_Property_Optional_PlainTime_getDefault" =>
            assert_eq!(client.plain_time().get_default().await?.property, None);
        "Type_Property_Optional_PlainTime_putAll" => client.plain_time().put_all().property("13:06:12").await?;
        "Type_Property_Optional_PlainTime_putDefault" => client.plain_time().put_default().await?;
        "Type_Property_Optional_CollectionsByte_getAll" =>
            assert_eq!(
                client.collections_byte().get_all().await?.property.expect("a value"),
                ["aGVsbG8sIHdvcmxkIQ==", "aGVsbG8sIHdvcmxkIQ=="],
            );
        "Type_Property_Optional_CollectionsByte_getDefault" =>
            assert_eq!(client.collections_byte().get_default().await?.property, None);
        "Type_Property_Optional_CollectionsByte_putAll" =>
            client.collections_byte().put_all().property(["aGVsbG8sIHdvcmxkIQ==", "aGVsbG8sIHdvcmxkIQ=="]).await?;
        "Type_Property_Optional_CollectionsByte_putDefault" => client.collections_byte().put_default().await?;
        "Type_Property_Optional_CollectionsModel_getAll" =>
            assert_eq!(
                client.collections_model().get_all().await?.property.expect("a value"),
                [StringProperty::new().property("hello"), StringProperty::new().property("world")],
            );
        "Type_Property_Optional_CollectionsModel_getDefault" =>
            assert_eq!(client.collections_model().get_default().await?.property, None);
        "Type_Property_Optional_CollectionsModel_putAll" =>
            client.collections_model()
                .put_all()
                .property([StringProperty::new().property("hello"), StringProperty::new().property("world")])
                .await?;
        "Type_Property_Optional_CollectionsModel_putDefault" => client.collections_model().put_default().await?;
    }
}

async fn literals(suite: &Suite) {
    let client = client!(suite, type_property_optionality);
    scenarios! { suite, [client],
        "Type_Property_Optional_StringLiteral_getAll" =>
            assert_eq!(client.string_literal().get_all().await?.property.expect("a value"), "hello");
        "Type_Property_Optional_StringLiteral_getDefault" =>
            assert_eq!(client.string_literal().get_default().await?.property, None);
        "Type_Property_Optional_StringLiteral_putAll" => client.string_literal().put_all().property("hello").await?;
        "Type_Property_Optional_StringLiteral_putDefault" => client.string_literal().put_default().await?;
        "Type_Property_Optional_IntLiteral_getAll" =>
            assert_eq!(client.int_literal().get_all().await?.property.expect("a value"), 1.0);
        "Type_Property_Optional_IntLiteral_getDefault" =>
            assert_eq!(client.int_literal().get_default().await?.property, None);
        "Type_Property_Optional_IntLiteral_putAll" => client.int_literal().put_all().property(1.0).await?;
        "Type_Property_Optional_IntLiteral_putDefault" => client.int_literal().put_default().await?;
        "Type_Property_Optional_FloatLiteral_getAll" =>
            assert_eq!(client.float_literal().get_all().await?.property.expect("a value"), 1.25);
        "Type_Property_Optional_FloatLiteral_getDefault" =>
            assert_eq!(client.float_literal().get_default().await?.property, None);
        "Type_Property_Optional_FloatLiteral_putAll" => client.float_literal().put_all().property(1.25).await?;
        "Type_Property_Optional_FloatLiteral_putDefault" => client.float_literal().put_default().await?;
        "Type_Property_Optional_BooleanLiteral_getAll" =>
            assert_eq!(client.boolean_literal().get_all().await?.property.expect("a value"), true);
        "Type_Property_Optional_BooleanLiteral_getDefault" =>
            assert_eq!(client.boolean_literal().get_default().await?.property, None);
        "Type_Property_Optional_BooleanLiteral_putAll" => client.boolean_literal().put_all().property(true).await?;
        "Type_Property_Optional_BooleanLiteral_putDefault" => client.boolean_literal().put_default().await?;
        "Type_Property_Optional_UnionStringLiteral_getAll" =>
            assert_eq!(client.union_string_literal().get_all().await?.property.expect("a value"), "world");
        "Type_Property_Optional_UnionStringLiteral_getDefault" =>
            assert_eq!(client.union_string_literal().get_default().await?.property, None);
        "Type_Property_Optional_UnionStringLiteral_putAll" =>
            client.union_string_literal().put_all().property("world").await?;
        "Type_Property_Optional_UnionStringLiteral_putDefault" => client.union_string_literal().put_default().await?;
        "Type_Property_Optional_UnionIntLiteral_getAll" =>
            assert_eq!(client.union_int_literal().get_all().await?.property.expect("a value"), 2.0);
        "Type_Property_Optional_UnionIntLiteral_getDefault" =>
            assert_eq!(client.union_int_literal().get_default().await?.property, None);
        "Type_Property_Optional_UnionIntLiteral_putAll" => client.union_int_literal().put_all().property(2.0).await?;
        "Type_Property_Optional_UnionIntLiteral_putDefault" => client.union_int_literal().put_default().await?;
        "Type_Property_Optional_UnionFloatLiteral_getAll" =>
            assert_eq!(client.union_float_literal().get_all().await?.property.expect("a value"), 2.375);
        "Type_Property_Optional_UnionFloatLiteral_getDefault" =>
            assert_eq!(client.union_float_literal().get_default().await?.property, None);
        "Type_Property_Optional_UnionFloatLiteral_putAll" =>
            client.union_float_literal().put_all().property(2.375).await?;
        "Type_Property_Optional_UnionFloatLiteral_putDefault" => client.union_float_literal().put_default().await?;
    }
}

async fn several(suite: &Suite) {
    let client = client!(suite, type_property_optionality);
    scenarios! { suite, [client],
        "Type_Property_Optional_RequiredAndOptional_getAll" => {
            let answer = client.required_and_optional().get_all().await?;
            assert_eq!(answer.optional_property.as_deref(), Some("hello"));
            assert_eq!(answer.required_property, 42);
        };
        "Type_Property_Optional_RequiredAndOptional_getRequiredOnly" => {
            let answer = client.required_and_optional().get_required_only().await?;
            assert_eq!(answer.optional_property, None);
            assert_eq!(answer.required_property, 42);
        };
        "Type_Property_Optional_RequiredAndOptional_putAll" =>
            client.required_and_optional().put_all(42).optional_property("hello").await?;
        "Type_Property_Optional_RequiredAndOptional_putRequiredOnly" =>
            client.required_and_optional().put_required_only(42).await?;
    }
}

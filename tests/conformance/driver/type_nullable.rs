//! `type/property/nullable`: a property that may be null, in what comes and in patches.

use type_property_nullable::models::InnerModel;

use crate::suite::{Suite, client, scenarios};

pub async fn run(suite: &Suite) {
    let client = client!(suite, type_property_nullable);
    scenarios! { suite, [client],
        "Type_Property_Nullable_String_getNonNull" => {
            let answer = client.string().get_non_null().await?;
            assert_eq!(answer.required_property, "foo");
            assert_eq!(answer.nullable_property.expect("a value"), "hello");
        };
        "Type_Property_Nullable_String_getNull" =>
            assert_eq!(client.string().get_null().await?.nullable_property, None);
        "Type_Property_Nullable_String_patchNonNull" =>
            client.string().patch_non_null("foo", "hello").await?;
        "Type_Property_Nullable_String_patchNull" => client.string().patch_null("foo", None).await?;
        "Type_Property_Nullable_Bytes_getNonNull" => {
            let answer = client.bytes().get_non_null().await?;
            assert_eq!(answer.required_property, "foo");
            assert_eq!(answer.nullable_property.expect("a value"), "aGVsbG8sIHdvcmxkIQ==");
        };
        "Type_Property_Nullable_Bytes_getNull" =>
            assert_eq!(client.bytes().get_null().await?.nullable_property, None);
        "Type_Property_Nullable_Bytes_patchNonNull" =>
            client.bytes().patch_non_null("foo", "aGVsbG8sIHdvcmxkIQ==").await?;
        "Type_Property_Nullable_Bytes_patchNull" => client.bytes().patch_null("foo", None).await?;
        "Type_Property_Nullable_Datetime_getNonNull" => {
            let answer = client.datetime().get_non_null().await?;
            assert_eq!(answer.required_property, "foo");
            assert_eq!(answer.nullable_property.expect("a value"), "2022-08-26T18:38:00Z");
        };
        "Type_Property_Nullable_Datetime_getNull" =>
            assert_eq!(client.datetime().get_null().await?.nullable_property, None);
        "Type_Property_Nullable_Datetime_patchNonNull" =>
            client.datetime().patch_non_null("foo", "2022-08-26T18:38:00Z").await?;
        "Type_Property_Nullable_Datetime_patchNull" => client.datetime().patch_null("foo", None).await?;
        "Type_Property_Nullable_Duration_getNonNull" => {
            let answer = client.duration().get_non_null().await?;
            assert_eq!(answer.required_property, "foo");
            assert_eq!(answer.nullable_property.expect("a value"), "P123DT22H14M12.011S");
        };
        "Type_Property_Nullable_Duration_getNull" =>
            assert_eq!(client.duration().get_null().await?.nullable_property, None);
        "Type_Property_Nullable_Duration_patchNonNull" =>
            client.duration().patch_non_null("foo", "P123DT22H14M12.011S").await?;
        "Type_Property_Nullable_Duration_patchNull" => client.duration().patch_null("foo", None).await?;
        "Type_Property_Nullable_CollectionsByte_getNonNull" => {
            let answer = client.collections_byte().get_non_null().await?;
            assert_eq!(answer.required_property, "foo");
            assert_eq!(answer.nullable_property.expect("a value"), ["aGVsbG8sIHdvcmxkIQ==", "aGVsbG8sIHdvcmxkIQ=="]);
        };
        "Type_Property_Nullable_CollectionsByte_getNull" =>
            assert_eq!(client.collections_byte().get_null().await?.nullable_property, None);
        "Type_Property_Nullable_CollectionsByte_patchNonNull" =>
            client.collections_byte().patch_non_null("foo", ["aGVsbG8sIHdvcmxkIQ==", "aGVsbG8sIHdvcmxkIQ=="]).await?;
        "Type_Property_Nullable_CollectionsByte_patchNull" => client.collections_byte().patch_null("foo", None).await?;
        "Type_Property_Nullable_CollectionsModel_getNonNull" => {
            let answer = client.collections_model().get_non_null().await?;
            assert_eq!(answer.required_property, "foo");
            assert_eq!(
                answer.nullable_property.expect("a value"),
                [InnerModel::new("hello"), InnerModel::new("world")],
            );
        };
        "Type_Property_Nullable_CollectionsModel_getNull" =>
            assert_eq!(client.collections_model().get_null().await?.nullable_property, None);
        "Type_Property_Nullable_CollectionsModel_patchNonNull" =>
            client.collections_model()
                .patch_non_null("foo", [InnerModel::new("hello"), InnerModel::new("world")])
                .await?;
        "Type_Property_Nullable_CollectionsModel_patchNull" =>
            client.collections_model().patch_null("foo", None).await?;
        "Type_Property_Nullable_CollectionsString_getNonNull" => {
            let answer = client.collections_string().get_non_null().await?;
            assert_eq!(answer.required_property, "foo");
            assert_eq!(answer.nullable_property.expect("a value"), ["hello", "world"]);
        };
        "Type_Property_Nullable_CollectionsString_getNull" =>
            assert_eq!(client.collections_string().get_null().await?.nullable_property, None);
        "Type_Property_Nullable_CollectionsString_patchNonNull" =>
            client.collections_string().patch_non_null("foo", ["hello", "world"]).await?;
        "Type_Property_Nullable_CollectionsString_patchNull" =>
            client.collections_string().patch_null("foo", None).await?;
    }
}

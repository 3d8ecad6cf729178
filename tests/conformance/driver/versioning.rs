//! `versioning/`: the latest version of a document, and earlier ones where they are asked for.

use versioning_added_v2::models::EnumV1;
use versioning_removed_v2::models::EnumV3;

use crate::suite::{Suite, scenarios};

pub async fn run(suite: &Suite) {
    macro_rules! at {
        ($sdk:ident, $version:literal) => {
            $sdk::Client::builder()
                .server_variable("endpoint", &suite.url)
                .server_variable("version", $version)
                .build()
                .expect("a client")
        };
    }
    let added = at!(versioning_added_v2, "v2");
    let optional = at!(versioning_made_optional_v2, "v2");
    let removed = at!(versioning_removed_v2, "v2");
    let removed_v1 = at!(versioning_removed_v1, "v1");
    let preview = at!(versioning_removed_v2preview, "v2preview");
    let renamed = at!(versioning_renamed_from_v2, "v2");
    let answer = at!(versioning_return_type_changed_from_v2, "v2");
    let parameter = at!(versioning_type_changed_from_v2, "v2");
    scenarios! { suite, [added, optional, removed, removed_v1, preview, renamed, answer, parameter],
        "Versioning_Added_v1" => {
            let model = added.v1("bar", "foo", EnumV1::EnumMemberV2, 10).await?;
            assert_eq!((model.prop.as_str(), model.enum_prop), ("foo", EnumV1::EnumMemberV2));
            assert_eq!(model.union_prop.as_integer(), Some(10));
        };
        "Versioning_Added_v2" => assert_eq!(added.v2("foo", "bar").await?.union_prop.as_string(), Some("bar"));
        "Versioning_Added_InterfaceV2" =>
            assert_eq!(added.interface_v2_v2_in_interface("foo", "bar").await?.prop, "foo");
        "Versioning_MadeOptional_test" => {
            let model = optional.test("foo").await?;
            assert_eq!((model.prop.as_str(), model.changed_prop), ("foo", None));
        };
        "Versioning_Removed_v2" => assert_eq!(removed.v2("foo", "bar").await?.prop, "foo");
        "Versioning_Removed_modelV3" => {
            let model = removed_v1.model_v3("123", "enumMemberV1").await?;
            assert_eq!(model.enum_prop.as_str(), "enumMemberV1");
        };
        "Versioning_Removed_modelV3_V2" => {
            let model = removed.model_v3("123", EnumV3::EnumMemberV1).await?;
            assert_eq!(model.enum_prop, EnumV3::EnumMemberV1);
        };
        "Versioning_Removed_modelV3_V2preview" => assert_eq!(preview.model_v3("123").await?.id, "123");
        "Versioning_RenamedFrom_newOp" => {
            let model = renamed.new_op("bar", "foo", 10).await?;
            assert_eq!((model.new_prop.as_str(), model.union_prop.as_integer()), ("foo", Some(10)));
        };
        "Versioning_RenamedFrom_NewInterface" =>
            assert_eq!(renamed.new_interface().new_op_in_new_interface("foo", 10).await?.new_prop, "foo");
        "Versioning_ReturnTypeChangedFrom_test" => assert_eq!(answer.test("test").await?, "test");
        "Versioning_TypeChangedFrom_test" => {
            let model = parameter.test("baz", "foo", "bar").await?;
            assert_eq!((model.prop.as_str(), model.changed_prop.as_str()), ("foo", "bar"));
        };
    }
}

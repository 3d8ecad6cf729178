//! `type/union`: one of several forms.

use type_union::models::{
    Cat, EnumsOnlyCases, EnumsOnlyCasesLr, MixedLiteralsCases, MixedTypesCases, MixedTypesCasesArrayItem,
    StringAndArrayCases, StringsOnlyProp, Ud,
};
use type_union_discriminated::models::{
    Cat as NamedCat, PetInline, PetInlineWithCustomDiscriminator, PetWithCustomNames, PetWithEnvelope,
};

use crate::suite::{Suite, client, scenarios};

pub async fn run(suite: &Suite) {
    plain(suite).await;
    discriminated(suite).await;
}

async fn plain(suite: &Suite) {
    let client = client!(suite, type_union);
    scenarios! { suite, [client],
        "Type_Union_StringsOnly_get" => assert_eq!(client.strings_only().get().await?.prop, StringsOnlyProp::B);
        "Type_Union_StringsOnly_send" => client.strings_only().send(StringsOnlyProp::B).await?;
        "Type_Union_StringExtensible_get" =>
            assert_eq!(client.string_extensible().get().await?.prop.as_str(), "custom");
        "Type_Union_StringExtensible_send" => client.string_extensible().send("custom").await?;
        "Type_Union_StringExtensibleNamed_get" =>
            assert_eq!(client.string_extensible_named().get().await?.prop.as_str(), "custom");
        "Type_Union_StringExtensibleNamed_send" => client.string_extensible_named().send("custom").await?;
        "Type_Union_IntsOnly_get" => assert_eq!(client.ints_only().get().await?.prop, 2.0);
        "Type_Union_IntsOnly_send" => client.ints_only().send(2.0).await?;
        "Type_Union_FloatsOnly_get" => assert_eq!(client.floats_only().get().await?.prop, 2.2);
        "Type_Union_FloatsOnly_send" => client.floats_only().send(2.2).await?;
        "Type_Union_ModelsOnly_get" => {
            let prop = client.models_only().get().await?.prop;
            assert_eq!(prop.as_cat().map(|cat| cat.name.as_str()), Some("test"));
        };
        "Type_Union_ModelsOnly_send" => client.models_only().send(Cat::new("test")).await?;
        "Type_Union_EnumsOnly_get" => {
            let prop = client.enums_only().get().await?.prop;
            assert_eq!((prop.lr, prop.ud), (EnumsOnlyCasesLr::Right, Ud::Up));
        };
        "Type_Union_EnumsOnly_send" =>
            client.enums_only().send(EnumsOnlyCases::new(EnumsOnlyCasesLr::Right, Ud::Up)).await?;
        "Type_Union_StringAndArray_get" => {
            let prop = client.string_and_array().get().await?.prop;
            assert_eq!(prop.string.as_string(), Some("test"));
            assert_eq!(prop.array.as_array(), Some(&["test1".to_owned(), "test2".to_owned()][..]));
        };
        "Type_Union_StringAndArray_send" =>
            client.string_and_array().send(StringAndArrayCases::new("test", ["test1", "test2"])).await?;
        "Type_Union_MixedLiterals_get" => {
            let prop = client.mixed_literals().get().await?.prop;
            assert_eq!(prop.string_literal.as_string().map(|text| text.as_str()), Some("a"));
            assert_eq!((prop.int_literal.as_number(), prop.float_literal.as_number()), (Some(2.0), Some(3.3)));
            assert_eq!(prop.boolean_literal.as_boolean(), Some(true));
        };
        "Type_Union_MixedLiterals_send" =>
            client.mixed_literals().send(MixedLiteralsCases::new("a", 2.0, 3.3, true)).await?;
        "Type_Union_MixedTypes_get" => {
            let prop = client.mixed_types().get().await?.prop;
            assert_eq!(prop.model.as_cat(), Some(&Cat::new("test")));
            assert_eq!(prop.literal.as_string().map(|text| text.as_str()), Some("a"));
            assert_eq!((prop.int.as_integer(), prop.boolean.as_boolean()), (Some(2), Some(true)));
            assert_eq!(prop.array, [Cat::new("test").into(), "a".into(), 2.into(), true.into()]);
        };
        "Type_Union_MixedTypes_send" => {
            let cat = || Cat::new("test");
            let array: [MixedTypesCasesArrayItem; 4] = [cat().into(), "a".into(), 2.into(), true.into()];
            client.mixed_types().send(MixedTypesCases::new(cat(), "a", 2, true, array)).await?;
        };
    }
}

async fn discriminated(suite: &Suite) {
    let client = client!(suite, type_union_discriminated);
    let unions = client.r#type().union().discriminated();
    let (envelope, bare) = (unions.envelope().object(), unions.no_envelope());
    let cat = NamedCat::new("Whiskers", true);
    scenarios! { suite, [envelope, bare, cat],
        "Type_Union_Discriminated_Envelope_Object_Default_get" => {
            let pet = envelope.default().retrieve().await?;
            assert_eq!(pet.as_cat().map(|pet| &pet.value), Some(&cat));
        };
        "Type_Union_Discriminated_Envelope_Object_Default_put" => {
            let pet = PetWithEnvelope::cat(cat);
            assert_eq!(envelope.default().replace(pet.clone()).await?, pet);
        };
        "Type_Union_Discriminated_Envelope_Object_CustomProperties_get" => {
            let pet = envelope.custom_properties().list().await?;
            assert_eq!(pet.as_cat().map(|pet| &pet.pet_data), Some(&cat));
        };
        "Type_Union_Discriminated_Envelope_Object_CustomProperties_put" => {
            let pet = PetWithCustomNames::cat(cat);
            assert_eq!(envelope.custom_properties().replace(pet.clone()).await?, pet);
        };
        "Type_Union_Discriminated_NoEnvelope_Default_get" => {
            let pet = bare.default().retrieve().await?;
            assert_eq!(pet, PetInline::cat("Whiskers", true));
        };
        "Type_Union_Discriminated_NoEnvelope_Default_put" => {
            let pet = PetInline::cat("Whiskers", true);
            assert_eq!(bare.default().replace(pet.clone()).await?, pet);
        };
        "Type_Union_Discriminated_NoEnvelope_CustomDiscriminator_get" => {
            let pet = bare.custom_discriminator().retrieve().await?;
            assert_eq!(pet, PetInlineWithCustomDiscriminator::cat("Whiskers", true));
        };
        "Type_Union_Discriminated_NoEnvelope_CustomDiscriminator_put" => {
            let pet = PetInlineWithCustomDiscriminator::cat("Whiskers", true);
            assert_eq!(bare.custom_discriminator().replace(pet.clone()).await?, pet);
        };
    }
}

//! `type/model` and `type/file`: records, what extends them, and who sends which of their fields.

use serde_json::json;
use type_model_inheritance_nested_discriminator::models::{Fish, GoblinShark, Salmon, SawShark, Shark};
use type_model_inheritance_recursive::models::Extension;
use type_model_inheritance_single_discriminator::models::{Bird, Dinosaur, Eagle};
use type_model_visibility::models::{ReadOnlyModel, VisibilityModel};

use crate::suite::{Suite, client, scenarios};

pub async fn run(suite: &Suite) {
    plain(suite).await;
    visibility(suite).await;
    enumerated(suite).await;
    single(suite).await;
    nested(suite).await;
    files(suite).await;
}

async fn plain(suite: &Suite) {
    let empty = client!(suite, type_model_empty);
    let usage = client!(suite, type_model_usage);
    let valid = client!(suite, type_model_inheritance_not_discriminated);
    let recursive = client!(suite, type_model_inheritance_recursive);
    let inner = [Extension::new(1).extension([Extension::new(2)]), Extension::new(1)];
    scenarios! { suite, [empty, usage, valid, recursive, inner],
        "Type_Model_Empty_putEmpty" => empty.r#type().model().empty().alone().replace(json!({})).await?;
        "Type_Model_Empty_getEmpty" =>
            assert_eq!(empty.r#type().model().empty().alone().retrieve().await?, json!({}));
        "Type_Model_Empty_postRoundTripEmpty" =>
            assert_eq!(empty.r#type().model().empty().round_trip().create(json!({})).await?, json!({}));
        "Type_Model_Usage_input" => usage.input("example-value").await?;
        "Type_Model_Usage_output" => assert_eq!(usage.output().await?.required_prop, "example-value");
        "Type_Model_Usage_inputAndOutput" =>
            assert_eq!(usage.input_and_output("example-value").await?.required_prop, "example-value");
        "Type_Model_Inheritance_NotDiscriminated_postValid" =>
            valid.r#type().model().inheritance().not_discriminated().valid().create("abc", 32, true).await?;
        "Type_Model_Inheritance_NotDiscriminated_getValid" => {
            let cat = valid.r#type().model().inheritance().not_discriminated().valid().retrieve().await?;
            assert_eq!((cat.name.as_str(), cat.age, cat.smart), ("abc", 32, true));
        };
        "Type_Model_Inheritance_NotDiscriminated_putValid" => {
            let cats = valid.r#type().model().inheritance().not_discriminated().valid();
            let cat = cats.replace("abc", 32, true).await?;
            assert_eq!((cat.name.as_str(), cat.age, cat.smart), ("abc", 32, true));
        };
        "Type_Model_Inheritance_Recursive_get" => {
            let found = recursive.r#type().model().inheritance().recursive().retrieve().await?;
            assert_eq!(found, Extension::new(0).extension(inner));
        };
        "Type_Model_Inheritance_Recursive_put" =>
            recursive.r#type().model().inheritance().recursive().replace(0).extension(inner).await?;
    }
}

async fn visibility(suite: &Suite) {
    let client = client!(suite, type_model_visibility);
    let models = client.r#type().model().visibility();
    scenarios! { suite, [models],
        "Type_Model_Visibility_getModel" =>
            assert_eq!(models.retrieve(123, VisibilityModel::new()).await?.read_prop, "abc");
        "Type_Model_Visibility_headModel" => models.head(123, VisibilityModel::new()).await?;
        "Type_Model_Visibility_postModel" => models.create(["foo", "bar"]).await?;
        "Type_Model_Visibility_putModel" => models.replace(["foo", "bar"], [1, 2]).await?;
        "Type_Model_Visibility_patchModel" => models.update().update_prop([1, 2]).await?;
        "Type_Model_Visibility_deleteModel" => models.delete(true).await?;
        "Type_Model_Visibility_putReadOnlyModel" => {
            let model = models.readonlyroundtrip().replace(ReadOnlyModel::new()).await?;
            assert_eq!(model.optional_nullable_int_list_value(), Some(&vec![1, 2, 3]));
            let texts = model.optional_string_record.expect("a map");
            assert_eq!((texts["k1"].as_str(), texts["k2"].as_str()), ("value1", "value2"));
        };
    }
}

async fn enumerated(suite: &Suite) {
    use type_model_inheritance_enum_discriminator::models::{Cobra, Dog, Golden, Snake};

    let client = client!(suite, type_model_inheritance_enum_discriminator);
    let models = client.r#type().model().inheritance().enum_discriminator();
    let (dogs, snakes) = (models.extensible_enum(), models.fixed_enum());
    scenarios! { suite, [dogs, snakes],
        "Type_Model_Inheritance_EnumDiscriminator_getExtensibleModel" =>
            assert_eq!(dogs.retrieve().await?, Dog::Golden(Golden::new(10)));
        "Type_Model_Inheritance_EnumDiscriminator_putExtensibleModel" => dogs.replace(Golden::new(10)).await?;
        "Type_Model_Inheritance_EnumDiscriminator_getExtensibleModelMissingDiscriminator" => {
            let dog = dogs.missingdiscriminator().await?;
            assert_eq!(serde_json::to_value(dog)?, json!({ "weight": 10 }));
        };
        "Type_Model_Inheritance_EnumDiscriminator_getExtensibleModelWrongDiscriminator" => {
            let Dog::Base(dog) = dogs.wrongdiscriminator().await? else { panic!("another kind of dog") };
            assert_eq!((dog.kind.as_str(), dog.weight), ("wrongKind", 8));
        };
        "Type_Model_Inheritance_EnumDiscriminator_getFixedModel" =>
            assert_eq!(snakes.retrieve().await?, Snake::Cobra(Cobra::new(10)));
        "Type_Model_Inheritance_EnumDiscriminator_putFixedModel" => snakes.replace(Cobra::new(10)).await?;
        "Type_Model_Inheritance_EnumDiscriminator_getFixedModelMissingDiscriminator" => {
            let snake = snakes.missingdiscriminator().await?;
            assert_eq!(snake.as_base().map(|snake| snake.length), Some(10), "{snake:?}");
        };
        "Type_Model_Inheritance_EnumDiscriminator_getFixedModelWrongDiscriminator" => {
            let snake = snakes.wrongdiscriminator().await?;
            assert_eq!(serde_json::to_value(snake)?, json!({ "length": 8, "kind": "wrongKind" }));
        };
    }
}

async fn single(suite: &Suite) {
    let client = client!(suite, type_model_inheritance_single_discriminator);
    let birds = client.r#type().model().inheritance().single_discriminator();
    let eagle = Eagle::new(5).partner(Bird::goose(2)).friends([Bird::seagull(2)]).hate([("key3", Bird::sparrow(1))]);
    scenarios! { suite, [birds, eagle],
        "Type_Model_Inheritance_SingleDiscriminator_getModel" =>
            assert_eq!(birds.model().retrieve().await?, Bird::sparrow(1));
        "Type_Model_Inheritance_SingleDiscriminator_putModel" => birds.model().replace(Bird::sparrow(1)).await?;
        "Type_Model_Inheritance_SingleDiscriminator_getRecursiveModel" =>
            assert_eq!(birds.recursivemodel().retrieve().await?, Bird::Eagle(eagle));
        "Type_Model_Inheritance_SingleDiscriminator_putRecursiveModel" => birds.recursivemodel().replace(eagle).await?;
        "Type_Model_Inheritance_SingleDiscriminator_getMissingDiscriminator" => {
            let bird = birds.missingdiscriminator().await?;
            assert_eq!(serde_json::to_value(bird)?, json!({ "wingspan": 1 }));
        };
        "Type_Model_Inheritance_SingleDiscriminator_getWrongDiscriminator" =>
            assert_eq!(birds.wrongdiscriminator().await?, Bird::base("wrongKind", 1));
        "Type_Model_Inheritance_SingleDiscriminator_getLegacyModel" => {
            let Dinosaur::TRex(dinosaur) = birds.legacy_model().await? else { panic!("another dinosaur") };
            assert_eq!(dinosaur.size, 20);
        };
        "Type_Model_Inheritance_SingleDiscriminator_getNoSubtypesModel" => {
            let fish = birds.no_subtypes().model().retrieve().await?;
            assert_eq!((fish.kind.as_str(), fish.size), ("salmon", 10));
        };
        "Type_Model_Inheritance_SingleDiscriminator_putNoSubtypesModel" =>
            birds.no_subtypes().model().replace("salmon", 10).await?;
    }
}

async fn nested(suite: &Suite) {
    let client = client!(suite, type_model_inheritance_nested_discriminator);
    let fish = client.r#type().model().inheritance().nested_discriminator();
    let goblin = |age: i32| Fish::from(Shark::from(GoblinShark::new(age)));
    let saw = |age: i32| Fish::from(Shark::from(SawShark::new(age)));
    let salmon = Salmon::new(1)
        .partner(saw(2))
        .friends([
            Salmon::new(2).partner(Salmon::new(3)).hate([("key1", Fish::salmon(4)), ("key2", goblin(2))]).into(),
            goblin(3),
        ])
        .hate([("key3", saw(3)), ("key4", Salmon::new(2).friends([Fish::salmon(1), goblin(4)]).into())]);
    scenarios! { suite, [fish, salmon, goblin],
        "Type_Model_Inheritance_NestedDiscriminator_getModel" =>
            assert_eq!(fish.model().retrieve().await?, goblin(1));
        "Type_Model_Inheritance_NestedDiscriminator_putModel" => fish.model().replace(goblin(1)).await?;
        "Type_Model_Inheritance_NestedDiscriminator_getRecursiveModel" =>
            assert_eq!(fish.recursivemodel().retrieve().await?, Fish::Salmon(salmon));
        "Type_Model_Inheritance_NestedDiscriminator_putRecursiveModel" => fish.recursivemodel().replace(salmon).await?;
        "Type_Model_Inheritance_NestedDiscriminator_getMissingDiscriminator" => {
            let fish = fish.missingdiscriminator().await?;
            assert_eq!(serde_json::to_value(fish)?, json!({ "age": 1 }));
        };
        "Type_Model_Inheritance_NestedDiscriminator_getWrongDiscriminator" =>
            assert_eq!(fish.wrongdiscriminator().await?, Fish::base(1, "wrongKind"));
    }
}

async fn files(suite: &Suite) {
    let client = client!(suite, type_file);
    let (png, text) = (suite.asset("image.png"), json!({ "message": "test file content" }));
    scenarios! { suite, [client, png, text],
        "Type_File_Body_uploadFileSpecificContentType" => client.body().upload_file_specific_content_type(png).await?;
        "Type_File_Body_uploadFileJsonContentType" => client.body().upload_file_json_content_type(text).await?;
        "Type_File_Body_uploadFileMultipleContentTypes" => client.body().upload_file_multiple_content_types(png).await?;
        "Type_File_Body_uploadFileDefaultContentType" => {
            let image = type_file::Upload::bytes("image.png", png).with_content_type("image/png");
            client.body().upload_file_default_content_type(image).await?;
        };
        "Type_File_Body_downloadFileSpecificContentType" =>
            assert_eq!(client.body().download_file_specific_content_type().await?, png);
        "Type_File_Body_downloadFileJsonContentType" =>
            assert_eq!(client.body().download_file_json_content_type().await?, text);
        "Type_File_Body_downloadFileMultipleContentTypes" =>
            assert_eq!(client.body().download_file_multiple_content_types().await?, png);
        "Type_File_Body_downloadFileDefaultContentType" =>
            assert_eq!(client.body().download_file_default_content_type().await?, png);
    }
}

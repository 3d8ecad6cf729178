//! `parameters/`: where parameters stand and how lists are written.

use parameters_body_optionality::models::BodyModel;

use crate::suite::{Suite, client, scenarios};

pub async fn run(suite: &Suite) {
    places(suite).await;
    spread(suite).await;
}

async fn places(suite: &Suite) {
    let basic = client!(suite, parameters_basic);
    let optional = client!(suite, parameters_body_optionality);
    let root = client!(suite, parameters_body_root);
    let lists = client!(suite, parameters_collection_format);
    let path = client!(suite, parameters_path);
    let query = client!(suite, parameters_query);
    let colors = ["blue", "red", "green"];
    scenarios! { suite, [basic, optional, root, lists, path, query],
        "Parameters_Basic_ExplicitBody_simple" => basic.explicit_body().simple("foo").await?;
        "Parameters_Basic_ImplicitBody_simple" => basic.implicit_body().simple("foo").await?;
        "Parameters_BodyOptionality_requiredExplicit" => optional.required_explicit("foo").await?;
        "Parameters_BodyOptionality_requiredImplicit" => optional.required_implicit("foo").await?;
        "Parameters_BodyOptionality_OptionalExplicit" => {
            optional.optional_explicit().set().request(BodyModel::new("foo")).await?;
            optional.optional_explicit().omit().await?;
        };
        "Parameters_BodyRoot_nested" => root.nested().category("widget").link_type("hard").was_successful(true).await?;
        "Parameters_CollectionFormat_Header_csv" => lists.header().csv(colors).await?;
        "Parameters_CollectionFormat_Query_csv" => lists.query().csv(colors).await?;
        "Parameters_CollectionFormat_Query_multi" => lists.query().multi(colors).await?;
        "Parameters_CollectionFormat_Query_pipes" => lists.query().pipes(colors).await?;
        "Parameters_CollectionFormat_Query_ssv" => lists.query().ssv(colors).await?;
        "Parameters_Path_normal" => path.normal("foo").await?;
        "Parameters_Path_optional" => {
            path.optional("").await?;
            path.optional("/foo").await?;
        };
        "Parameters_Query_Constant_post" => query.constant().post().await?;
        "Parameters_Query_SpecialChar_dollarSign" => query.special_char().dollar_sign("status eq 'active'").await?;
    }
}

async fn spread(suite: &Suite) {
    let client = client!(suite, parameters_spread);
    scenarios! { suite, [client],
        "Parameters_Spread_Alias_spreadAsRequestBody" => client.alias().spread_as_request_body("foo").await?;
        "Parameters_Spread_Alias_spreadAsRequestParameter" =>
            client.alias().spread_as_request_parameter("1", "bar", "foo").await?;
        "Parameters_Spread_Alias_spreadParameterWithInnerAlias" =>
            client.alias().spread_parameter_with_inner_alias("1", "bar", "foo", 1).await?;
        "Parameters_Spread_Alias_spreadParameterWithInnerModel" =>
            client.alias().spread_parameter_with_inner_model("1", "bar", "foo").await?;
        "Parameters_Spread_Alias_spreadWithMultipleParameters" =>
            client
                .alias()
                .spread_with_multiple_parameters("1", "bar", "foo", [1, 2])
                .optional_int(1)
                .optional_string_list(["foo", "bar"])
                .await?;
        "Parameters_Spread_Model_spreadAsRequestBody" => client.model().spread_as_request_body("foo").await?;
        "Parameters_Spread_Model_spreadCompositeRequest" =>
            client.model().spread_composite_request("foo", "bar", "foo").await?;
        "Parameters_Spread_Model_spreadCompositeRequestMix" =>
            client.model().spread_composite_request_mix("foo", "bar", "foo").await?;
        "Parameters_Spread_Model_spreadCompositeRequestOnlyWithBody" =>
            client.model().spread_composite_request_only_with_body("foo").await?;
        "Parameters_Spread_Model_spreadCompositeRequestWithoutBody" =>
            client.model().spread_composite_request_without_body("foo", "bar").await?;
    }
}

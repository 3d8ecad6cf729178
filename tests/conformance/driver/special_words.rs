//! `special-words`: keywords of many languages as names of everything.

use special_words::models::{DictMethods, ExtensibleString};

use crate::suite::{Suite, client, scenarios};

pub async fn run(suite: &Suite) {
    operations(suite).await;
    parameters(suite).await;
    models(suite).await;
    properties(suite).await;
}

async fn operations(suite: &Suite) {
    let client = client!(suite, special_words);
    scenarios! { suite, [client],
        "SpecialWords_Operations_and" => client.operations().and().await?;
        "SpecialWords_Operations_as" => client.operations().r#as().await?;
        "SpecialWords_Operations_assert" => client.operations().assert().await?;
        "SpecialWords_Operations_async" => client.operations().r#async().await?;
        "SpecialWords_Operations_await" => client.operations().r#await().await?;
        "SpecialWords_Operations_break" => client.operations().r#break().await?;
        "SpecialWords_Operations_class" => client.operations().class().await?;
        "SpecialWords_Operations_constructor" => client.operations().constructor().await?;
        "SpecialWords_Operations_continue" => client.operations().r#continue().await?;
        "SpecialWords_Operations_def" => client.operations().def().await?;
        "SpecialWords_Operations_del" => client.operations().del().await?;
        "SpecialWords_Operations_elif" => client.operations().elif().await?;
        "SpecialWords_Operations_else" => client.operations().r#else().await?;
        "SpecialWords_Operations_except" => client.operations().except().await?;
        "SpecialWords_Operations_exec" => client.operations().exec().await?;
        "SpecialWords_Operations_finally" => client.operations().finally().await?;
        "SpecialWords_Operations_for" => client.operations().r#for().await?;
        "SpecialWords_Operations_from" => client.operations().from().await?;
        "SpecialWords_Operations_global" => client.operations().global().await?;
        "SpecialWords_Operations_if" => client.operations().r#if().await?;
        "SpecialWords_Operations_import" => client.operations().import().await?;
        "SpecialWords_Operations_in" => client.operations().r#in().await?;
        "SpecialWords_Operations_is" => client.operations().is().await?;
        "SpecialWords_Operations_lambda" => client.operations().lambda().await?;
        "SpecialWords_Operations_not" => client.operations().not().await?;
        "SpecialWords_Operations_or" => client.operations().or().await?;
        "SpecialWords_Operations_pass" => client.operations().pass().await?;
        "SpecialWords_Operations_raise" => client.operations().raise().await?;
        "SpecialWords_Operations_return" => client.operations().r#return().await?;
        "SpecialWords_Operations_try" => client.operations().r#try().await?;
        "SpecialWords_Operations_while" => client.operations().r#while().await?;
        "SpecialWords_Operations_with" => client.operations().with().await?;
        "SpecialWords_Operations_yield" => client.operations().r#yield().await?;
    }
}

async fn parameters(suite: &Suite) {
    let client = client!(suite, special_words);
    scenarios! { suite, [client],
        "SpecialWords_Parameters_and" => client.parameters().with_and("ok").await?;
        "SpecialWords_Parameters_as" => client.parameters().with_as("ok").await?;
        "SpecialWords_Parameters_assert" => client.parameters().with_assert("ok").await?;
        "SpecialWords_Parameters_async" => client.parameters().with_async("ok").await?;
        "SpecialWords_Parameters_await" => client.parameters().with_await("ok").await?;
        "SpecialWords_Parameters_break" => client.parameters().with_break("ok").await?;
        "SpecialWords_Parameters_class" => client.parameters().with_class("ok").await?;
        "SpecialWords_Parameters_constructor" => client.parameters().with_constructor("ok").await?;
        "SpecialWords_Parameters_continue" => client.parameters().with_continue("ok").await?;
        "SpecialWords_Parameters_def" => client.parameters().with_def("ok").await?;
        "SpecialWords_Parameters_del" => client.parameters().with_del("ok").await?;
        "SpecialWords_Parameters_elif" => client.parameters().with_elif("ok").await?;
        "SpecialWords_Parameters_else" => client.parameters().with_else("ok").await?;
        "SpecialWords_Parameters_except" => client.parameters().with_except("ok").await?;
        "SpecialWords_Parameters_exec" => client.parameters().with_exec("ok").await?;
        "SpecialWords_Parameters_finally" => client.parameters().with_finally("ok").await?;
        "SpecialWords_Parameters_for" => client.parameters().with_for("ok").await?;
        "SpecialWords_Parameters_from" => client.parameters().with_from("ok").await?;
        "SpecialWords_Parameters_global" => client.parameters().with_global("ok").await?;
        "SpecialWords_Parameters_if" => client.parameters().with_if("ok").await?;
        "SpecialWords_Parameters_import" => client.parameters().with_import("ok").await?;
        "SpecialWords_Parameters_in" => client.parameters().with_in("ok").await?;
        "SpecialWords_Parameters_is" => client.parameters().with_is("ok").await?;
        "SpecialWords_Parameters_lambda" => client.parameters().with_lambda("ok").await?;
        "SpecialWords_Parameters_not" => client.parameters().with_not("ok").await?;
        "SpecialWords_Parameters_or" => client.parameters().with_or("ok").await?;
        "SpecialWords_Parameters_pass" => client.parameters().with_pass("ok").await?;
        "SpecialWords_Parameters_raise" => client.parameters().with_raise("ok").await?;
        "SpecialWords_Parameters_return" => client.parameters().with_return("ok").await?;
        "SpecialWords_Parameters_try" => client.parameters().with_try("ok").await?;
        "SpecialWords_Parameters_while" => client.parameters().with_while("ok").await?;
        "SpecialWords_Parameters_with" => client.parameters().with_with("ok").await?;
        "SpecialWords_Parameters_yield" => client.parameters().with_yield("ok").await?;
        "SpecialWords_Parameters_cancellationToken" => client.parameters().with_cancellation_token("ok").await?;
    }
}

async fn models(suite: &Suite) {
    let client = client!(suite, special_words);
    scenarios! { suite, [client],
        "SpecialWords_Models_and" => client.models().with_and("ok").await?;
        "SpecialWords_Models_as" => client.models().with_as("ok").await?;
        "SpecialWords_Models_assert" => client.models().with_assert("ok").await?;
        "SpecialWords_Models_async" => client.models().with_async("ok").await?;
        "SpecialWords_Models_await" => client.models().with_await("ok").await?;
        "SpecialWords_Models_break" => client.models().with_break("ok").await?;
        "SpecialWords_Models_class" => client.models().with_class("ok").await?;
        "SpecialWords_Models_constructor" => client.models().with_constructor("ok").await?;
        "SpecialWords_Models_continue" => client.models().with_continue("ok").await?;
        "SpecialWords_Models_def" => client.models().with_def("ok").await?;
        "SpecialWords_Models_del" => client.models().with_del("ok").await?;
        "SpecialWords_Models_elif" => client.models().with_elif("ok").await?;
        "SpecialWords_Models_else" => client.models().with_else("ok").await?;
        "SpecialWords_Models_except" => client.models().with_except("ok").await?;
        "SpecialWords_Models_exec" => client.models().with_exec("ok").await?;
        "SpecialWords_Models_finally" => client.models().with_finally("ok").await?;
        "SpecialWords_Models_for" => client.models().with_for("ok").await?;
        "SpecialWords_Models_from" => client.models().with_from("ok").await?;
        "SpecialWords_Models_global" => client.models().with_global("ok").await?;
        "SpecialWords_Models_if" => client.models().with_if("ok").await?;
        "SpecialWords_Models_import" => client.models().with_import("ok").await?;
        "SpecialWords_Models_in" => client.models().with_in("ok").await?;
        "SpecialWords_Models_is" => client.models().with_is("ok").await?;
        "SpecialWords_Models_lambda" => client.models().with_lambda("ok").await?;
        "SpecialWords_Models_not" => client.models().with_not("ok").await?;
        "SpecialWords_Models_or" => client.models().with_or("ok").await?;
        "SpecialWords_Models_pass" => client.models().with_pass("ok").await?;
        "SpecialWords_Models_raise" => client.models().with_raise("ok").await?;
        "SpecialWords_Models_return" => client.models().with_return("ok").await?;
        "SpecialWords_Models_try" => client.models().with_try("ok").await?;
        "SpecialWords_Models_while" => client.models().with_while("ok").await?;
        "SpecialWords_Models_with" => client.models().with_with("ok").await?;
        "SpecialWords_Models_yield" => client.models().with_yield("ok").await?;
    }
}

async fn properties(suite: &Suite) {
    let client = client!(suite, special_words);
    scenarios! { suite, [client],
        "SpecialWords_ModelProperties_sameAsModel" => client.model_properties().same_as_model("ok").await?;
        "SpecialWords_ModelProperties_dictMethods" => {
            let model = DictMethods::new("ok", "ok", "ok", "ok", "ok", "ok", "ok", "ok", "ok", "ok");
            client.model_properties().dict_methods(model).await?;
        };
        "SpecialWords_ModelProperties_withList" => client.model_properties().with_list("ok").await?;
        "SpecialWords_ReservedOperationBodyParams_withItems" =>
            client.reserved_operation_body_params().with_items(["item"]).await?;
        "SpecialWords_ExtensibleStrings_putExtensibleStringValue" => {
            let value = client.extensible_strings().put_extensible_string_value(ExtensibleString::Class).await?;
            assert_eq!(value, ExtensibleString::Class);
        };
    }
}

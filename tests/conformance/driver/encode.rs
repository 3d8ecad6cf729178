//! `encode/`: the same values in several forms on the wire.

use encode_bytes::Base64;

use crate::suite::{Suite, client, scenarios};

pub async fn run(suite: &Suite) {
    arrays(suite).await;
    texts(suite).await;
    bytes(suite).await;
    datetimes(suite).await;
}

async fn arrays(suite: &Suite) {
    let client = client!(suite, encode_array);
    scenarios! { suite, [client],
        "Encode_Array_Property_commaDelimited" =>
            assert_eq!(client.property().comma_delimited("blue,red,green").await?.value, "blue,red,green");
        "Encode_Array_Property_spaceDelimited" =>
            assert_eq!(client.property().space_delimited("blue red green").await?.value, "blue red green");
        "Encode_Array_Property_pipeDelimited" =>
            assert_eq!(client.property().pipe_delimited("blue|red|green").await?.value, "blue|red|green");
        "Encode_Array_Property_newlineDelimited" =>
            assert_eq!(client.property().newline_delimited("blue\nred\ngreen").await?.value, "blue\nred\ngreen");
        "Encode_Array_Property_enumCommaDelimited" =>
            assert_eq!(client.property().enum_comma_delimited("blue,red,green").await?.value, "blue,red,green");
        "Encode_Array_Property_enumSpaceDelimited" =>
            assert_eq!(client.property().enum_space_delimited("blue red green").await?.value, "blue red green");
        "Encode_Array_Property_enumPipeDelimited" =>
            assert_eq!(client.property().enum_pipe_delimited("blue|red|green").await?.value, "blue|red|green");
        "Encode_Array_Property_enumNewlineDelimited" =>
            assert_eq!(client.property().enum_newline_delimited("blue\nred\ngreen").await?.value, "blue\nred\ngreen");
        "Encode_Array_Property_extensibleEnumCommaDelimited" =>
            assert_eq!(
                client.property().extensible_enum_comma_delimited("blue,red,green").await?.value,
                "blue,red,green",
            );
        "Encode_Array_Property_extensibleEnumSpaceDelimited" =>
            assert_eq!(
                client.property().extensible_enum_space_delimited("blue red green").await?.value,
                "blue red green",
            );
        "Encode_Array_Property_extensibleEnumPipeDelimited" =>
            assert_eq!(
                client.property().extensible_enum_pipe_delimited("blue|red|green").await?.value,
                "blue|red|green",
            );
        "Encode_Array_Property_extensibleEnumNewlineDelimited" =>
            assert_eq!(
                client.property().extensible_enum_newline_delimited("blue\nred\ngreen").await?.value,
                "blue\nred\ngreen",
            );
    }
}

async fn texts(suite: &Suite) {
    let client = client!(suite, encode_boolean);
    scenarios! { suite, [client],
        "Encode_Boolean_Property_trueLower" =>
            assert_eq!(client.property().true_lower("true").await?.value, "true");
        "Encode_Boolean_Property_falseLower" =>
            assert_eq!(client.property().false_lower("false").await?.value, "false");
        "Encode_Boolean_Property_trueUpper" =>
            assert_eq!(client.property().true_upper("true").await?.value, "TRUE");
        "Encode_Boolean_Property_falseMixed" =>
            assert_eq!(client.property().false_mixed("false").await?.value, "FaLsE");
    }
    let client = client!(suite, encode_numeric);
    scenarios! { suite, [client],
        "Encode_Numeric_Property_safeintAsString" =>
            assert_eq!(client.property().safeint_as_string("10000000000").await?.value, "10000000000");
        "Encode_Numeric_Property_uint32AsStringOptional" => {
            let answer = client.property().uint32_as_string_optional().value("1").await?;
            assert_eq!(answer.value.as_deref(), Some("1"));
        };
        "Encode_Numeric_Property_uint8AsString" =>
            assert_eq!(client.property().uint8_as_string("255").await?.value, "255");
    }
}

async fn bytes(suite: &Suite) {
    let client = client!(suite, encode_bytes);
    let image = suite.asset("image.png");
    scenarios! { suite, [client, image],
        "Encode_Bytes_Query_default" => client.query().default(Base64::encode("test")).await?;
        "Encode_Bytes_Query_base64" => client.query().base64(Base64::encode("test")).await?;
        "Encode_Bytes_Query_base64url" => client.query().base64url(Base64::encode_url("test")).await?;
        "Encode_Bytes_Query_base64urlArray" => client.query().base64url_array([Base64::encode_url("test"), Base64::encode_url("test")]).await?;
        "Encode_Bytes_Property_default" => assert_eq!(client.property().default(Base64::encode("test")).await?.value, Base64::encode("test"));
        "Encode_Bytes_Property_base64" => assert_eq!(client.property().base64(Base64::encode("test")).await?.value, Base64::encode("test"));
        "Encode_Bytes_Property_base64url" => assert_eq!(client.property().base64url(Base64::encode_url("test")).await?.value, Base64::encode_url("test"));
        "Encode_Bytes_Property_base64urlArray" =>
            assert_eq!(client.property().base64url_array([Base64::encode_url("test"), Base64::encode_url("test")]).await?.value, [Base64::encode_url("test"), Base64::encode_url("test")]);
        "Encode_Bytes_Header_default" => client.header().default(Base64::encode("test")).await?;
        "Encode_Bytes_Header_base64" => client.header().base64(Base64::encode("test")).await?;
        "Encode_Bytes_Header_base64url" => client.header().base64url(Base64::encode_url("test")).await?;
        "Encode_Bytes_Header_base64urlArray" => client.header().base64url_array([Base64::encode_url("test"), Base64::encode_url("test")]).await?;
        "Encode_Bytes_RequestBody_default" => client.request_body().default(image).await?;
        "Encode_Bytes_RequestBody_base64" => client.request_body().base64(Base64::encode("test")).await?;
        "Encode_Bytes_RequestBody_base64url" => client.request_body().base64url(Base64::encode_url("test")).await?;
        "Encode_Bytes_RequestBody_customContentType" => client.request_body().custom_content_type(image).await?;
        "Encode_Bytes_RequestBody_octetStream" => client.request_body().octet_stream(image).await?;
        "Encode_Bytes_ResponseBody_default" => assert_eq!(client.response_body().default().await?, image);
        "Encode_Bytes_ResponseBody_base64" => assert_eq!(client.response_body().base64().await?, Base64::encode("test"));
        "Encode_Bytes_ResponseBody_base64url" => assert_eq!(client.response_body().base64url().await?, Base64::encode_url("test"));
        "Encode_Bytes_ResponseBody_customContentType" =>
            assert_eq!(client.response_body().custom_content_type().await?, image);
        "Encode_Bytes_ResponseBody_octetStream" => assert_eq!(client.response_body().octet_stream().await?, image);
    }
}

async fn datetimes(suite: &Suite) {
    let client = client!(suite, encode_datetime);
    scenarios! { suite, [client],
        "Encode_Datetime_Query_default" => client.query().default("2022-08-26T18:38:00.000Z").await?;
        "Encode_Datetime_Query_rfc3339" => client.query().rfc3339("2022-08-26T18:38:00.000Z").await?;
        "Encode_Datetime_Query_rfc7231" => client.query().rfc7231("Fri, 26 Aug 2022 14:38:00 GMT").await?;
        "Encode_Datetime_Query_unixTimestamp" => client.query().unix_timestamp(1_686_566_864).await?;
        "Encode_Datetime_Query_unixTimestampArray" =>
            client.query().unix_timestamp_array([1_686_566_864, 1_686_734_256]).await?;
        "Encode_Datetime_Property_default" =>
            assert_eq!(client.property().default("2022-08-26T18:38:00.000Z").await?.value, "2022-08-26T18:38:00.000Z");
        "Encode_Datetime_Property_rfc3339" =>
            assert_eq!(client.property().rfc3339("2022-08-26T18:38:00.000Z").await?.value, "2022-08-26T18:38:00.000Z");
        "Encode_Datetime_Property_rfc7231" =>
            assert_eq!(
                client.property().rfc7231("Fri, 26 Aug 2022 14:38:00 GMT").await?.value,
                "Fri, 26 Aug 2022 14:38:00 GMT",
            );
        "Encode_Datetime_Property_unixTimestamp" =>
            assert_eq!(client.property().unix_timestamp(1_686_566_864).await?.value, 1_686_566_864);
        "Encode_Datetime_Property_unixTimestampArray" =>
            assert_eq!(
                client.property().unix_timestamp_array([1_686_566_864, 1_686_734_256]).await?.value,
                [1_686_566_864, 1_686_734_256],
            );
        "Encode_Datetime_Header_default" => client.header().default("Fri, 26 Aug 2022 14:38:00 GMT").await?;
        "Encode_Datetime_Header_rfc3339" => client.header().rfc3339("2022-08-26T18:38:00.000Z").await?;
        "Encode_Datetime_Header_rfc7231" => client.header().rfc7231("Fri, 26 Aug 2022 14:38:00 GMT").await?;
        "Encode_Datetime_Header_unixTimestamp" => client.header().unix_timestamp(1_686_566_864).await?;
        "Encode_Datetime_Header_unixTimestampArray" =>
            client.header().unix_timestamp_array([1_686_566_864, 1_686_734_256]).await?;
        "Encode_Datetime_ResponseHeader_default" => {
            let answer = client.response_header().default().send_with_response().await?;
            assert_eq!(answer.headers["value"], "Fri, 26 Aug 2022 14:38:00 GMT");
        };
        "Encode_Datetime_ResponseHeader_rfc3339" => {
            let answer = client.response_header().rfc3339().send_with_response().await?;
            assert_eq!(answer.headers["value"], "2022-08-26T18:38:00.000Z");
        };
        "Encode_Datetime_ResponseHeader_rfc7231" => {
            let answer = client.response_header().rfc7231().send_with_response().await?;
            assert_eq!(answer.headers["value"], "Fri, 26 Aug 2022 14:38:00 GMT");
        };
        "Encode_Datetime_ResponseHeader_unixTimestamp" => {
            let answer = client.response_header().unix_timestamp().send_with_response().await?;
            assert_eq!(answer.headers["value"], "1686566864");
        };
    }
}

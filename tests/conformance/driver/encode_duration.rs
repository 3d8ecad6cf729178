//! `encode/duration`: durations as texts and as numbers of seconds and milliseconds.

use crate::suite::{Suite, client, scenarios};

pub async fn run(suite: &Suite) {
    let client = client!(suite, encode_duration);
    scenarios! { suite, [client],
        "Encode_Duration_Property_default" =>
            assert_eq!(client.property().default("P40D").await?.value, "P40D");
        "Encode_Duration_Property_floatSeconds" =>
            assert_eq!(client.property().float_seconds(35.625).await?.value, 35.625);
        "Encode_Duration_Property_float64Seconds" =>
            assert_eq!(client.property().float64_seconds(35.625).await?.value, 35.625);
        "Encode_Duration_Property_int32Seconds" =>
            assert_eq!(client.property().int32_seconds(36).await?.value, 36);
        "Encode_Duration_Property_iso8601" =>
            assert_eq!(client.property().iso8601("P40D").await?.value, "P40D");
        "Encode_Duration_Property_floatSecondsArray" =>
            assert_eq!(client.property().float_seconds_array([35.625, 46.75]).await?.value, [35.625, 46.75]);
        "Encode_Duration_Property_int32Milliseconds" =>
            assert_eq!(client.property().int32_milliseconds(36000).await?.value, 36000);
        "Encode_Duration_Property_floatMilliseconds" =>
            assert_eq!(client.property().float_milliseconds(35625.0).await?.value, 35625.0);
        "Encode_Duration_Property_float64Milliseconds" =>
            assert_eq!(client.property().float64_milliseconds(35625.0).await?.value, 35625.0);
        "Encode_Duration_Property_floatMillisecondsArray" =>
            assert_eq!(client.property().float_milliseconds_array([35625.0, 46750.0]).await?.value, [35625.0, 46750.0]);
        "Encode_Duration_Property_int32SecondsLargerUnit" =>
            assert_eq!(client.property().int32_seconds_larger_unit(120).await?.value, 120);
        "Encode_Duration_Property_floatSecondsLargerUnit" =>
            assert_eq!(client.property().float_seconds_larger_unit(150.0).await?.value, 150.0);
        "Encode_Duration_Property_int32MillisecondsLargerUnit" =>
            assert_eq!(client.property().int32_milliseconds_larger_unit(180000).await?.value, 180000);
        "Encode_Duration_Property_floatMillisecondsLargerUnit" =>
            assert_eq!(client.property().float_milliseconds_larger_unit(210000.0).await?.value, 210000.0);
        "Encode_Duration_Query_default" => client.query().default("P40D").await?;
        "Encode_Duration_Query_iso8601" => client.query().iso8601("P40D").await?;
        "Encode_Duration_Query_int32Seconds" => client.query().int32_seconds(36).await?;
        "Encode_Duration_Query_int32SecondsArray" => client.query().int32_seconds_array([36, 47]).await?;
        "Encode_Duration_Query_floatSeconds" => client.query().float_seconds(35.625).await?;
        "Encode_Duration_Query_float64Seconds" => client.query().float64_seconds(35.625).await?;
        "Encode_Duration_Query_int32Milliseconds" => client.query().int32_milliseconds(36000).await?;
        "Encode_Duration_Query_floatMilliseconds" => client.query().float_milliseconds(35625.0).await?;
        "Encode_Duration_Query_float64Milliseconds" => client.query().float64_milliseconds(35625.0).await?;
        "Encode_Duration_Query_int32MillisecondsArray" =>
            client.query().int32_milliseconds_array([36000, 47000]).await?;
        "Encode_Duration_Query_int32SecondsLargerUnit" => client.query().int32_seconds_larger_unit(120).await?;
        "Encode_Duration_Query_floatSecondsLargerUnit" => client.query().float_seconds_larger_unit(150.0).await?;
        "Encode_Duration_Query_int32MillisecondsLargerUnit" =>
            client.query().int32_milliseconds_larger_unit(180000).await?;
        "Encode_Duration_Query_floatMillisecondsLargerUnit" =>
            client.query().float_milliseconds_larger_unit(210000.0).await?;
        "Encode_Duration_Header_default" => client.header().default("P40D").await?;
        "Encode_Duration_Header_iso8601" => client.header().iso8601("P40D").await?;
        "Encode_Duration_Header_int32Seconds" => client.header().int32_seconds(36).await?;
        "Encode_Duration_Header_floatSeconds" => client.header().float_seconds(35.625).await?;
        "Encode_Duration_Header_float64Seconds" => client.header().float64_seconds(35.625).await?;
        "Encode_Duration_Header_iso8601Array" => client.header().iso8601_array(["P40D", "P50D"]).await?;
        "Encode_Duration_Header_int32Milliseconds" => client.header().int32_milliseconds(36000).await?;
        "Encode_Duration_Header_floatMilliseconds" => client.header().float_milliseconds(35625.0).await?;
        "Encode_Duration_Header_float64Milliseconds" => client.header().float64_milliseconds(35625.0).await?;
        "Encode_Duration_Header_int32MillisecondsArray" =>
            client.header().int32_milliseconds_array([36000, 47000]).await?;
        "Encode_Duration_Header_int32SecondsLargerUnit" => client.header().int32_seconds_larger_unit(120).await?;
        "Encode_Duration_Header_floatSecondsLargerUnit" => client.header().float_seconds_larger_unit(150.0).await?;
        "Encode_Duration_Header_int32MillisecondsLargerUnit" =>
            client.header().int32_milliseconds_larger_unit(180000).await?;
        "Encode_Duration_Header_floatMillisecondsLargerUnit" =>
            client.header().float_milliseconds_larger_unit(210000.0).await?;
        "Encode_Duration_Lossy_intSeconds" => client.lossy().int_seconds(36).await?;
        "Encode_Duration_Lossy_intMilliseconds" => client.lossy().int_milliseconds(36250).await?;
    }
}

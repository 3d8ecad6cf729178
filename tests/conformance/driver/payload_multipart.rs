//! `payload/multipart`: forms with files and other parts.

use payload_multipart::Upload;
use payload_multipart::models::{Address, ComplexHttpPartsModelRequest};

use crate::suite::{Suite, client, scenarios};

/// What a file is, unless the document or the caller says more.
const OCTETS: &str = "application/octet-stream";

pub async fn run(suite: &Suite) {
    forms(suite).await;
    files(suite).await;
}

async fn forms(suite: &Suite) {
    let client = client!(suite, payload_multipart);
    let (jpg, png) = (suite.asset("image.jpg"), suite.asset("image.png"));
    let image = move || Upload::bytes("image.jpg", jpg.clone()).with_content_type(OCTETS);
    let picture = move || Upload::bytes("image.png", png.clone()).with_content_type(OCTETS);
    scenarios! { suite, [client, image, picture],
        "Payload_MultiPart_FormData_basic" => client.form_data().basic("123", image()).await?;
        "Payload_MultiPart_FormData_withWireName" => client.form_data().with_wire_name("123", image()).await?;
        "Payload_MultiPart_FormData_optionalParts" => {
            client.form_data().optional_parts().id("123").await?;
            client.form_data().optional_parts().profile_image(image()).await?;
            client.form_data().optional_parts().id("123").profile_image(image()).await?;
        };
        "Payload_MultiPart_FormData_fileArrayAndBasic" =>
            client.form_data().file_array_and_basic("123", Address::new("X"), image(), [picture(), picture()]).await?;
        "Payload_MultiPart_FormData_jsonPart" => client.form_data().json_part(Address::new("X"), image()).await?;
        "Payload_MultiPart_FormData_binaryArrayParts" =>
            client.form_data().binary_array_parts("123", [picture(), picture()]).await?;
        "Payload_MultiPart_FormData_multiBinaryParts" => {
            client.form_data().multi_binary_parts(image()).await?;
            client.form_data().multi_binary_parts(image()).picture(picture()).await?;
        };
        "Payload_MultiPart_FormData_anonymousModel" => client.form_data().anonymous_model(image()).await?;
        "Payload_MultiPart_FormData_HttpParts_NonString_float" => client.non_string().float(0.5).await?;
        "Payload_MultiPart_FormData_HttpParts_jsonArrayAndFileArray" => {
            let form = ComplexHttpPartsModelRequest::new(
                "123",
                Address::new("X"),
                image(),
                [Address::new("Y"), Address::new("Z")],
                [picture(), picture()],
            );
            client.http_parts().json_array_and_file_array(form).await?;
        };
    }
}

async fn files(suite: &Suite) {
    let client = client!(suite, payload_multipart);
    let (jpg, png) = (suite.asset("image.jpg"), suite.asset("image.png"));
    scenarios! { suite, [client, jpg, png],
        "Payload_MultiPart_FormData_checkFileNameAndContentType" => {
            let image = Upload::bytes("hello.jpg", jpg).with_content_type("image/jpg");
            client.form_data().check_file_name_and_content_type("123", image).await?;
        };
        "Payload_MultiPart_FormData_HttpParts_ContentType_imageJpegContentType" =>
            client.content_type().image_jpeg_content_type(Upload::bytes("hello.jpg", jpg)).await?;
        "Payload_MultiPart_FormData_HttpParts_ContentType_requiredContentType" => {
            let image = Upload::bytes("hello.jpg", jpg).with_content_type("application/octet-stream");
            client.content_type().required_content_type(image).await?;
        };
        "Payload_MultiPart_FormData_HttpParts_ContentType_optionalContentType" =>
            client.content_type().optional_content_type(Upload::bytes("hello.jpg", jpg).with_content_type(OCTETS)).await?;
        "Payload_MultiPart_FormData_File_uploadFileSpecificContentType" =>
            client.file().upload_file_specific_content_type(Upload::bytes("image.png", png)).await?;
        "Payload_MultiPart_FormData_File_uploadFileRequiredFilename" =>
            client.file().upload_file_required_filename(Upload::bytes("image.png", png)).await?;
        "Payload_MultiPart_FormData_File_uploadFileArray" => {
            let file = || Upload::bytes("image.png", png.clone());
            client.file().upload_file_array([file(), file()]).await?;
        };
    }
}

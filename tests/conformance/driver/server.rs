//! `server/`: where a server is, and which version of it.

use crate::suite::{Suite, client, scenarios};

pub async fn run(suite: &Suite) {
    let undefined = client!(suite, server_endpoint_not_defined);
    let multiple = server_path_multiple_v1_0::Client::builder()
        .base_url(format!("{}/server/path/multiple/v1.0", suite.url))
        .build()
        .expect("a client");
    let single = client!(suite, server_path_single);
    let plain = client!(suite, server_versions_not_versioned);
    let old = client!(suite, server_versions_versioned_2021_01_01_preview);
    let new = client!(suite, server_versions_versioned_2022_12_01_preview);
    scenarios! { suite, [undefined, multiple, single, plain, old, new],
        "Server_Endpoint_NotDefined_valid" => undefined.valid().await?;
        "Server_Path_Multiple_noOperationParams" => multiple.no_operation_params().await?;
        "Server_Path_Multiple_withOperationPathParam" => multiple.with_operation_path_param("test").await?;
        "Server_Path_Single_myOp" => single.my_op().await?;
        "Server_Versions_NotVersioned_withoutApiVersion" => plain.without_api_version().await?;
        "Server_Versions_NotVersioned_withQueryApiVersion" => plain.with_query_api_version("v1.0").await?;
        "Server_Versions_NotVersioned_withPathApiVersion" => plain.with_path_api_version("v1.0").await?;
        "Server_Versions_Versioned_withoutApiVersion" => new.without_api_version().await?;
        "Server_Versions_Versioned_withQueryApiVersion" => new.with_query_api_version("2022-12-01-preview").await?;
        "Server_Versions_Versioned_withPathApiVersion" => new.with_path_api_version("2022-12-01-preview").await?;
        "Server_Versions_Versioned_withQueryOldApiVersion" =>
            old.with_query_old_api_version("2021-01-01-preview").await?;
    }
}

//! A library of poems in Chroma: tenants and databases, collections, records, and what is near to what.

#[path = "../tally.rs"]
mod tally;

use std::collections::BTreeMap;
use std::process::ExitCode;

use chroma as sdk;
use chroma::models::{
    AddCollectionRecordsPayload, CollectionConfiguration, HashMapValue, HnswConfiguration, Include, SearchPayload,
    SearchPayloadLimit, SearchPayloadSelect, Space, UpdateCollectionConfiguration, UpdateHnswConfiguration,
    UpsertCollectionRecordsPayload,
};
use chroma::{Client, Error, RetryConfig};
use serde_json::json;
use tally::{Outcome, Tally};

const TENANT: &str = "library";
const DATABASE: &str = "poems";

#[tokio::main]
async fn main() -> ExitCode {
    let url = std::env::var("BASE_URL").expect("BASE_URL says where Chroma is");
    let mut tally = Tally::new("chroma");
    let client = Client::builder().base_url(&url).retries(RetryConfig::none()).hooks(tally.hooks()).build();
    let client = client.expect("a client without credentials");

    tally.step("greet", greet(client.clone())).await;
    tally.step("open a library", open_a_library(client.clone())).await;
    tally.step("keep collections", keep_collections(client.clone())).await;
    tally.step("write poems", write_poems(client.clone())).await;
    tally.step("find poems", find_poems(client.clone())).await;
    tally.step("change poems", change_poems(client.clone())).await;
    tally.step("go wrong", go_wrong(client.clone())).await;
    tally.step("close the library", close_the_library(client)).await;
    tally.finish()
}

async fn greet(client: Client) -> Outcome {
    let system = client.system();
    assert!(system.heartbeat().await?.nanosecond_heartbeat > 1_700_000_000_000_000_000);
    assert!(system.version().await?.starts_with(char::is_numeric));
    assert!(system.pre_flight_checks().await?.max_batch_size > 0);
    // The document says a text; the server answers with an object.
    let health: serde_json::Value = serde_json::from_slice(&system.healthcheck().send_raw().await?.data)?;
    assert_eq!(health["is_executor_ready"], true);
    let identity = client.authentication().get_user_identity().await?;
    assert_eq!(identity.tenant, "default_tenant");
    Ok(())
}

async fn open_a_library(client: Client) -> Outcome {
    client.tenant().create(TENANT).await?;
    let tenant = client.tenant().get(TENANT).await?;
    assert_eq!(tenant.name, TENANT);

    client.database().create(TENANT, DATABASE).await?;
    client.database().create(TENANT, "spare").await?;
    let database = client.database().get(TENANT, DATABASE).await?;
    assert_eq!((database.name.as_str(), database.tenant.as_str()), (DATABASE, TENANT));
    // The document says that these are collections, so they are read from the bytes.
    let databases = client.database().list(TENANT).send_raw().await?;
    assert_eq!(serde_json::from_slice::<Vec<serde_json::Value>>(&databases.data)?.len(), 2);
    let second = client.database().list(TENANT).limit(1).offset(1).send_raw().await?;
    assert_eq!(serde_json::from_slice::<Vec<serde_json::Value>>(&second.data)?.len(), 1);
    client.database().delete(TENANT, "spare").await?;
    let gone = client.database().get(TENANT, "spare").await.expect_err("a database that is gone");
    assert_eq!(gone.status().map(|status| status.as_u16()), Some(404));
    Ok(())
}

async fn keep_collections(client: Client) -> Outcome {
    let collections = client.collection();
    let space = CollectionConfiguration::new().hnsw(HnswConfiguration::new().space(Space::Cosine).ef_search(20));
    let poems = collections
        .create(TENANT, DATABASE, "sonnets")
        .configuration(space)
        .metadata([("century", HashMapValue::from(16)), ("rhymes", true.into()), ("by", "W. S.".into())])
        .await?;
    assert_eq!(poems.name, "sonnets");
    let configured = poems.configuration_json.hnsw_value().expect("what was asked for");
    assert_eq!((configured.space_value(), configured.ef_search_value()), (Some(&Space::Cosine), Some(&20)));
    let metadata = poems.metadata.as_ref().expect("what was said about it");
    assert_eq!(metadata["century"].as_integer(), Some(16));
    assert_eq!(metadata["rhymes"].as_boolean(), Some(true));
    assert_eq!(metadata["by"].as_string(), Some("W. S."));

    let same = collections.create(TENANT, DATABASE, "sonnets").get_or_create(true).await?;
    assert_eq!(same.id, poems.id);
    assert_eq!(collections.get(TENANT, DATABASE, "sonnets").await?.id, poems.id);
    assert_eq!(collections.get_by_id(TENANT, DATABASE, &poems.id).await?.name, "sonnets");

    for name in ["haiku", "limericks", "odes"] {
        collections.create(TENANT, DATABASE, name).await?;
    }
    assert_eq!(collections.count(TENANT, DATABASE).await?, 4);
    let page = collections.list(TENANT, DATABASE).limit(2).offset(1).await?;
    assert_eq!(page.len(), 2);

    let odes = collections.get(TENANT, DATABASE, "odes").await?;
    collections
        .update(TENANT, DATABASE, &odes.id)
        .new_name("elegies")
        .new_metadata([("mood", "sad")])
        .new_configuration(UpdateCollectionConfiguration::new().hnsw(UpdateHnswConfiguration::new().ef_search(30)))
        .await?;
    let elegies = collections.get(TENANT, DATABASE, "elegies").await?;
    assert_eq!(elegies.id, odes.id);
    assert_eq!(elegies.metadata.as_ref().map(|metadata| metadata["mood"].clone()), Some("sad".into()));
    collections.delete(TENANT, DATABASE, "elegies").await?;
    assert_eq!(collections.count(TENANT, DATABASE).await?, 3);
    Ok(())
}

async fn id_of(client: &Client, name: &str) -> sdk::Result<String> {
    Ok(client.collection().get(TENANT, DATABASE, name).await?.id)
}

/// What is known about a poem.
fn about(season: &str, lines: i64, score: f64) -> BTreeMap<String, HashMapValue> {
    [("season", season.into()), ("lines", lines.into()), ("score", score.into())]
        .map(|(key, value): (&str, HashMapValue)| (key.to_owned(), value))
        .into()
}

async fn write_poems(client: Client) -> Outcome {
    let records = client.record();
    let haiku = id_of(&client, "haiku").await?;
    let poems = AddCollectionRecordsPayload::new([vec![1.0, 0.0], vec![0.0, 1.0], vec![0.5, 0.5]], ["pond", "snow", "moon"])
        .documents([Some("An old silent pond".to_owned()), Some("First snow falling".to_owned()), None])
        .metadatas([Some(about("spring", 3, 0.5)), Some(about("winter", 3, 1.0)), None]);
    records.collection_add(TENANT, DATABASE, &haiku, poems).await?;
    assert_eq!(records.collection_count(TENANT, DATABASE, &haiku).await?, 3);

    let everything = [Include::Documents, Include::Embeddings, Include::Metadatas];
    let all = records.collection_get(TENANT, DATABASE, &haiku).include(everything).await?;
    assert_eq!(all.ids, ["pond", "snow", "moon"]);
    let documents = all.documents.as_ref().expect("documents were asked for");
    assert_eq!((documents[0].as_deref(), &documents[2]), (Some("An old silent pond"), &None));
    assert_eq!(all.embeddings.as_ref().map(|embeddings| embeddings[2].clone()), Some(vec![0.5, 0.5]));
    let metadatas = all.metadatas.as_ref().expect("metadata was asked for");
    let snow = metadatas[1].as_ref().expect("what is known about snow");
    assert_eq!(snow["season"].as_string(), Some("winter"));
    assert_eq!(snow["lines"].as_integer(), Some(3));
    // A whole number of floating point stays one: Chroma keeps integers and floats apart.
    assert_eq!(metadatas[0].as_ref().map(|pond| pond["score"].clone()), Some(HashMapValue::from(0.5)));

    let status = records.indexing_status(TENANT, DATABASE, &haiku).await;
    if let Err(error) = &status {
        assert!(error.status().is_some(), "{error:?}");
    }
    let one = records.collection_get(TENANT, DATABASE, &haiku).ids(["snow"]).await?;
    assert_eq!((one.ids.len(), one.embeddings.as_ref()), (1, None));
    let page = records.collection_get(TENANT, DATABASE, &haiku).limit(1).offset(1).include([Include::Uris]).await?;
    assert_eq!(page.ids, ["snow"]);
    Ok(())
}

async fn find_poems(client: Client) -> Outcome {
    let records = client.record();
    let haiku = id_of(&client, "haiku").await?;
    let near = records
        .collection_query(TENANT, DATABASE, &haiku, [vec![0.9, 0.1], vec![0.1, 0.9]])
        .n_results(2)
        .include([Include::Distances, Include::Documents])
        .await?;
    assert_eq!(near.ids, [["pond", "moon"], ["snow", "moon"]]);
    let distances = near.distances.as_ref().expect("distances were asked for");
    assert!(distances[0][0] < distances[0][1], "{distances:?}");

    let winter = records
        .collection_query(TENANT, DATABASE, &haiku, [vec![1.0, 0.0]])
        .r#where(json!({ "season": { "$eq": "winter" } }))
        .n_results(1)
        .await?;
    assert_eq!(winter.ids, [["snow"]]);
    let falling = records
        .collection_get(TENANT, DATABASE, &haiku)
        .where_document(json!({ "$contains": "falling" }))
        .r#where(json!({ "$and": [{ "lines": { "$gte": 3 } }, { "score": { "$gt": 0.9 } }] }))
        .await?;
    assert_eq!(falling.ids, ["snow"]);

    let search = SearchPayload::new()
        .limit(SearchPayloadLimit::new().limit(1))
        .select(SearchPayloadSelect::new().keys(["#document"]));
    // Only Chroma's own cloud searches; here it must say so, and that must arrive.
    match records.collection_search(TENANT, DATABASE, &haiku, [search]).await {
        Ok(found) => assert_eq!(found.ids.len(), 1),
        Err(error) => assert!(error.status().is_some_and(|status| status.as_u16() >= 400), "{error:?}"),
    }
    Ok(())
}

async fn change_poems(client: Client) -> Outcome {
    let records = client.record();
    let haiku = id_of(&client, "haiku").await?;
    records
        .collection_update(TENANT, DATABASE, &haiku, ["moon"])
        .documents([Some("The moon in the water".to_owned())])
        .metadatas([Some(about("autumn", 3, 2.0))])
        .embeddings([Some(vec![0.25, 0.75])])
        .await?;
    let more = UpsertCollectionRecordsPayload::new([vec![0.0, 0.5], vec![0.5, 0.0]], ["snow", "frog"])
        .documents([Some("Last snow melting".to_owned()), Some("A frog jumps in".to_owned())]);
    records.collection_upsert(TENANT, DATABASE, &haiku, more).await?;
    let all = [Include::Documents, Include::Embeddings, Include::Metadatas];
    let changed = records.collection_get(TENANT, DATABASE, &haiku).ids(["moon", "snow"]).include(all).await?;
    let documents: Vec<_> = changed.documents.as_ref().into_iter().flatten().flatten().collect();
    assert!(documents.iter().any(|document| *document == "The moon in the water"), "{documents:?}");
    assert!(documents.iter().any(|document| *document == "Last snow melting"), "{documents:?}");
    assert_eq!(records.collection_count(TENANT, DATABASE, &haiku).await?, 4);

    records.collection_delete(TENANT, DATABASE, &haiku).ids(["frog"]).await?;
    records.collection_delete(TENANT, DATABASE, &haiku).r#where(json!({ "season": "spring" })).await?;
    assert_eq!(records.collection_count(TENANT, DATABASE, &haiku).await?, 2);
    Ok(())
}

async fn go_wrong(client: Client) -> Outcome {
    match client.collection().get(TENANT, DATABASE, "ballads").await {
        Err(Error::ErrorResponse(error)) => {
            assert_eq!((error.status.as_u16(), error.data.error.as_str()), (404, "NotFoundError"));
            assert!(error.data.message.contains("ballads"), "{error:?}");
        }
        other => panic!("a collection that nobody made: {other:?}"),
    }
    let twice = client.collection().create(TENANT, DATABASE, "haiku").await.expect_err("a name that is taken");
    assert_eq!(twice.status().map(|status| status.as_u16()), Some(409));
    assert!(twice.to_string().contains("haiku"), "{twice}");
    let flat = client.record().collection_query(TENANT, DATABASE, id_of(&client, "haiku").await?, [vec![1.0]]);
    let flat = flat.await.expect_err("a vector with too few numbers");
    assert!(flat.to_string().contains("dimension"), "{flat}");
    let nobody = client.tenant().get("nobody").await.expect_err("a tenant that nobody made");
    assert_eq!(nobody.status().map(|status| status.as_u16()), Some(404));
    Ok(())
}

async fn close_the_library(client: Client) -> Outcome {
    for collection in client.collection().list(TENANT, DATABASE).await? {
        client.collection().delete(TENANT, DATABASE, collection.name).await?;
    }
    assert_eq!(client.collection().count(TENANT, DATABASE).await?, 0);
    client.database().delete(TENANT, DATABASE).await?;
    Ok(())
}

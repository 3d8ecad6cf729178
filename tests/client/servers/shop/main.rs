//! A day in the shop: an account, plants, photos, a basket, orders, and what goes wrong.

#[path = "../tally.rs"]
mod tally;

use std::process::ExitCode;

use serde_json::json;
use shop as sdk;
use shop::models::{Address, Delivery, LabelsValue, Letter, Light, Parcel, Pickup, Size};
use shop::{Client, Credential, Error, RetryConfig, Upload};
use tally::{Outcome, Tally};

/// The first bytes of every PNG file.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

#[tokio::main]
async fn main() -> ExitCode {
    let url = std::env::var("BASE_URL").expect("BASE_URL says where the shop is");
    let mut tally = Tally::new("shop");
    let builder = || Client::builder().base_url(&url).retries(RetryConfig::none());
    let client = builder().hooks(tally.hooks()).build().expect("a client without credentials");
    let known = builder()
        .oauth2_password_bearer("of-ada")
        .http_basic(Credential::basic("ada", "gre:en"))
        .api_key_header("partner-7")
        .hooks(tally.hooks())
        .build()
        .expect("a client with credentials");

    tally.step("sign in", sign_in(client.clone())).await;
    tally.step("be known", be_known(known.clone())).await;
    tally.step("keep an address", keep_an_address(known)).await;
    tally.step("grow plants", grow_plants(client.clone())).await;
    tally.step("turn pages", turn_pages(client.clone())).await;
    tally.step("take photos", take_photos(client.clone())).await;
    tally.step("watch", watch(client.clone())).await;
    tally.step("fill a basket", fill_a_basket(client.clone())).await;
    tally.step("order", order(client.clone())).await;
    tally.step("go wrong", go_wrong(client.clone())).await;
    tally.step("say anything", say_anything(client)).await;
    tally.finish()
}

async fn sign_in(client: Client) -> Outcome {
    let token = client.account().sign_in("ada", "green").await?;
    assert_eq!((token.access_token.as_str(), token.token_type.as_str()), ("of-ada", "bearer"));

    let error = client.account().sign_in("ada", "red").await.expect_err("a wrong password");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(400));
    assert!(error.to_string().contains("wrong name or password"), "{error}");
    Ok(())
}

async fn be_known(client: Client) -> Outcome {
    assert_eq!(client.account().me().await?["name"], "ada");
    assert_eq!(client.account().gate().await?, "ada gre:en");
    assert_eq!(client.account().partner().await?, "partner-7");

    let error = client.account().me().with_header("Authorization", "Bearer stolen").await.expect_err("a stolen token");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    Ok(())
}

async fn keep_an_address(client: Client) -> Outcome {
    let account = client.account();
    assert_eq!(account.address().await?, None);
    let address = account.set_address("12 Moss Lane", "Fernham").floor(3).await?;
    assert_eq!(account.address().await?, Some(address));
    let ground = account.set_address("12 Moss Lane", "Fernham").floor_null().await?;
    assert_eq!(ground.floor.flatten(), None);
    account.forget_address().await?;
    assert_eq!(account.address().await?, None);
    Ok(())
}

async fn grow_plants(client: Client) -> Outcome {
    let plants = client.plants();
    let fern = plants
        .add("Fern", "12.50")
        .light(Light::HalfShade)
        .tags(["green", "indoors"])
        .size(Size::new(30.0, 25.5))
        .labels([("pot", LabelsValue::from("clay")), ("litres", 4.0.into()), ("frostproof", true.into())])
        .sown("2026-03-01")
        .await?;
    assert_eq!(fern.price, "12.50");
    assert_eq!(fern.light, Some(Light::HalfShade));
    let labels = fern.labels.clone().unwrap_or_default();
    assert_eq!(labels["pot"].as_string(), Some("clay"));
    assert_eq!(labels["litres"].as_number(), Some(4.0));
    assert_eq!(labels["frostproof"].as_boolean(), Some(true));
    assert_eq!(plants.get(&fern.id).await?, fern);

    let cheaper = plants.change(&fern.id).price(9.99).size_null().await?;
    assert_eq!((cheaper.price.as_str(), cheaper.size.clone()), ("9.99", None));
    let renamed = plants.change(&fern.id).name("Old fern").await?;
    assert_eq!((renamed.name.as_str(), renamed.light), ("Old fern", Some(Light::HalfShade)));
    assert!(plants.leaflet(&fern.id).await?.contains("Old fern likes half-shade."));

    plants.remove(&fern.id).await?;
    match plants.get(&fern.id).await {
        Err(Error::Problem(error)) => assert_eq!(error.data.message, "there is no such plant"),
        other => panic!("a plant that is gone: {other:?}"),
    }
    Ok(())
}

async fn turn_pages(client: Client) -> Outcome {
    let plants = client.plants();
    for number in 0..12 {
        let light = if number % 3 == 0 { Light::Shade } else { Light::Sun };
        plants.add(format!("Moss {number}"), 2.5).light(light).tags(["moss"]).await?;
    }
    let (mut names, mut cursor) = (Vec::new(), None);
    loop {
        let page = plants.list().limit(5).tags(["moss"]).with_some(cursor, |call, cursor| call.cursor(cursor)).await?;
        assert_eq!(page.total, 12);
        names.extend(page.items.into_iter().map(|plant| plant.name));
        cursor = page.next_cursor;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(names, (0..12).map(|number| format!("Moss {number}")).collect::<Vec<_>>());
    let shade = plants.list().light(Light::Shade).tags(["moss"]).await?;
    assert_eq!(shade.total, 4);
    Ok(())
}

async fn take_photos(client: Client) -> Outcome {
    let plants = client.plants();
    let plant = plants.add("Cactus", "3").await?;
    let photo = Upload::bytes("cactus.png", PNG).with_content_type("image/png");
    let seen = plants.put_photo(&plant.id, photo).caption("In bloom").await?;
    assert_eq!(seen.photo.as_deref(), Some("In bloom"));
    let answer = plants.get_photo(&plant.id).send_with_response().await?;
    assert_eq!(answer.data, PNG);
    assert_eq!(answer.headers["content-type"], "image/png");

    let papers = [Upload::bytes("care.txt", "Little water."), Upload::bytes("origin.txt", "Mexico")];
    let kept = plants.add_papers(&plant.id, papers).notes(["first", "second & last"]).await?;
    assert_eq!(kept["papers"].as_array(), Some(&["care.txt".to_owned(), "origin.txt".to_owned()][..]));
    assert_eq!(kept["notes"].as_array(), Some(&["first".to_owned(), "second & last".to_owned()][..]));
    assert_eq!(kept["size"].as_integer(), Some(19));
    Ok(())
}

async fn watch(client: Client) -> Outcome {
    let plants = client.plants();
    let plant = plants.add("Bean", "0.10").await?;
    let mut days = plants.watch_growth(&plant.id).days(4).stream().await?;
    let mut seen = 0;
    while let Some(day) = days.next().await {
        day?;
        seen += 1;
    }
    assert_eq!(seen, 4);

    let mut diary = plants.diary(&plant.id).stream().await?;
    let mut written = Vec::new();
    while let Some(entry) = diary.next().await {
        written.push(entry?.day);
    }
    assert_eq!(written, [0, 1, 2, 3]);

    let advice = plants.advice("why?").await?;
    assert_eq!(advice, json!({ "text": "Water it, and ask again: why?" }));
    Ok(())
}

async fn fill_a_basket(client: Client) -> Outcome {
    let baskets = client.baskets();
    let answer = baskets.take().send_with_response().await?;
    assert!(answer.headers["set-cookie"].to_str()?.starts_with("basket="));
    let basket = answer.data;
    let plants = [client.plants().add("Rose", "8").await?.id, client.plants().add("Ivy", "5").await?.id];
    baskets.put_into_basket(&basket.id, &plants).await?;
    let full = baskets.look_into_basket(&basket.id).mood("merry").await?;
    assert_eq!(full.plants.as_deref(), Some(&plants[..]));

    match baskets.look_into_basket("nobody's").await {
        Err(Error::Problem(error)) => assert_eq!(error.data.code, "missing"),
        other => panic!("a basket that nobody took: {other:?}"),
    }
    Ok(())
}

async fn order(client: Client) -> Outcome {
    let rose = client.plants().add("Rose", "8.00").await?;
    let home = Address::new("12 Moss Lane", "Fernham");
    let orders = client.orders();
    let deliveries: [Delivery; 3] = [
        Pickup::new("2026-05-01T10:00:00Z").into(),
        Parcel::new(home.clone()).insured(true).into(),
        Letter::new(home.clone()).into(),
    ];
    for (number, delivery) in deliveries.into_iter().enumerate() {
        let key = format!("order-{number}");
        let call = || orders.create([&rose.id], delivery.clone()).note("Ring twice").idempotency_key(&key);
        let first = call().await?;
        let again = call().send_with_response().await?;
        assert_eq!((again.status.as_u16(), &again.data), (200, &first));
        assert_eq!(serde_json::to_value(&first.delivery)?["way"], serde_json::to_value(&delivery)?["way"]);
    }
    let last = orders.last().await?.expect("the last of three orders");
    assert_eq!(last.delivery.as_letter().map(|letter| letter.to.street.as_str()), Some("12 Moss Lane"));

    let quote = orders.quote(Parcel::new(home)).await?;
    let parcel = quote.as_parcel().expect("the parcel that was asked for");
    assert_eq!((parcel.to.town.as_str(), parcel.insured), ("Fernham", Some(false)));
    let gone = orders.create(["00000000-0000-0000-0000-000000000000"], Pickup::new("2026-05-01T10:00:00Z")).await;
    match gone {
        Err(Error::Problem(error)) => assert_eq!((error.status.as_u16(), error.data.code.as_str()), (409, "sold")),
        other => panic!("a plant that is gone: {other:?}"),
    }
    Ok(())
}

async fn go_wrong(client: Client) -> Outcome {
    match client.plants().add("", "-1").await {
        Err(Error::HttpValidation(error)) => {
            assert_eq!(error.data.detail.iter().flatten().count(), 2);
            assert!(error.to_string().contains("at least 1 character"), "{error}");
        }
        other => panic!("neither a name nor a price: {other:?}"),
    }
    match client.plants().list().limit(1000).await {
        Err(Error::HttpValidation(error)) => assert_eq!(error.status.as_u16(), 422),
        other => panic!("more than a page may have: {other:?}"),
    }
    let closed = client.house().door().await.expect_err("nobody opens at lunch");
    assert_eq!(closed.status().map(|status| status.as_u16()), Some(503));
    assert_eq!(closed.headers().map(|headers| headers["retry-after"].as_bytes()), Some(&b"1"[..]));
    assert!(closed.is_retryable());
    Ok(())
}

async fn say_anything(client: Client) -> Outcome {
    for anything in [json!({ "a": [1, 2.5, null] }), json!(["x"]), json!("text"), json!(7), json!(true)] {
        assert_eq!(client.house().echo().request(anything.clone()).await?, anything);
    }
    client.house().nothing().await?;
    Ok(())
}

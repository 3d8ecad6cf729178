//! A customer pays.

use pay::models::PostPaymentIntentsRequestAutomaticPaymentMethods as PaymentMethods;
use pay::{Client, Error};

async fn charge(client: &Client) -> Result<String, Error> {
    let customer = client.customers().create().email("ada@example.org").metadata([("order", "6735")]).await?;
    let payment = client
        .payment_intents()
        .create(1099, "eur")
        .customer(&customer.id)
        .automatic_payment_methods(PaymentMethods::new(true))
        .await?;
    let payment = client.payment_intents().capture(payment.id).amount_to_capture(1000).await?;
    let payer = payment.customer.as_ref().and_then(|customer| customer.as_string()).unwrap_or_default();

    let mut customers = client.customers().list().limit(100).items();
    while let Some(customer) = customers.next().await {
        client.customers().delete(customer?.id).await?;
    }
    match client.payment_intents().create(1, "eur").await {
        Err(error) if error.code().as_deref() == Some("amount_too_small") => Ok(format!("{payer} {}", payment.status)),
        other => Ok(other?.id),
    }
}

#[tokio::test]
async fn a_customer_pays() {
    use serde_json::json;
    let payment = json!({"id": "p1", "amount": 1099, "currency": "eur", "status": "succeeded", "customer": "c1"});
    let customer = json!({"id": "c1", "object": "customer", "created": 1});
    let server = pay::testing::Server::new()
        .on("POST", "/v1/customers", (200, customer.clone()))
        .on(
            "GET",
            "/v1/customers",
            (200, json!({"object": "list", "url": "/v1", "data": [customer], "has_more": false})),
        )
        .on("DELETE", "/v1/customers/c1", (200, json!({"id": "c1", "deleted": true})))
        .on("POST", "/v1/payment_intents/p1/capture", (200, payment.clone()))
        .then((200, payment))
        .then((400, json!({"error": {"type": "invalid_request_error", "code": "amount_too_small"}})));
    assert_eq!(charge(&server.client()).await.unwrap(), "c1 succeeded");
    let sent = server.requests().all();
    assert_eq!(sent[0].body, "email=ada%40example.org&metadata%5Border%5D=6735");
    let mut fields: Vec<&str> = std::str::from_utf8(&sent[1].body).unwrap().split('&').collect();
    fields.sort_unstable();
    assert_eq!(fields, ["amount=1099", "automatic_payment_methods%5Benabled%5D=true", "currency=eur", "customer=c1"]);
}

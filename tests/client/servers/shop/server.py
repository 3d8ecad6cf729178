"""A shop for plants, as FastAPI's users write one: the document is what FastAPI makes of it, nothing is added by hand.

Everything here is something that a client has to get right: a form to sign in with, an answer that may be null, a union
told apart by a tag, uploads, cookies, pages, server-sent events, and errors of three shapes.
"""

import asyncio
from collections.abc import AsyncIterable
from datetime import date, datetime, timezone
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal
from uuid import UUID, uuid4

from fastapi import Body, Cookie, Depends, FastAPI, Form, Header, HTTPException, Query, Response, UploadFile
from fastapi.responses import JSONResponse, PlainTextResponse, StreamingResponse
from fastapi.routing import APIRoute
from fastapi.security import APIKeyHeader, HTTPBasic, HTTPBasicCredentials, OAuth2PasswordBearer
from fastapi.security import OAuth2PasswordRequestForm
from fastapi.sse import EventSourceResponse
from pydantic import BaseModel, Field


def operation_id(route: APIRoute) -> str:
    """The name of the function, as FastAPI's manual advises for clients that are generated."""
    return route.name


app = FastAPI(title="Shop", version="1.0.0", summary="Plants by post.", generate_unique_id_function=operation_id)
bearer = OAuth2PasswordBearer(tokenUrl="token")
basic = HTTPBasic()
key = APIKeyHeader(name="X-Api-Key")


class Light(str, Enum):
    """How much light a plant wants."""

    sun = "sun"
    half_shade = "half-shade"
    shade = "shade"


class Size(BaseModel):
    height: float
    width: float
    unit: Literal["cm", "in"] = "cm"


class NewPlant(BaseModel):
    name: str = Field(min_length=1, max_length=40, examples=["Fern"])
    price: Decimal = Field(gt=0, decimal_places=2)
    light: Light = Light.sun
    tags: set[str] = set()
    size: Size | None = None
    labels: dict[str, bool | float | str] = Field({}, examples=[{"pot": "clay", "litres": 4, "frostproof": True}])
    sown: date | None = None


class Plant(NewPlant):
    id: UUID
    added: datetime
    photo: str | None = None


class PlantPatch(BaseModel):
    name: str | None = None
    price: Decimal | None = None
    light: Light | None = None
    size: Size | None = None


class PlantPage(BaseModel):
    items: list[Plant]
    total: int
    next_cursor: str | None = None


class PlantFilter(BaseModel):
    limit: int = Field(10, gt=0, le=100)
    cursor: str | None = None
    light: Light | None = None
    tags: list[str] = []


class Token(BaseModel):
    access_token: str
    token_type: str


class Address(BaseModel):
    street: str
    town: str
    floor: int | None = None


class Pickup(BaseModel):
    way: Literal["pickup"] = "pickup"
    at: datetime


class Parcel(BaseModel):
    way: Literal["parcel"] = "parcel"
    to: Address
    insured: bool = False


class Letter(BaseModel):
    way: Literal["letter"] = "letter"
    to: Address


Delivery = Annotated[Pickup | Parcel | Letter, Field(discriminator="way")]


class NewOrder(BaseModel):
    plants: list[UUID] = Field(min_length=1)
    delivery: Delivery
    note: str | None = None


class Order(NewOrder):
    id: int
    key: str | None = None


class Problem(BaseModel):
    code: str
    message: str


class Basket(BaseModel):
    id: str
    plants: list[UUID] = []


class Growth(BaseModel):
    day: int
    height: float


PLANTS: dict[UUID, Plant] = {}
PHOTOS: dict[UUID, tuple[bytes, str]] = {}
ADDRESSES: dict[str, Address] = {}
BASKETS: dict[str, Basket] = {}
ORDERS: dict[str, Order] = {}


class Missing(Exception):
    """Something that is not there, which the shop tells in its own words."""


@app.exception_handler(Missing)
async def missing(request: Any, error: Missing) -> JSONResponse:
    return JSONResponse({"code": "missing", "message": f"there is no such {error}"}, 404)


def plant(id: UUID) -> Plant:
    if id not in PLANTS:
        raise Missing("plant")
    return PLANTS[id]


def user(token: Annotated[str, Depends(bearer)]) -> str:
    if not token.startswith("of-"):
        raise HTTPException(401, "this token opens nothing", {"WWW-Authenticate": "Bearer"})
    return token.removeprefix("of-")


MISSING: dict[int | str, dict[str, Any]] = {404: {"model": Problem}}
Found = Annotated[Plant, Depends(plant)]
User = Annotated[str, Depends(user)]


@app.post("/token", tags=["account"])
async def sign_in(form: Annotated[OAuth2PasswordRequestForm, Depends()]) -> Token:
    if form.password != "green":
        raise HTTPException(400, "wrong name or password")
    return Token(access_token=f"of-{form.username}", token_type="bearer")


@app.get("/me", tags=["account"])
async def me(name: User) -> dict[str, str]:
    return {"name": name}


@app.get("/me/address", tags=["account"])
async def address(name: User) -> Address | None:
    return ADDRESSES.get(name)


@app.put("/me/address", tags=["account"])
async def set_address(name: User, address: Address) -> Address:
    ADDRESSES[name] = address
    return address


@app.delete("/me/address", tags=["account"], status_code=204)
async def forget_address(name: User) -> None:
    ADDRESSES.pop(name, None)


@app.get("/gate", tags=["account"])
async def gate(who: Annotated[HTTPBasicCredentials, Depends(basic)]) -> str:
    return f"{who.username} {who.password}"


@app.get("/partner", tags=["account"])
async def partner(key: Annotated[str, Depends(key)]) -> str:
    return key


@app.post("/plants", tags=["plants"], status_code=201)
async def add_plant(new: NewPlant) -> Plant:
    plant = Plant(id=uuid4(), added=datetime.now(timezone.utc), **new.model_dump())
    PLANTS[plant.id] = plant
    return plant


@app.get("/plants", tags=["plants"])
async def list_plants(filter: Annotated[PlantFilter, Query()]) -> PlantPage:
    wanted = set(filter.tags)
    plants = [plant for plant in PLANTS.values() if wanted <= plant.tags and filter.light in (None, plant.light)]
    begin = int(filter.cursor or 0)
    end = begin + filter.limit
    return PlantPage(items=plants[begin:end], total=len(plants), next_cursor=str(end) if end < len(plants) else None)


@app.get("/plants/{id}", tags=["plants"], responses=MISSING)
async def get_plant(plant: Found) -> Plant:
    return plant


@app.patch("/plants/{id}", tags=["plants"], responses=MISSING)
async def change_plant(plant: Found, patch: PlantPatch) -> Plant:
    PLANTS[plant.id] = plant.model_copy(update=patch.model_dump(exclude_unset=True))
    return PLANTS[plant.id]


@app.delete("/plants/{id}", tags=["plants"], status_code=204, responses=MISSING)
async def remove_plant(plant: Found) -> None:
    del PLANTS[plant.id]


@app.put("/plants/{id}/photo", tags=["plants"], responses=MISSING)
async def put_photo(plant: Found, photo: UploadFile, caption: Annotated[str | None, Form()] = None) -> Plant:
    PHOTOS[plant.id] = (await photo.read(), photo.content_type or "application/octet-stream")
    plant.photo = caption or photo.filename
    return plant


@app.get(
    "/plants/{id}/photo",
    tags=["plants"],
    response_class=Response,
    responses={200: {"content": {"image/png": {"schema": {"type": "string", "format": "binary"}}}}, **MISSING},
)
async def get_photo(plant: Found) -> Response:
    if plant.id not in PHOTOS:
        raise Missing("photo")
    content, media_type = PHOTOS[plant.id]
    disposition = 'attachment; filename="plant.png"'
    return Response(content, media_type=media_type, headers={"Content-Disposition": disposition})


@app.post("/plants/{id}/papers", tags=["plants"], responses=MISSING)
async def add_papers(
    plant: Found, papers: list[UploadFile], notes: Annotated[list[str], Form()] = []
) -> dict[str, int | list[str]]:
    return {"papers": [paper.filename or "" for paper in papers], "notes": notes, "size": sum(p.size or 0 for p in papers)}


@app.get("/plants/{id}/growth", tags=["plants"], response_class=EventSourceResponse)
async def watch_growth(plant: Found, days: int = 3) -> AsyncIterable[Growth]:
    for day in range(days):
        yield Growth(day=day, height=day * 0.5)
        await asyncio.sleep(0.01)


@app.get("/plants/{id}/diary", tags=["plants"])
async def diary(plant: Found) -> AsyncIterable[Growth]:
    for day in range(4):
        yield Growth(day=day, height=1.0)


@app.get("/plants/{id}/leaflet", tags=["plants"], response_class=PlainTextResponse)
async def leaflet(plant: Found) -> str:
    return f"{plant.name} likes {plant.light.value}."


@app.post("/advice", tags=["plants"])
async def advice(question: Annotated[str, Body()], stream: Annotated[bool, Body()] = False) -> Any:
    words = f"Water it, and ask again: {question}".split()
    if not stream:
        return {"text": " ".join(words)}

    async def events() -> AsyncIterable[str]:
        for word in words:
            yield f'data: {{"text": "{word}"}}\n\n'
        yield "data: [DONE]\n\n"

    return StreamingResponse(events(), media_type="text/event-stream")


@app.post("/baskets", tags=["baskets"], status_code=201)
async def take_basket(response: Response) -> Basket:
    basket = Basket(id=f"basket-{len(BASKETS)}")
    BASKETS[basket.id] = basket
    response.set_cookie("basket", basket.id)
    return basket


@app.get("/basket", tags=["baskets"], responses=MISSING)
async def look_into_basket(basket: Annotated[str, Cookie()], mood: Annotated[str | None, Cookie()] = None) -> Basket:
    if basket not in BASKETS:
        raise Missing("basket")
    return BASKETS[basket]


@app.post("/basket/plants", tags=["baskets"], responses=MISSING)
async def put_into_basket(basket: Annotated[str, Cookie()], plants: list[UUID]) -> Basket:
    if basket not in BASKETS:
        raise Missing("basket")
    BASKETS[basket].plants += plants
    return BASKETS[basket]


@app.post(
    "/orders",
    tags=["orders"],
    status_code=201,
    responses={200: {"model": Order, "description": "It was ordered before"}, 409: {"model": Problem}},
)
async def order(new: NewOrder, response: Response, idempotency_key: Annotated[str | None, Header()] = None) -> Order:
    if any(id not in PLANTS for id in new.plants):
        return JSONResponse({"code": "sold", "message": "one of the plants is gone"}, 409)
    if idempotency_key in ORDERS:
        response.status_code = 200
        return ORDERS[idempotency_key]
    order = Order(id=len(ORDERS) + 1, key=idempotency_key, **new.model_dump())
    ORDERS[idempotency_key or str(order.id)] = order
    return order


@app.get("/orders/last", tags=["orders"])
async def last_order() -> Order | None:
    return list(ORDERS.values())[-1] if ORDERS else None


@app.post("/orders/quote", tags=["orders"])
async def quote(delivery: Delivery) -> Delivery:
    return delivery


@app.get("/door", tags=["house"])
async def door() -> str:
    raise HTTPException(503, {"reason": "lunch"}, {"Retry-After": "1"})


@app.post("/echo", tags=["house"])
async def echo(anything: Any = Body(None)) -> Any:
    return anything


@app.get("/nothing", tags=["house"])
async def nothing() -> None:
    return None

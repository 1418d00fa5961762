namespace DocModelGen.Testing.Tests;

/// <summary>Pages about orders, as the generator would describe them.</summary>
internal static class Orders
{
    public static DocumentedService Service { get; } = new(
        [
            new DocumentedOperation("CreateOrder", "POST", ["/shops/{shopId}/orders"], Line(1))
            {
                ContentType = "application/json",
                Body = new DocumentedType(
                    "shop.order",
                    new DocumentedProperty("number", DocumentedKind.WholeNumber, Line(2)) { IsRequired = true },
                    new DocumentedProperty("id", DocumentedKind.Text, Line(3)) { IsReadOnly = true },
                    new DocumentedProperty("state", DocumentedKind.Member, Line(4)) { Members = ["open", "paid"] },
                    new DocumentedProperty("lines", DocumentedKind.Complex, Line(5)) { IsCollection = true, TypeName = "shop.line" },
                    new DocumentedProperty("price", DocumentedKind.Number, Line(6)),
                    new DocumentedProperty("options", DocumentedKind.Members, Line(7)) { Members = ["gift", "express"] }),
                Reply = new DocumentedReply(201, "{ \"id\": \"7\", /* assigned */ }")
                {
                    Headers = [new DocumentedHeader("Location", "https://shop.example/orders/7"), new DocumentedHeader("Content-Length", "9999")],
                },
            },
            new DocumentedOperation("AddLines", "POST", ["/shops/{shopId}/lines"], Line(10))
            {
                ContentType = "application/json",
                Body = new DocumentedType("AddLines#body", new DocumentedProperty("article", DocumentedKind.Text, Line(11)) { IsRequired = true }),
                BodyList = new DocumentedProperty("", DocumentedKind.Complex, Line(10)) { IsCollection = true, TypeName = "AddLines#body" },
                Reply = new DocumentedReply(204, null),
            },
            new DocumentedOperation("FindOrders", "POST", ["/shops/{shopId}/orders/find"], Line(12))
            {
                ContentType = "application/json",
                BodyList = new DocumentedProperty("", DocumentedKind.WholeNumber, Line(12)) { IsCollection = true },
                Reply = new DocumentedReply(204, null),
            },
            new DocumentedOperation("GetOrder", "GET", ["/shops/{shopId}/orders/{orderId}"], Line(20)) { Reply = new DocumentedReply(200, "{}") },
            new DocumentedOperation("GetOpenOrders", "GET", ["/shops/{shopId}/orders/open(city='{city}'{,from=,by=''})"], Line(21)) { Reply = new DocumentedReply(200, "{}") },
            new DocumentedOperation("UpdateOrder", "PATCH", ["/shops/{shopId}/orders/{orderId}"], Line(22))
            {
                ContentType = "application/json",
                RequiredHeaders = [new DocumentedHeader("If-Match", "") { Place = Line(23) }, new DocumentedHeader("Authorization", "") { Place = Line(24) }],
                Body = new DocumentedType("shop.order", new DocumentedProperty("lines", DocumentedKind.Complex, Line(25)) { IsCollection = true, TypeName = "shop.line" }),
                Reply = new DocumentedReply(204, null),
            },
        ],
        [
            new DocumentedType(
                "shop.line",
                new DocumentedProperty("article", DocumentedKind.Text, Line(30)) { IsRequired = true },
                new DocumentedProperty("isGift", DocumentedKind.Boolean, Line(31))),
        ]);

    private static DocumentedPlace Line(int line) => new("spec/orders.md", line);
}

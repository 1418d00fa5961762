using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking;

/// <summary>Headings that are requests themselves, alone or behind a name.</summary>
public sealed class HeadingRequestTests
{
    [Theory]
    [InlineData("GET /books", "GetBooks GET /books")]
    [InlineData("`GET /books/{bookId}`", "GetBooksByBookId GET /books/{bookId}")]
    [InlineData("**DELETE** `/api/v2/books/:id`", "DeleteBooksById DELETE /api/v2/books/{id}")]
    [InlineData("Lend a book: POST /books/{id}/lend", "LendBook POST /books/{id}/lend")]
    [InlineData("Lend a book (`POST /books/{id}/lend`)", "LendBook POST /books/{id}/lend")]
    [InlineData("POST /books/{id}/lend - Lend a book", "LendBook POST /books/{id}/lend")]
    [InlineData("PUT /books/{id}/shelf/{place}?force={force}", "PutBooksShelfByPlace PUT /books/{id}/shelf/{place}?force={force}")]
    public void A_heading_that_is_a_request_is_an_operation(string heading, string expected)
    {
        ApiModel model = Link($"# Library\n\n## {heading}\n\nSays something.\n\n### Response\n\n`204 No Content`\n");

        OperationModel operation = Assert.Single(model.Operations);
        Assert.Equal(expected, $"{operation.Name.Identifier} {operation.Method} {operation.Routes[0].Documented}");
    }

    [Theory]
    [InlineData("Use of GET and POST")]
    [InlineData("GET the list/the table")]
    [InlineData("Errors 4xx/5xx")]
    public void A_heading_that_speaks_of_methods_is_none(string heading) =>
        Assert.Empty(Link($"# Library\n\n## {heading}\n\nSays something.\n").Operations);

    [Fact]
    public void What_stands_below_is_the_operations_own_and_an_overview_names_it()
    {
        ApiModel model = Link("""
            # Orders

            ## Endpoints

            | Method | Endpoint | Description |
            |---|---|---|
            | GET | /orders | List orders |
            | POST | /orders | Create an order |
            | PUT | /orders/{orderId}/cancel | Cancel an order |

            ### GET /orders

            Query params:

            | name | type | required | description |
            |---|---|---|---|
            | size | int | no | How many. |

            Response: `200 OK`

            ```json
            { "content": [ { "orderId": "o-1" } ], "totalPages": 3 }
            ```

            ### POST /orders

            | field | type | required | description |
            |---|---|---|---|
            | customerId | string | yes | Who. |

            Response: `201 Created`, body: [Order](#order)

            ### PUT /orders/{orderId}/cancel

            Response: `204 No Content`

            ## Object: Order

            | field | type | description |
            |---|---|---|
            | orderId | string | Key. |
            """);

        Assert.Equal(
            ["CancelOrder 204 - -", "CreateOrder 201 Order CreateOrder#body", "ListOrders 200 ListOrders#reply -"],
            model.Operations.OrderBy(static operation => operation.Name.Identifier, System.StringComparer.Ordinal).Select(static operation =>
                $"{operation.Name.Identifier} {operation.Status} {operation.Reply.Type?.Reference?.FullName ?? "-"} {operation.Body?.Type.Reference?.FullName ?? "-"}"));
        Assert.Equal(["size"], model.Operation("ListOrders").QueryOptions.Select(static option => option.WireName));
        Assert.Equal(["orderId"], model.Type("Order").Properties.Select(static property => property.WireName));
    }

    [Fact]
    public void A_bold_status_of_an_error_ends_the_reply()
    {
        ApiModel model = Link("""
            # Sign-in

            ## POST /auth/login

            **Request**

            ```json
            { "user": "a" }
            ```

            **Response 200**

            ```json
            { "token": "t" }
            ```

            **Response 401**

            ```json
            { "message": "Bad credentials" }
            ```
            """);

        Assert.Equal(["token"], model.Type("PostAuthLogin#reply").Properties.Select(static property => property.WireName));
        Assert.Equal(200, model.Operation("PostAuthLogin").Status);
    }

    private static ApiModel Link(string text) => LinkedPages.Link([LinkedPages.Parse("spec/page.md", text)]);
}

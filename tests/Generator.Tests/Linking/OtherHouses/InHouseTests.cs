using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;
using static DocModelGen.Generator.Tests.Linking.OtherHouses.HousePages;

namespace DocModelGen.Generator.Tests.Linking.OtherHouses;

/// <summary>An in-house API, written as people write it: operations and types below headings of one page.</summary>
public sealed class InHouseTests
{
    [Fact]
    public void A_page_holds_many_operations_and_types_each_below_its_own_heading()
    {
        ApiModel model = Link("kilns.md", """
            # Kilns

            Base URL: `https://api.pottery.example/studio/v1`.

            ## The Kiln object

            | Field | Type | Required | Description |
            |---|---|---|---|
            | id | integer | yes | Read-only. |
            | label | string | yes | Painted on the door. |
            | fuel | string | yes | `gas` or `wood`. |

            ## List kilns

            `GET /kilns`

            ### Query parameters

            | Name | Type | Required | Description |
            |---|---|---|---|
            | fuel | string | no | Only this fuel. |
            | page | integer | no | From 1. |

            ### Response 200

            ```json
            { "items": [ { "id": 3, "label": "North", "fuel": "gas" } ], "page": 1 }
            ```

            ## Build a kiln

                POST /kilns

            | Field | Type | Required | Description |
            |---|---|---|---|
            | label | string | yes | |
            | depth | integer | no | In centimetres. |

            Answers `201 Created` with the [kiln](#the-kiln-object).

            ## Tear a kiln down

            ```
            DELETE /kilns/{kiln_id}
            ```

            Returns `204 No Content`.
            """);

        Assert.Equal(
            ["BuildKiln POST /kilns 201 Kiln BuildKiln#body", "ListKilns GET /kilns 200 Kiln -", "TearKilnDown DELETE /kilns/{kiln_id} 204 - -"],
            model.Operations.Select(Describe).Order(System.StringComparer.Ordinal));
        Assert.Equal(["id", "label", "fuel"], model.Type("Kiln").Properties.Select(static property => property.WireName));
        Assert.Equal(("items", "page"), (model.Operation("ListKilns").Reply.Paging?.Items, model.Operation("ListKilns").Reply.Paging?.Parameter));
        Assert.Equal(["fuel", "page"], model.Operation("ListKilns").QueryOptions.Select(static option => option.WireName));
        Assert.Equal(ValueKind.Enum, model.Type("Kiln").Properties[2].Type.Kind);
    }

    [Fact]
    public void Rows_of_an_overview_are_operations_but_for_those_that_a_heading_is_about()
    {
        ApiModel model = Link(
            ("index.md", """
                # The studio

                ## Endpoints

                | Method | URL | Description |
                |---|---|---|
                | GET | /kilns | List kilns |
                | POST | /kilns | Build a kiln. It takes a day. |
                | GET | /kilns/:id | Get a kiln |
                | PUT | /kilns/:id/photo | Upload a photo (PNG) |

                ## Get a kiln

                ```
                GET /kilns/:id
                ```
                """),
            ("build.md", "# Build a kiln\n\n`POST /kilns`\n\n|Name|Type|\n|-|-|\n|depth|integer|\n\nReturns `201 Created`.\n"));

        Assert.Equal(
            ["BuildKiln POST /kilns 201 - BuildKiln#body", "GetKiln GET /kilns/{id} 200 - -", "ListKilns GET /kilns 200 - -", "UploadPhoto PUT /kilns/{id}/photo 200 - -"],
            model.Operations.Select(Describe));
    }

    [Theory]
    [InlineData("# Get a kiln\n\n`GET /kilns/{id}`\n\n## Response 200\n\n```json\n{ \"id\": 3 }\n```\n", "GetKiln GET /kilns/{id} 200 Kiln -")]
    [InlineData("# Delete a kiln\n\n```\nDELETE /kilns/{id}\n```\n\nReturns `204 No Content`.\n", "DeleteKiln DELETE /kilns/{id} 204 - -")]
    [InlineData("# Build a kiln\n\n## Request\n\n`POST /kilns`\n\n### Body\n\n|Name|Type|\n|-|-|\n|depth|integer|\n\n## Response\n\nReturns `201 Created`.\n", "BuildKiln POST /kilns 201 - BuildKiln#body")]
    public void A_page_about_one_operation_needs_no_heading_but_its_title(string page, string operation) =>
        Assert.Equal(operation, Describe(Assert.Single(Link("kiln.md", page).Operations)));

    [Fact]
    public void A_table_that_a_row_links_to_is_a_type_and_takes_nothing_else_of_the_request()
    {
        ApiModel model = Link("order-clay.md", """
            # Order clay

            ## Request

            `POST /orders`

            ### Request body

            | Name | Type | Required | Description |
            |---|---|---|---|
            | bags | array of [Bag](#bag) | Y | What to bring. |

            ## Bag

            | Name | Type | Required | Description |
            |---|---|---|---|
            | kilos | number | Y | How heavy. |

            ### Request example

            ```http
            POST /orders

            { "bags": [ { "kilos": 12.5 } ], "note": "By Friday." }
            ```

            ## Response

            Returns `201 Created`.
            """);

        OperationModel order = Assert.Single(model.Operations);
        Assert.Equal("OrderClay#body", order.Body!.Type.Reference!.FullName);
        PropertyModel bags = Assert.Single(model.Types.Single(static type => type.FullName == "OrderClay#body").Properties);
        Assert.Equal((true, "Bag"), (bags.Type.IsCollection, bags.Type.Reference!.FullName));
        Assert.Equal("kilos", Assert.Single(model.Types.Single(static type => type.FullName == "Bag").Properties).WireName);
    }

    [Theory]
    [InlineData("")]
    [InlineData("```powershell\n# $selectedSpoonId\n```\n")]
    public void Sentences_that_references_of_OData_have_too_are_no_sign_of_it(string more)
    {
        ApiModel model = Link("spoon.md", $$"""
            # Get a spoon

            `GET /spoons/{id}`

            {{more}}
            ## Response

            If successful, this method returns information in the response body.

            ```http
            HTTP/1.1 200 OK
            Content-Type: application/json

            { "id": "17", "bowl": 4 }
            ```
            """);

        Assert.Equal("GetSpoon GET /spoons/{id} 200 Spoon -", Describe(Assert.Single(model.Operations)));
        Assert.Null(model.Type("Spoon").ODataType);
        Assert.Empty(model.Operation("GetSpoon").QueryOptions);
    }

    [Fact]
    public void A_page_of_many_that_speaks_of_OData_leaves_the_others_what_they_are()
    {
        (string, string)[] pages =
        [
            ("bridge.md", "# Bridges\n\n## The Bridge object\n\n|Field|Type|Description|\n|-|-|-|\n|query|string|As in OData: `a eq 1`.|\n"),
            .. Enumerable.Range(0, 10).Select(static i => ($"spoon{i}.md", $"# Get spoon{i}\n\n`GET /spoons/{i}`\n\nReturns `200 OK`.\n\n```json\n{{ \"bowl{i}\": 4 }}\n```\n")),
        ];

        ApiModel model = Link(pages);

        Assert.Equal(10, model.Operations.Count(static operation => operation.Reply.Type is { Kind: ValueKind.Object }));
    }

    [Fact]
    public void An_api_that_shows_no_OData_gets_none_of_its_habits()
    {
        ApiModel model = Link("spoon.md", """
            # Spoons

            ## Spoon object

            | Field | Type | Description |
            |---|---|---|
            | id | string | The spoon. |

            ## Get a spoon

            `GET /spoons/{id}`

            Returns `200 OK` and the spoon.
            """);

        Assert.Empty(model.Operation("GetSpoon").QueryOptions);
        Assert.Null(model.Type("Spoon").ODataType);
        Assert.DoesNotContain(model.Types, static type => type.FullName.Contains("graph", System.StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Fires it until it is hot.\n\n`POST /kilns/{id}/fire`\n\nMore of it.", "Fires it until it is hot.")]
    [InlineData("`POST /kilns/{id}/fire`\n\nFires it until\nit is [hot](hot.md).", "Fires it until it is hot.")]
    [InlineData("`POST /kilns/{id}/fire` fires it.", "fires it.")]
    [InlineData("Steps:\n\n- wait\n- look\n\nFires it.\n\n```http\nPOST /kilns/{id}/fire\n```", "Fires it.")]
    [InlineData("> Old news.\n\n```http\nPOST /kilns/{id}/fire\n```\n\nAnswers `204 No Content`.\n\nFires it.", "")]
    [InlineData("```http\nPOST /kilns/{id}/fire\n```\n\n### Remarks\n\nIt is hot.", "")]
    public void Prose_right_below_the_heading_of_an_operation_is_its_summary(string text, string summary) =>
        Assert.Equal(summary, Assert.Single(Link("kilns.md", "# Kilns\n\nAll of them.\n\n## Fire a kiln\n\n" + text + "\n").Operations).Summary.ToString());

    [Fact]
    public void Prose_right_below_the_heading_of_a_type_is_its_summary_and_what_the_front_matter_says_comes_first()
    {
        const string Table = "\n\n| Field | Type | Description |\n|---|---|---|\n| id | integer | Its number. |\n";
        ApiModel model = Link(("a.md", "# Kilns\n\n## The Kiln object\n\nAn oven for pots." + Table), ("resources/pot.md", "---\ndescription: A vessel.\n---\n# Pot\n\nPots are round.\n\n## Properties" + Table));

        Assert.Equal("An oven for pots.", model.Type("Kiln").Summary.ToString());
        Assert.Equal("A vessel.", model.Type("Pot").Summary.ToString());
    }

    [Theory]
    [InlineData("### Response\n\n- It can take a day.\n- Do not open.\n\nReturns `200 OK` and the [kiln](#the-kiln-object).")]
    [InlineData("### Response\n\nIt can take a day.\n\nReturns `200 OK` and the [kiln](#the-kiln-object).")]
    [InlineData("### Response\n\n* `id`: the number\n* `name`: the name\n\nThe server answers `200` with the [kiln](#the-kiln-object).")]
    [InlineData("It returns:\n\n- what a day brings\n- a pot\n\nReturns `200` and the [kiln](#the-kiln-object).")]
    [InlineData("### Request\n\n- wait a day\n- paint the pot\nReturns `200 OK` and the [kiln](#the-kiln-object).")]
    public void A_sentence_about_the_reply_is_read_behind_whatever_stands_above_it(string text)
    {
        ApiModel model = Link("kilns.md", "# Kilns\n\n## Fire a kiln\n\n```http\nPOST /kilns/{id}/fire\n```\n\n" + text + "\n\n## The Kiln object\n\n| Field | Type |\n|---|---|\n| id | integer |\n");

        Assert.Equal("FireKiln POST /kilns/{id}/fire 200 Kiln -", Describe(Assert.Single(model.Operations)));
    }
}

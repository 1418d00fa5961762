using System.Linq;
using DocModelGen.Generator.Emitting;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking;

/// <summary>Pages of other houses: a page for each dialect, in words of our own, and what comes out of it.</summary>
public sealed class OtherHousesTests
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

    [Fact]
    public void Lists_of_names_and_types_are_types_too()
    {
        ApiModel model = Link("kilns.md", """
            # Kilns

            ## The Kiln object

            - `id` (integer): the number on the door.
            - `place` (Place): where it stands.
            - `country` (string, ISO 3166-1 alpha-2)

            ## Place

            - `street` (string)
            - `city` (string)

            ## Get a kiln

            `GET /kilns/{id}`

            ```
            200 OK

            { "id": 3 }
            ```
            """);

        Assert.Equal("GetKiln GET /kilns/{id} 200 Kiln -", Describe(Assert.Single(model.Operations)));
        TypeModel kiln = model.Types.Single(static type => type.FullName == "Kiln");
        Assert.Equal(["id", "place", "country"], kiln.Properties.Select(static property => property.WireName));
        Assert.Equal("Place", kiln.Properties[1].Type.Reference!.FullName);
        Assert.Equal(ValueKind.String, kiln.Properties[2].Type.Kind);
    }

    [Theory]
    [InlineData("string|One of `gas`, `wood`.")]
    [InlineData("string|What burns, one of `gas`, `wood`.")]
    [InlineData("string (`gas`, `wood`)|What burns.")]
    [InlineData("\"gas\" \\| \"wood\"|What burns.")]
    [InlineData("array of enum (`gas`, `wood`)|What burns.")]
    public void Values_are_listed_beside_the_type_or_in_the_description(string row)
    {
        ApiModel model = Link("kilns.md", $"# Kilns\n\n## The Kiln object\n\n|Field|Type|Description|\n|-|-|-|\n|fuel|{row}|\n");

        Assert.Equal(["gas", "wood"], Assert.Single(model.Enums).Members.Select(static member => member.WireName));
    }

    [Theory]
    [InlineData("integer, default 3|How often.", "Default: 3.")]
    [InlineData("integer (default: 3)|How often.", "Default: 3.")]
    [InlineData("integer, read-only|How often.", "Read-only.")]
    public void A_type_cell_may_say_more_than_the_type(string row, string remark)
    {
        PropertyModel property = Assert.Single(Assert.Single(Link("kilns.md", $"# Kilns\n\n## The Kiln object\n\n|Field|Type|Description|\n|-|-|-|\n|count|{row}|\n").Types).Properties);

        Assert.Equal(ValueKind.Int32, property.Type.Kind);
        Assert.Equal([remark], property.Remarks);
    }

    [Fact]
    public void Documented_errors_are_constants_and_those_of_the_page_are_of_all_its_operations()
    {
        ApiModel model = Link("kilns.md", """
            # Kilns

            ## Build a kiln

            `POST /kilns`

            ### Errors

            | Status | Code | Meaning |
            |---|---|---|
            | 404 | no-place | Nowhere. |
            | 409 | noPlace | Taken. |
            | 422 | 30021 | Too deep. |

            ## Tear a kiln down

            `DELETE /kilns/{id}`

            ## Errors

            | Code | Meaning |
            |---|---|
            | 200 | Fine. |
            | 401 Unauthorized | No token. |
            """);

        Assert.Equal(
            [(404, "no-place", "NoPlace", "Nowhere."), (409, "noPlace", "NoPlace2", "Taken."), (422, "30021", "Code30021", "Too deep.")],
            model.Operation("BuildKiln").Errors.Select(static error => (error.Status, error.Code, error.ConstantName, error.Summary.ToString())));
        Assert.Equal([(401, null, "No token.")], model.Operation("TearKilnDown").Errors.Select(static error => (error.Status, error.Code, error.Summary.ToString())));
        Assert.Null(model.Operation("TearKilnDown").ErrorCodesName);
        string code = OperationEmitter.Emit(model.Operation("BuildKiln"), new EmitSettings(Models.Modern, MentionsObsolete: false));
        Assert.Contains("/// Answers <c>404</c> <c>no-place</c>: Nowhere.<br/>", code, System.StringComparison.Ordinal);
        Assert.Contains("        public const string NoPlace2 = \"noPlace\";", code, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_go_where_their_column_says_and_models_have_sections_of_their_own()
    {
        ApiModel model = Link("api.md", """
            # Pottery

            ## Build a kiln

            `POST /sites/{site}/kilns`

            ### Parameters

            |Name|In|Type|Required|Description|
            |---|---|---|---|---|
            |site|path|string|true|Where.|
            |dryRun|query|boolean|false|Only check.|
            |X-Trace|header|string|false|A trace.|
            |body|body|[Kiln](#kiln)|true|none|

            ### Responses

            |Status|Meaning|Schema|
            |---|---|---|
            |201|Created|[Kiln](#kiln)|
            |409|There is one.|None|

            ## List kilns

            `GET /kilns`

            ### Responses

            |Status|Meaning|Schema|
            |---|---|---|
            |200|OK|[[Kiln](#kiln)]|

            # Models

            ## Kiln

            ### Properties

            |Name|Type|Required|Description|
            |---|---|---|---|
            |id|integer(int64)|true|none|
            |owner|[Owner](#owner)|false|none|
            |fuel|string|false|none|

            ### Enumerated values

            |Property|Value|
            |---|---|
            |fuel|gas|
            |fuel|wood|

            ## Owner

            ### Fields

            |Name|Type|Required|Description|
            |---|---|---|---|
            |name|string|true|none|
            """);

        Assert.Equal(["BuildKiln POST /sites/{site}/kilns 201 Kiln Kiln", "ListKilns GET /kilns 200 Kiln -"], model.Operations.Select(Describe));
        OperationModel build = model.Operation("BuildKiln");
        Assert.Equal("dryRun", Assert.Single(build.QueryOptions).WireName);
        Assert.Equal("X-Trace", Assert.Single(build.Headers).WireName);
        Assert.Equal(409, Assert.Single(build.Errors).Status);
        Assert.Equal(ReplyKind.Collection, model.Operation("ListKilns").Reply.Kind);
        Assert.Equal(["Kiln", "Owner"], model.Types.Select(static type => type.FullName).Order(System.StringComparer.Ordinal));
        Assert.Equal(["gas", "wood"], Assert.Single(model.Enums).Members.Select(static member => member.WireName));
    }

    [Fact]
    public void Headings_in_HTML_own_what_stands_below_them_and_parameters_need_no_types()
    {
        ApiModel model = Link("api.md", """
            <h1 id="pottery">Pottery</h1>

            ## listKilns

            `GET /kilns/{site}`

            <h3 id="listkilns-parameters">Query parameters</h3>

            Parameter | Default | Description
            --------- | ------- | -----------
            only_hot | false | If set to true, the cold ones are left out.

            <h3>Responses</h3>

            |Status|Meaning|Schema|
            |---|---|---|
            |200|OK|[[Kiln](#schemakiln)]|

            # Schemas

            <h2 id="tocS_Kiln">Kiln</h2>
            <a id="schemakiln"></a>

            ### Properties

            |Name|Type|Required|
            |---|---|---|
            |id|integer(int64)|true|
            """);

        OperationModel list = Assert.Single(model.Operations);
        Assert.Equal("ListKilns GET /kilns/{site} 200 Kiln -", Describe(list));
        QueryOptionModel only = Assert.Single(list.QueryOptions);
        Assert.Equal(("only_hot", ValueKind.String), (only.WireName, only.Type.Kind));
        Assert.Equal("id", Assert.Single(Assert.Single(model.Types).Properties).WireName);
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

    [Fact]
    public void A_reply_to_HEAD_has_no_body() => Assert.Equal(
        ReplyKind.None,
        Assert.Single(Link("look.md", """
            # Look at a kiln

            `HEAD /kilns/{id}`

            ### Response 200

            ```json
            { "id": 3 }
            ```
            """).Operations).Reply.Kind);

    [Fact]
    public void One_table_below_a_request_splits_into_path_query_and_body()
    {
        ApiModel model = Link("marks.md", """
            # Marks API

            ## List marks

            ```plaintext
            GET /guilds/:id/marks
            ```

            | Attribute | Type | Required | Description |
            |---|---|---|---|
            | `id` | integer | yes | The guild. |
            | `with_counts` | boolean | no | Count, too. |

            Example response:

            ```json
            [ { "id": 1, "name": "anchor" } ]
            ```

            ## Strike a mark

            ```plaintext
            POST /guilds/:id/marks
            ```

            | Attribute | Type | Required | Description |
            |---|---|---|---|
            | `id` | integer | yes | The guild. |
            | `name` | string | yes | What it shows. |
            """);

        OperationModel list = model.Operation("ListMarks");
        Assert.Equal("/guilds/{id}/marks", list.Routes[0].Documented);
        Assert.Equal(ValueKind.Int32, list.Routes[0].Parameters[0].Type.Kind);
        Assert.Equal(["with_counts"], list.QueryOptions.Select(static option => option.WireName));
        Assert.Equal(["name"], model.Type("StrikeMark#body").Properties.Select(static property => property.WireName));
    }

    [Fact]
    public void A_table_of_methods_and_paths_is_a_request_and_a_command_for_curl_an_example()
    {
        ApiModel model = Link("seals.md", """
            # Seals

            ## Read a seal

            | Method | Path |
            |:---|:---|
            | `GET` | `/seals/:name` |

            ### Sample request

            ```shell
            $ curl --header "X-Key: ..." \
                https://vault.example/v1/seals/brass
            ```

            ### Sample response

            ```json
            { "name": "brass", "made": "2024-03-01" }
            ```
            """);

        OperationModel read = Assert.Single(model.Operations);
        Assert.Equal("ReadSeal GET /seals/{name} 200 Seal -", Describe(read));
        Assert.Equal([ValueKind.String, ValueKind.Date], model.Type("Seal").Properties.Select(static property => property.Type.Kind));
    }

    [Fact]
    public void What_stands_before_all_paths_is_the_base_address()
    {
        ApiModel model = Link(
            ("get-jar.md", """
                # Get a jar

                ## REST request

                ### Request syntax

                | Method | Request URI |
                |---|---|
                | **GET** | *{baseURL}*/v1/jars/{jar-id} HTTP/1.1 |

                ### Request example

                ```http
                GET https://api.jars.example/v1/jars/17 HTTP/1.1
                ```

                ## REST response

                If successful, the method returns a **Jar** resource.
                """),
            ("jars.md", """
                # Jar resources

                ## Jar

                | Property | Type | Description |
                |---|---|---|
                | id | string | The jar. |
                """));

        Assert.Equal("GetJar GET /v1/jars/{jar-id} 200 Jar -", Describe(Assert.Single(model.Operations)));
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

    private static ApiModel Link(string path, string text) => Link((path, text));

    private static ApiModel Link(params (string Path, string Text)[] pages) =>
        LinkedPages.Link(pages.Select(static page => LinkedPages.Parse("spec/" + page.Path, page.Text)));

    private static string Describe(OperationModel operation) =>
        $"{operation.Name.Identifier} {operation.Method} {operation.Routes[0].Documented} {operation.Status} {operation.Reply.Type?.Reference?.FullName ?? "-"} {operation.Body?.Type.Reference?.FullName ?? "-"}";
}

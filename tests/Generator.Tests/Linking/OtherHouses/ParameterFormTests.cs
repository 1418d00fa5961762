using System.Linq;
using DocModelGen.Generator.Emitting;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;
using static DocModelGen.Generator.Tests.Linking.OtherHouses.HousePages;

namespace DocModelGen.Generator.Tests.Linking.OtherHouses;

/// <summary>The ways in which pages tell parameters, models and errors apart.</summary>
public sealed class ParameterFormTests
{
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
    public void An_option_that_the_table_lets_be_left_out_is_none_of_the_template()
    {
        OperationModel list = Assert.Single(Link("pots.md", """
            # Pots

            ## List pots

            `GET /pots?limit={limit}&cursor={cursor}&kind={kind}`

            | Name | Type | Required | Description |
            |---|---|---|---|
            | limit | int | no | As many. |
            | cursor | string | no | From there. |
            | kind | string | yes | Which. |
            """).Operations);

        Assert.Equal("/pots?kind={kind}", Assert.Single(list.Routes).Template);
        Assert.Equal(["limit", "cursor"], list.QueryOptions.Select(static option => option.WireName));
    }

    private const string Depth = "|Parameter|Type|Description|\n|---|---|---|\n|depth|integer|In centimetres.|\n|label|string|Painted on the door.|\n\n";

    [Theory]
    [InlineData("## Parameters\n\n")]
    [InlineData("## Request body\n\nNo request body is required. However, you can say more:\n\n")]
    public void Parameters_beside_the_heading_of_the_only_request_so_far_are_that_requests(string heading)
    {
        ApiModel model = Link("kilns.md", "# Kilns\n\nHow to fire.\n\n## Build a kiln\n\nIt takes a day.\n\n### HTTP request\n\n```http\nPOST /kilns\n```\n\n"
            + "### Request body\n\nNo request body is required. However, you can say more.\n\n"
            + heading + Depth
            + "### Response\n\nReturns `201 Created`.\n\n"
            + "## Tear a kiln down\n\n```http\nDELETE /kilns/{id}\n```\n\nReturns `204 No Content`.\n");

        Assert.Equal(
            ["BuildKiln POST /kilns 201 - BuildKiln#body", "TearKilnDown DELETE /kilns/{id} 204 - -"],
            model.Operations.Select(Describe).Order(System.StringComparer.Ordinal));
        Assert.Equal(["depth", "label"], model.Type("BuildKiln#body").Properties.Select(static property => property.WireName));
        Assert.True(model.Operation("BuildKiln").IsBodyOptional);
    }

    [Fact]
    public void Parameters_behind_several_requests_are_of_none_of_them()
    {
        ApiModel model = Link("kilns.md", "# Kilns\n\n## Build a kiln\n\n```http\nPOST /kilns\n```\n\nReturns `201 Created`.\n\n"
            + "## Fire a kiln\n\n```http\nPOST /kilns/{id}/fire\n```\n\nReturns `202 Accepted`.\n\n## Parameters\n\n" + Depth);

        Assert.Equal(["BuildKiln POST /kilns 201 - -", "FireKiln POST /kilns/{id}/fire 202 - -"], model.Operations.Select(Describe).Order(System.StringComparer.Ordinal));
    }

    /// <summary>A page of Microsoft Graph: the reply of the example that goes on below the parameters, and not of the one that follows.</summary>
    [Fact]
    public void What_stands_below_parameters_beside_the_heading_is_that_requests_too()
    {
        ApiModel model = Link(
            ("api/kiln-createsession.md", "# Fire large kilns with a session\n\nNamespace: microsoft.graph\n\n## Permissions\n\n|Permission type|Permissions|\n|:---|:---|\n|Application|Kilns.Fire.All|\n\n"
                + "## Create a firing session\n\n### HTTP request\n\n```http\nPOST /me/kilns/{kilnId}/createSession\nPOST /sites/{siteId}/kilns/{kilnId}/createSession\n```\n\n### Request body\n\nNo request body is required.\nHowever, you can specify properties.\n\n"
                + "## Parameters\n\n|Parameter|Type|Description|\n|:---|:---|:---|\n|deferred|Boolean|Later.|\n\n### Request\n\n<!-- { \"blockType\": \"request\", \"name\": \"create\" } -->\n```http\nPOST /me/kilns/root:/{path}:/createSession\nContent-Type: application/json\n\n{ \"deferred\": true }\n```\n\n"
                + "### Response\n\nThe response is a [session](../resources/session.md).\n\n<!-- { \"blockType\": \"response\", \"@odata.type\": \"microsoft.graph.session\" } -->\n```http\nHTTP/1.1 200 OK\nContent-Type: application/json\n\n{ \"heat\": 4 }\n```\n\n"
                + "## Put wood in\n\n### Example\n\n<!-- { \"blockType\": \"request\", \"opaqueUrl\": true, \"name\": \"put\" } -->\n```http\nPUT https://kiln.example/up/1\n```\n\n### Response\n\nThe server will respond with `202 Accepted` and a [session](../resources/session.md).\n\n<!-- { \"blockType\": \"response\", \"@odata.type\": \"microsoft.graph.session\" } -->\n```http\nHTTP/1.1 202 Accepted\n\n{ \"heat\": 5 }\n```\n"),
            ("resources/session.md", "# session resource type\n\nNamespace: microsoft.graph\n\n## Properties\n\n|Property|Type|Description|\n|:---|:---|:---|\n|heat|Int32|How hot.|\n"));

        OperationModel operation = Assert.Single(model.Operations);
        Assert.Equal("CreateKilnFiringSession POST /me/kilns/{kilnId}/createSession 200 microsoft.graph.session CreateKilnFiringSession#body", Describe(operation));
        Assert.Equal(["/me/kilns/{kilnId}/createSession", "/sites/{siteId}/kilns/{kilnId}/createSession"], operation.Routes.Select(static route => route.Documented));
        Assert.Equal(["deferred"], model.Type("CreateKilnFiringSession#body").Properties.Select(static property => property.WireName));
        Assert.True(operation.IsBodyOptional);
    }

    [Theory]
    [InlineData("read-only", PropertyFlags.ReadOnly)]
    [InlineData("Read only", PropertyFlags.ReadOnly)]
    [InlineData("yes, `read-only`", PropertyFlags.Required | PropertyFlags.ReadOnly)]
    [InlineData("no (write-only)", PropertyFlags.Optional | PropertyFlags.WriteOnly)]
    [InlineData("read-only (from the server)", PropertyFlags.ReadOnly)]
    [InlineData("yes (on create)", PropertyFlags.None)]
    [InlineData("required/optional", PropertyFlags.None)]
    [InlineData("yes", PropertyFlags.Required)]
    public void A_column_about_what_is_required_may_say_who_sets_a_field(string cell, object flags) =>
        Assert.Equal(
            (PropertyFlags)flags,
            Link("resources/kiln.md", $"# Kiln\n\n## Properties\n\n| Field | Type | Required | Description |\n|---|---|---|---|\n| id | integer | {cell} | Its number. |\n").Type("Kiln").Properties[0].Flags);
}

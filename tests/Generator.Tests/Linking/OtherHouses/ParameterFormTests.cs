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
}

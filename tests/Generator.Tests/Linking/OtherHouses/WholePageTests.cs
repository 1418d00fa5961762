using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;
using static DocModelGen.Generator.Tests.Linking.OtherHouses.HousePages;

namespace DocModelGen.Generator.Tests.Linking.OtherHouses;

/// <summary>What stands before, behind and beside the operations of one page and is said of them.</summary>
public sealed class WholePageTests
{
    private const string GetKiln = "## Get a kiln\n\n`GET /kilns/{id}`\n\n### Response 200\n\n```json\n{ \"id\": 1 }\n```\n\n";

    [Theory]
    [InlineData("Authentication")]
    [InlineData("What every call carries")]
    public void Headers_before_the_operations_are_those_of_all(string heading)
    {
        ApiModel model = Link("kilns.md", $"# Kilns\n\n## {heading}\n\n| Header | Required | Description |\n|---|---|---|\n| `X-Key` | Yes | The key. |\n\n{GetKiln}## Light a kiln\n\n`POST /kilns/{{id}}/light`\n\n### Headers\n\n| Header | Required | Description |\n|---|---|---|\n| `X-Reason` | No | Why. |\n");

        Assert.Equal(["GetKiln: X-Key", "LightKiln: X-Reason, X-Key"], model.Operations.Select(static operation => $"{operation.Name.Identifier}: {string.Join(", ", operation.Headers.Select(static header => header.WireName))}").Order());
    }

    [Fact]
    public void Errors_below_the_table_of_their_properties_are_the_pages()
    {
        ApiModel model = Link("kilns.md", $"# Kilns\n\n{GetKiln}## Errors\n\nThe reply has a body:\n\n| Property | Type | Description |\n|---|---|---|\n| code | string | One of those below. |\n| message | string | Text. |\n\n| Status | Code | Meaning |\n|---|---|---|\n| 404 Not Found | `not_found` | There is none. |\n");

        Assert.Equal([(404, "not_found")], Assert.Single(model.Operations).Errors.Select(static error => (error.Status, error.Code!)));
        Assert.Contains(model.Types, static type => type.Properties.Select(static property => property.WireName).SequenceEqual(["code", "message"]));
    }

    [Fact]
    public void Values_below_a_heading_are_of_the_type_that_links_to_it_name()
    {
        ApiModel model = Link("kilns.md", $"# Kilns\n\n## The kiln object\n\n| Property | Type | Description |\n|---|---|---|\n| state | [KilnState](#kiln-states) | How it is. |\n\n### Kiln states\n\n| Value | Description |\n|---|---|\n| `hot` | Hot. |\n| `cold` | Cold. |\n\n{GetKiln}");

        EnumModel state = Assert.Single(model.Enums);
        Assert.Equal(("KilnState", 2), (state.Name.Identifier, state.Members.Count));
        Assert.Contains(model.Types.SelectMany(static type => type.Properties), property => property.Type is { Kind: ValueKind.Enum } type && type.Reference!.Name.Identifier == "KilnState");
    }

    [Fact]
    public void The_table_of_what_a_list_stands_in_is_not_left_out()
    {
        ApiModel model = Link("kilns.md", "# Kilns\n\n## The kiln object\n\n| Property | Type |\n|---|---|\n| id | integer |\n| fuel | string |\n\n## List kilns\n\n`GET /kilns`\n\n### Query parameters\n\n| Name | Type | Description |\n|---|---|---|\n| cursor | string | The `nextCursor` of the page before. |\n\n### Response 200\n\n| Property | Type | Description |\n|---|---|---|\n| items | array of [Kiln](#the-kiln-object) | Those of the page. |\n| nextCursor | string | Pass it as `cursor`. |\n\n```json\n{ \"items\": [ { \"id\": 1, \"fuel\": \"gas\" } ], \"nextCursor\": \"x\" }\n```\n");

        Assert.Equal("items", Assert.Single(model.Operations).Reply.Paging!.Items);
        Assert.DoesNotContain(model.Problems, static problem => problem.Id == "DMG0026");
    }

    [Theory]
    [InlineData("`Content-Type: multipart/form-data`\n\n")]
    [InlineData("The body is `multipart/form-data`.\n\n")]
    public void Fields_of_a_form_of_several_parts_are_no_properties_of_JSON(string sentence)
    {
        OperationModel operation = Assert.Single(Link("kilns.md", $"# Kilns\n\n## Upload a photo\n\n`POST /kilns/{{id}}/photo`\n\n### Request body\n\n{sentence}| Field | Type | Required | Description |\n|---|---|---|---|\n| file | file | Yes | The photo. |\n| caption | string | No | Text below. |\n\n### Response\n\n`204 No Content`\n").Operations);

        Assert.True(operation.Body!.IsMultipart);
        Assert.Empty(operation.OtherBodies);
        Assert.Equal([("file", true), ("caption", false)], operation.Body.Parts.Select(static part => (part.Name, part.IsRequired)));
    }

    [Fact]
    public void A_list_of_names_and_types_below_the_reply_is_of_its_properties()
    {
        ApiModel model = Link("orders.md", "# Orders\n\n## POST /orders\n\n**Returns** `201 Created` and the order:\n\n```json\n{ \"id\": 7, \"status\": \"open\", \"total\": 45.00 }\n```\n\n- `id` (integer) - number.\n- `status` (string) - one of `open`, `shipped`.\n- `total` (decimal) - in EUR.\n");

        Assert.Equal(["Int32", "Enum", "Decimal"], Assert.Single(model.Types).Properties.Select(static property => property.Type.Kind.ToString()));
        Assert.Equal(201, Assert.Single(model.Operations).Status);
    }
}

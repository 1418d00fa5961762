using System;
using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;
using static DocModelGen.Generator.Tests.Linking.OtherHouses.HousePages;

namespace DocModelGen.Generator.Tests.Linking.OtherHouses;

/// <summary>Tables that are JSON between brackets, lines of query parameters, objects inside of items.</summary>
public sealed class BlockFormTests
{
    private const string HirePage = """
        # Hire a boat

        `POST /hires`

        [block:parameters]
        {
          "data": {
            "h-0": "Field",
            "h-1": "Type",
            "h-2": "Description",

            "0-0": "boat",
            "0-1": "string",
            "0-2": "Required. The boat to \"hire\".",
            "1-0": "days",
            "1-1": "integer"
          },
          "cols": 3,
          "rows": 2
        }
        [/block]

        [block:callout]
        { "type": "info", "title": "Note", "body": "Boats are hired by the day." }
        [/block]

        [block:api-header]
        { "title": "Response 201" }
        [/block]

        [block:parameters]
        { "data": { "h-0": "Field", "h-1": "Type", "0-0": "hire", "0-1": "integer" } }
        [/block]
        """;

    [Fact]
    public void A_table_may_be_JSON_by_the_places_of_its_cells()
    {
        ApiModel model = Link("hire.md", HirePage);

        TypeModel body = model.Type("HireBoat#body");
        Assert.Equal(["boat String Required. The boat to \"hire\".", "days Int32 "], body.Properties.Select(static property => $"{property.WireName} {property.Type.Kind} {property.Summary}"));
        Assert.Equal("hire", Assert.Single(model.Type(model.Operations[0].Reply.Type!.Reference!.FullName).Properties).WireName);
    }

    [Theory]
    [InlineData("\"data\": {", "\"data\": {{", "(5,1)", "the JSON between [block:parameters] and [/block] is none that a table or heading can be read of")]
    [InlineData("[block:callout]", "[block:code]", "(23,1)", "the code between [block:code] and [/block] is text in JSON; in a fence it is read as an example")]
    public void What_of_such_a_block_is_not_read_is_said_at_its_line(string from, string to, string place, string message)
    {
        var run = GeneratorRun.Of(PageProject.With(("spec/hire.md", HirePage.Replace(from, to, StringComparison.Ordinal))));

        Assert.Contains(run.Diagnostics, diagnostic =>
            diagnostic.Id == "DMG0017" && diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).EndsWith(message, StringComparison.Ordinal)
            && place == $"({diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1},{diagnostic.Location.GetLineSpan().StartLinePosition.Character + 1})");
    }

    [Theory]
    [InlineData("Query: `?status=open&limit=20&deep=true`", "", "status String", "limit Int32", "deep Boolean")]
    [InlineData("**Query string**: `status=open`", "", "status String")]
    [InlineData("Query parameters: `status`, `limit` (optional)", "", "status String", "limit String")]
    [InlineData("Query parameters: `status`, `limit`", "| Name | Type |\n|---|---|\n| limit | integer |", "status String", "limit Int32")]
    public void Query_parameters_may_stand_in_a_line(string line, string table, params string[] options)
    {
        OperationModel find = Link("boats.md", $"# Boats\n\n## Find boats\n\n`GET /boats`\n\n{line}\n\n{table}\n\n## Get a boat\n\n`GET /boats/{{id}}`\n").Operations.Single(static operation => operation.Name.Identifier == "FindBoats");

        Assert.Equal(options, find.QueryOptions.Select(static option => $"{option.WireName} {option.Type.Kind}"));
    }

    [Fact]
    public void Items_below_an_item_are_inside_of_it()
    {
        ApiModel model = Link("ships.md", """
            # Ships

            ## The Ship object

            - `id` (string): The key.
            - `home` (object): Where it is at home.
              - `pier` (string): Which pier.
              - `keeper` (object): Who keeps it.
                - `name` (string): What people call the keeper.
            - `masts` (array of objects): Its masts.
              - `height` (number): Metres.
            - `flag` (string): Of which country.
            """);

        Assert.Equal(["id", "home", "masts", "flag"], model.Type("Ship").Properties.Select(static property => property.WireName));
        Assert.Equal(
            ["Ship", "ShipHome", "ShipHomeKeeper", "ShipMast"],
            model.Types.Select(static type => type.Name.Identifier).Order(StringComparer.Ordinal));
    }
}

using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking.Types;

/// <summary>Objects inside of objects, in the ways that authors put them into one table; maps and lists in lists.</summary>
public sealed class NestedRowTests
{
    [Theory]
    [InlineData("| berth | object | Where. |\n| berth.pier | string | The pier. |\n| berth.number | integer | The place. |")]
    [InlineData("| berth.pier | string | The pier. |\n| berth.number | integer | The place. |")]
    [InlineData("| berth | object | Where. |\n| &nbsp;&nbsp;pier | string | The pier. |\n| &nbsp;&nbsp;number | integer | The place. |")]
    [InlineData("| berth | object | Where. |\n| ↳ `pier` | string | The pier. |\n| ↳ `number` | integer | The place. |")]
    public void Rows_inside_of_another_make_a_type(string rows)
    {
        ApiModel model = Link(rows);

        PropertyModel berth = Assert.Single(model.Type("Boat").Properties, static property => property.WireName == "berth");
        Assert.Equal(("BoatBerth", false), (berth.Type.Reference?.FullName, berth.Type.IsCollection));
        Assert.Equal(
            [("pier", ValueKind.String), ("number", ValueKind.Int32)],
            model.Type("BoatBerth").Properties.Select(static property => (property.WireName, property.Type.Kind)));
    }

    [Fact]
    public void Brackets_say_that_there_are_several_and_types_nest_deeper()
    {
        ApiModel model = Link("| masts[].height | decimal | In metres. |\n| masts[].sails[].area | decimal | In square metres. |");

        Assert.Equal(("BoatMast", true), Described(model, "Boat", "masts"));
        Assert.Equal(("BoatMastSail", true), Described(model, "BoatMast", "sails"));
        Assert.Equal(["area"], model.Type("BoatMastSail").Properties.Select(static property => property.WireName));
    }

    [Fact]
    public void A_name_that_an_example_shows_with_its_dot_stays_a_name()
    {
        ApiModel model = Link("| hull.colour | string | Of the hull. |\n| hull.length | integer | In feet. |", "{ \"hull.colour\": \"red\" }");

        Assert.Equal(["hull.colour", "hull.length", "id"], model.Type("Boat").Properties.Select(static property => property.WireName).Order(System.StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("map<string, int>", "Map(Int32)")]
    [InlineData("Dictionary<string, string>", "Map(String)")]
    [InlineData("Dictionary<string, List<string>>", "Map(Collection(String))")]
    [InlineData("array of arrays of integer", "Collection(Collection(Int32))")]
    [InlineData("List<Dictionary<string, Boat>>", "Collection(Map(Boat))")]
    [InlineData("Dictionary<string, object>", "Map(Json)")]
    public void Maps_and_lists_in_lists_are_typed(string cell, string type)
    {
        ApiModel model = Link($"| cargo | {cell} | What it carries. |");

        Assert.Equal(type, Text(model.Type("Boat").Properties.Single(static property => property.WireName == "cargo").Type));
    }

    private static string Text(ApiType type)
    {
        string name = type.Element is { } element
            ? (type.Kind == ValueKind.Map ? $"Map({Text(element)})" : Text(element))
            : type.Reference?.FullName ?? type.Kind.ToString();
        return type.IsCollection ? $"Collection({name})" : name;
    }

    private static (string?, bool) Described(ApiModel model, string owner, string name)
    {
        ApiType type = model.Type(owner).Properties.Single(property => property.WireName == name).Type;
        return (type.Reference?.FullName, type.IsCollection);
    }

    private static ApiModel Link(string rows, string example = "{ }") => LinkedPages.Link(
    [
        LinkedPages.Parse("spec/boats.md", $"""
            # Boats

            ## The Boat object

            | Field | Type | Description |
            |---|---|---|
            | id | integer | The boat. |
            {rows}

            ## Get a boat

            `GET /boats/:id`

            Returns `200 OK` and the boat.

            ```json
            {example}
            ```
            """),
    ]);
}

using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;
using static DocModelGen.Generator.Tests.Linking.OtherHouses.HousePages;

namespace DocModelGen.Generator.Tests.Linking.OtherHouses;

/// <summary>The ways in which pages list the properties of a type and their values.</summary>
public sealed class TypeFormTests
{
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
    public void A_name_its_type_and_its_description_stand_each_on_a_line_of_an_item()
    {
        ApiModel model = Link("kilns.md", """
            # Kilns

            ## The Kiln object

            ### Attributes

            - `id`
              string
              The number on the door.

            - `depth`
              nullable integer
              In centimetres.

            - `owner`
              object
              Who built it.

              - `owner.name`
                string
                The name.
            """);

        TypeModel kiln = model.Types.Single(static type => type.FullName == "Kiln");
        Assert.Equal(["id", "depth", "owner"], kiln.Properties.Select(static property => property.WireName));
        Assert.Equal([ValueKind.String, ValueKind.Int32, ValueKind.Object], kiln.Properties.Select(static property => property.Type.Kind));
        Assert.Equal("The number on the door.", kiln.Properties[0].Summary.ToString());
    }

    [Theory]
    [InlineData("list of objects")]
    [InlineData("array of objects")]
    [InlineData("object[]")]
    public void Objects_of_a_list_have_a_type_of_their_own(string type)
    {
        ApiModel model = Link("kilns.md", $"""
            # Kilns

            ## The Kiln object

            | Field | Type | Description |
            |---|---|---|
            | shelves | {type} | What stands in it. |
            | shelves[].height | integer | In centimetres. |
            | doors | {type} | The ways in. |
            | doors[].side | string | Where. |
            """);

        Assert.Equal(["doors.side", "shelves.height"], model.Type("Kiln").Properties
            .Select(property => property.WireName + "." + Assert.Single(model.Type(property.Type.Reference!.FullName).Properties).WireName)
            .Order(System.StringComparer.Ordinal));
    }
}

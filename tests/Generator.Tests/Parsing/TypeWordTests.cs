using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Parsing;

/// <summary>Types as the references of several houses write them.</summary>
public sealed class TypeWordTests
{
    [Theory]
    [InlineData("List of strings", "String")]
    [InlineData("List<String>", "String")]
    [InlineData("array<string>", "String")]
    [InlineData("array[string]", "String")]
    [InlineData("string array", "String")]
    [InlineData("strings collection", "String")]
    [InlineData("[String]", "String")]
    [InlineData("Edm.Int32 array", "Int32")]
    [InlineData("GUID[]", "Guid")]
    [InlineData("array of integers", "Int32")]
    [InlineData("[crate](crate.md)[]", "crate")]
    [InlineData("[crate](crate.md) array", "crate")]
    [InlineData("Array of [crate](crate.md) objects", "crate")]
    [InlineData("[crate collection](crate.md)", "crate")]
    [InlineData("List\\<crate\\>", "crate")]
    public void Lists(string cell, string name)
    {
        TypeCell type = Pages.Row(cell, "Text.").Type;

        Assert.Equal((name, true, ""), (type.Name, type.IsCollection, type.Containers));
    }

    [Theory]
    [InlineData("String \\| null", "String")]
    [InlineData("String or null", "String")]
    [InlineData("null \\| string", "String")]
    [InlineData("String (nullable)", "String")]
    [InlineData("Boolean?", "Boolean")]
    [InlineData("?string", "String")]
    [InlineData("Nullable<Int32>", "Int32")]
    [InlineData("Nullable long", "Int64")]
    [InlineData("Integer (int64)", "Int64")]
    [InlineData("string (date-time)", "DateTimeOffset")]
    [InlineData("string(uuid)", "Guid")]
    [InlineData("number(double)", "Double")]
    [InlineData("string &lt;date-time&gt;", "DateTimeOffset")]
    [InlineData("Int 32", "Int32")]
    [InlineData("Decimal(19,4)", "Decimal")]
    [InlineData("Double (percent)", "Double")]
    [InlineData("uuid", "Guid")]
    [InlineData("email", "String")]
    [InlineData("date-time", "DateTimeOffset")]
    [InlineData("ISO8601 timestamp", "DateTimeOffset")]
    [InlineData("string in UTC date-time format", "DateTimeOffset")]
    [InlineData("string in UTC date time", "DateTimeOffset")]
    [InlineData("string in date-time offset format", "DateTimeOffset")]
    [InlineData("string in capital letters", "String")]
    [InlineData("snowflake", "String")]
    [InlineData("float", "Double")]
    [InlineData("numeric", "Decimal")]
    [InlineData("uint32", "Int64")]
    [InlineData("Text", "String")]
    [InlineData("byte[]", "Binary")]
    [InlineData("Base64", "Binary")]
    [InlineData("Boolean.", "Boolean")]
    [InlineData("String,", "String")]
    [InlineData("_String_", "String")]
    [InlineData("String<sup>2</sup>", "String")]
    [InlineData("String[^1]", "String")]
    [InlineData("String*", "String")]
    public void Primitives(string cell, string name)
    {
        TypeCell type = Pages.Row(cell, "Text.").Type;

        Assert.Equal((TypeCellKind.Primitive, name, false, ""), (type.Kind, type.Name, type.IsCollection, type.Containers));
    }

    [Theory]
    [InlineData("#paint.api.crate", "paint.api.crate")]
    [InlineData("A [crate](crate.md) object", "crate")]
    [InlineData("crate resource", "crate")]
    [InlineData("`[crate](crate.md)`", "crate")]
    [InlineData("Enum(crateKind)", "crateKind")]
    [InlineData("crate structure", "crate")]
    public void Names(string cell, string name)
    {
        TypeCell type = Pages.Row(cell, "Text.").Type;

        Assert.Equal((TypeCellKind.Named, name, false), (type.Kind, type.Name, type.IsCollection));
    }

    [Theory]
    [InlineData("Collection(Collection(Edm.Int32))", "[[", "Int32")]
    [InlineData("Int32 collection collection", "[[", "Int32")]
    [InlineData("List of List of String", "[[", "String")]
    [InlineData("Dictionary<String, String>", "{", "String")]
    [InlineData("map<string, int>", "{", "Int32")]
    [InlineData("map[string]integer", "{", "Int32")]
    [InlineData("Dictionary<string, List<Int32>>", "{[", "Int32")]
    [InlineData("List<Dictionary<string, crate>>", "[{", "crate")]
    public void Lists_of_lists_and_maps_are_never_flat(string cell, string containers, string name)
    {
        TypeCell type = Pages.Row(cell, "Text.").Type;

        Assert.Equal((containers, name, false), (type.Containers, type.Name, type.IsCollection));
    }

    [Theory]
    [InlineData("integer/string")]
    [InlineData("String, Int32")]
    [InlineData("String or Int32")]
    [InlineData("Nullable")]
    [InlineData("array")]
    [InlineData("Class")]
    [InlineData("One of several")]
    public void What_names_no_single_type_is_said(string cell)
    {
        ParsedPage page = Pages.BodyTable("|Property|Type|Description|", "|:---|:---|:---|", "|depth|" + cell + "|Text.|");

        Assert.True(page.Page.PropertyTables.Single().Rows.Single().Type.Kind is TypeCellKind.Unknown or TypeCellKind.Untyped);
        Assert.Equal(["DMG0007"], Pages.ProblemIds(page));
    }

    [Theory]
    [InlineData("any")]
    [InlineData("object")]
    [InlineData("Map")]
    [InlineData("JSON")]
    public void What_is_documented_as_any_JSON_is_no_problem(string cell)
    {
        ParsedPage page = Pages.BodyTable("|Property|Type|Description|", "|:---|:---|:---|", "|depth|" + cell + "|Text.|");

        Assert.Equal(TypeCellKind.Untyped, page.Page.PropertyTables.Single().Rows.Single().Type.Kind);
        Assert.Empty(page.Problems);
    }

    [Theory]
    [InlineData("string (enum: open, shut)")]
    [InlineData("string (enum: `open`, `shut`)")]
    [InlineData("enum: open \\| shut")]
    public void Values_in_the_cell_are_members(string cell)
    {
        PropertyRow row = Pages.Row(cell, "Text.");

        Assert.Equal(TypeCellKind.Enumeration, row.Type.Kind);
        Assert.Equal(["open", "shut"], row.Members.Select(static member => member.WireName));
    }

    [Theory]
    [InlineData("string, required", PropertyFlags.Required)]
    [InlineData("string - optional", PropertyFlags.Optional)]
    [InlineData("optional string", PropertyFlags.Optional)]
    [InlineData("String (required)", PropertyFlags.Required)]
    internal void What_the_cell_says_of_being_required_is_a_flag(string cell, PropertyFlags flags)
    {
        PropertyRow row = Pages.Row(cell, "Text.");

        Assert.Equal(("String", flags), (row.Type.Name, row.Flags));
    }
}

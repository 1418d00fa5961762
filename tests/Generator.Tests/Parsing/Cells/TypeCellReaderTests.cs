using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Parsing.Cells;

public sealed class TypeCellReaderTests
{
    [Theory]
    [InlineData("String", "String", false)]
    [InlineData("string", "String", false)]
    [InlineData("`Edm.DateTimeOffset`", "DateTimeOffset", false)]
    [InlineData("Edm.boolean ", "Boolean", false)]
    [InlineData("GUID", "Guid", false)]
    [InlineData("Integer", "Int32", false)]
    [InlineData("DateTime", "DateTimeOffset", false)]
    [InlineData("Url", "String", false)]
    [InlineData("**Decimal**", "Decimal", false)]
    [InlineData("String collection", "String", true)]
    [InlineData("String Collection", "String", true)]
    [InlineData("Collection of String", "String", true)]
    [InlineData("Collection(String)", "String", true)]
    [InlineData("collection(`Edm.Int32`)", "Int32", true)]
    [InlineData("Int32[]", "Int32", true)]
    [InlineData("string (timestamp)", "String", false)]
    [InlineData("string, maximum size 20", "String", false)]
    [InlineData("When it was made.  DateTimeOffset", "DateTimeOffset", false)]
    public void Primitives_are_read_in_every_spelling(string cell, string name, bool isCollection) =>
        AssertType(cell, TypeCellKind.Primitive, name, isCollection);

    [Theory]
    [InlineData("colour", "colour", false)]
    [InlineData("colour collection", "colour", true)]
    [InlineData("microsoft.graph.paint.colour", "microsoft.graph.paint.colour", false)]
    [InlineData("paintResourceCollection", "paintResourceCollection", false)]
    [InlineData("paintResourceCollection collection", "paintResourceCollection", true)]
    [InlineData("colour resource", "colour", false)]
    [InlineData("colour enum", "colour", false)]
    [InlineData("[colour]", "colour", false)]
    [InlineData("[colour][]", "colour", false)]
    public void Bare_names_lose_what_stands_around_them(string cell, string name, bool isCollection) =>
        AssertType(cell, TypeCellKind.Named, name, isCollection);

    [Theory]
    [InlineData("[colour](../resources/colour.md)", false)]
    [InlineData("[colour](../resources/colour.md) collection", true)]
    [InlineData("Collection([colour](../resources/colour.md))", true)]
    [InlineData("**[colour](../resources/colour.md)**", false)]
    [InlineData("[**colour**](../resources/colour.md)", false)]
    [InlineData("[colour](../resources/colour.md) collection. Holds the shades of it", true)]
    [InlineData("[colour](../resources/colour.md", false)]
    public void Linked_types_keep_name_and_target(string cell, bool isCollection)
    {
        TypeCell type = AssertType(cell, TypeCellKind.Named, "colour", isCollection);

        Assert.Equal("../resources/colour.md", type.Target);
    }

    [Fact]
    public void Reference_links_are_resolved_by_their_definition()
    {
        ParsedPage page = Pages.Parse("# paint resource\n\n## Properties\n| Property | Type |\n|:--|:--|\n| a | [colour][] collection |\n| b | Collection([**Tone**][colour]) |\n\n[colour]: colour.md\n");

        EquatableArray<PropertyRow> rows = page.Page.PropertyTables[0].Rows;
        Assert.Equal(("colour", "colour.md", true), (rows[0].Type.Name, rows[0].Type.Target, rows[0].Type.IsCollection));
        Assert.Equal(("Tone", "colour.md", true), (rows[1].Type.Name, rows[1].Type.Target, rows[1].Type.IsCollection));
    }

    [Theory]
    [InlineData("Enumeration", false)]
    [InlineData("Enumeration collection", true)]
    public void Enumeration_is_a_kind_of_its_own(string cell, bool isCollection) =>
        AssertType(cell, TypeCellKind.Enumeration, "Enumeration", isCollection);

    [Theory]
    [InlineData("Json", false)]
    [InlineData("Object", false)]
    [InlineData("JSON object", false)]
    [InlineData("Untyped JSON object", false)]
    [InlineData("[a](a.md) or [b](b.md)", false)]
    [InlineData("string/number", false)]
    [InlineData("(boolean or string or number) collection", true)]
    public void Json_of_any_shape_and_unions_are_untyped(string cell, bool isCollection)
    {
        TypeCell type = Pages.Row(cell, "d").Type;

        Assert.Equal((TypeCellKind.Untyped, isCollection), (type.Kind, type.IsCollection));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_cell_has_no_type(string cell) => Assert.Equal(TypeCellKind.Empty, Pages.Row(cell, "d").Type.Kind);

    [Theory]
    [InlineData(".")]
    [InlineData("()")]
    [InlineData("collection")]
    [InlineData("a b c d")]
    [InlineData("[")]
    [InlineData("?!")]
    public void Anything_else_is_read_as_unknown_and_never_fails(string cell)
    {
        TypeCell type = Pages.Row(cell, "d").Type;

        Assert.Equal(cell, type.Text);
        Assert.Contains(type.Kind, new[] { TypeCellKind.Unknown, TypeCellKind.Named });
    }

    [Fact]
    public void What_the_grammar_does_not_know_is_reported_at_the_type_cell()
    {
        const string Cell = "** Unknown Type `a.b` ** collection";
        ParsedPage page = Pages.BodyTable("|Property|Type|", "|:-|:-|", "|p|" + Cell + "|");

        PageProblem problem = Assert.Single(page.Problems);
        Assert.Equal(("DMG0007", 10, 3), (problem.Id, problem.Span.StartPosition.Line, problem.Span.StartPosition.Character));
        Assert.Equal(TypeCellKind.Unknown, page.Page.PropertyTables[0].Rows[0].Type.Kind);
    }

    [Theory]
    [InlineData("String (optional)", (int)PropertyFlags.Optional)]
    [InlineData("(Optional) String", (int)PropertyFlags.Optional)]
    [InlineData("string (readonly)", (int)PropertyFlags.ReadOnly)]
    public void Remarks_behind_the_type_become_flags(string cell, int flag)
    {
        PropertyRow row = Pages.Row(cell, "d");

        Assert.Equal("String", row.Type.Name);
        Assert.Equal((PropertyFlags)flag, row.Flags);
    }

    private static TypeCell AssertType(string cell, TypeCellKind kind, string name, bool isCollection)
    {
        TypeCell type = Pages.Row(cell, "d").Type;
        Assert.Equal((kind, name, isCollection), (type.Kind, type.Name, type.IsCollection));
        return type;
    }
}

using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking.Types;

/// <summary>Base pages that list what derives from them.</summary>
public sealed class DerivedTypeTests
{
    [Theory]
    [InlineData("This is a base class; the derived types are [ball](ball.md), and [cube](cube.md).")]
    [InlineData("It is an abstract type that is inherited by [ball](ball.md) and [cube](cube.md).")]
    [InlineData("This is the base type for richer shapes such as [ball](ball.md) and [cube](cube.md).")]
    [InlineData("Represents a base type for [ball](ball.md) and [cube](cube.md) entity types.")]
    [InlineData("The shape of a thing. Derived types include:\n\n- [ball](ball.md)\n- [cube](cube.md)")]
    [InlineData("**shape** is the base resource for the following derived types of things:\n\n* A ball ([ball](ball.md))\n* [ball](ball.md): round\n* [cube](cube.md)")]
    public void A_type_that_its_base_lists_derives_from_it(string introduction)
    {
        ApiModel model = Link(introduction);

        Assert.Equal("microsoft.graph.shape", model.Type("microsoft.graph.ball").Base?.FullName);
        Assert.Equal("microsoft.graph.shape", model.Type("microsoft.graph.cube").Base?.FullName);
    }

    [Theory]
    [InlineData("Represents a base class for actions in the [ball](ball.md) of a [cube](cube.md).")]
    [InlineData("Values that derive from [ball](ball.md) settings are ignored, see [cube](cube.md).")]
    [InlineData("Shapes are derived from measurements. See [ball](ball.md).")]
    public void A_type_that_the_sentence_only_mentions_does_not(string introduction)
    {
        ApiModel model = Link(introduction);

        Assert.Null(model.Type("microsoft.graph.cube").Base);
    }

    [Fact]
    public void What_the_derived_page_says_itself_counts_first()
    {
        ApiModel model = LinkedPages.Link(
            ("resources/shape.md", TestPage.Resource("shape", "The derived types are [ball](ball.md).", "size|Int32|How large.")),
            ("resources/thing.md", TestPage.Resource("thing")),
            ("resources/ball.md", TestPage.Resource("ball", "Inherits from [thing](thing.md).", "radius|Int32|How wide.")));

        Assert.Equal("microsoft.graph.thing", model.Type("microsoft.graph.ball").Base?.FullName);
    }

    private static ApiModel Link(string introduction) => LinkedPages.Link(
        ("resources/shape.md", TestPage.Resource("shape", introduction, "size|Int32|How large.")),
        ("resources/ball.md", TestPage.Resource("ball", "A ball.", "radius|Int32|How wide.")),
        ("resources/cube.md", TestPage.Resource("cube", "A cube.", "edge|Int32|How long.")));
}

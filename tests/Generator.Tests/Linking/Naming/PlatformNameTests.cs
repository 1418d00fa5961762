using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking.Naming;

/// <summary>Names that implicit usings bring into every file.</summary>
public sealed class PlatformNameTests
{
    [Theory]
    [InlineData("uri", "Uri")]
    [InlineData("file", "File")]
    [InlineData("directory", "Directory")]
    [InlineData("process", "Process")]
    [InlineData("list", "List")]
    [InlineData("event", "Event")]
    [InlineData("timer", "Timer")]
    public void A_type_of_such_a_name_is_named_with_the_line_that_renames_it(string wireName, string identifier)
    {
        ModelProblem problem = Assert.Single(LinkedPages.Link(("resources/page.md", TestPage.Resource(wireName))).Problems);

        Assert.Equal("DMG0029", problem.Id);
        Assert.Equal([identifier, "microsoft.graph." + wireName], problem.Arguments);
    }

    [Fact]
    public void An_enumeration_of_such_a_name_is_named() =>
        Assert.Single(LinkedPages.Link(("resources/page.md", TestPage.Enum("dayOfWeek", "sunday||", "monday||"))).Problems, static problem => problem.Id == "DMG0029");

    [Fact]
    public void Other_names_are_left_alone() => Assert.Empty(LinkedPages.Link(("resources/page.md", TestPage.Resource("fileShelf"))).Problems);
}

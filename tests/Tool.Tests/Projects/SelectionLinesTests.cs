using DocModelGen.Tool.Projects;
using Xunit;

namespace DocModelGen.Tool.Tests.Projects;

public sealed class SelectionLinesTests
{
    [Theory]
    [InlineData("A\n", "A\nB\n")]
    [InlineData("A", "A\nB\n")]
    [InlineData("A\nB\n", null)]
    [InlineData("*\n", null)]
    [InlineData("A\nb = Bee\n", null)]
    [InlineData("- Other\n", null)]
    [InlineData("x = Y\n", null)]
    public void Names_get_a_line_where_none_asks_for_them(string text, string? expected) =>
        Assert.Equal(expected, SelectionLines.With(text, ["A", "B"], hasOwnPages: false));

    [Fact]
    public void A_project_with_pages_of_its_own_goes_on_generating_them() =>
        Assert.Null(SelectionLines.With(text: null, ["A"], hasOwnPages: true));

    [Fact]
    public void A_line_goes_with_what_it_asked_for() =>
        Assert.Equal("# mine\nA\nB* # some\n", SelectionLines.Without("# mine\nA\nC\nB* # some\n", ["C", "B"]));
}

using System.Linq;
using DocModelGen.Generator.Json;
using Xunit;

namespace DocModelGen.Generator.Tests.Json;

public sealed class JsonTextTests
{
    [Fact]
    public void Values_are_read_with_their_places()
    {
        const string Text = """{ "a": [1, -2.5e3], "b": { "c": "x\u0041\n" }, "d": true, "e": null }""";

        JsonNode root = JsonText.Parse(Text).Root!;

        Assert.Equal(["a", "b", "d", "e"], root.Members.Select(static member => member.Name));
        Assert.Equal(["1", "-2.5e3"], root.Find("a")!.Items.Select(static item => item.Text));
        JsonNode value = root.Find("b")!.Find("c")!;
        Assert.Equal("xA\n", value.Text);
        Assert.Equal("\"x\\u0041\\n\"", Text.Substring(value.Start, value.Length));
        Assert.Equal("\"d\"", Text.Substring(root.Members[2].Start, root.Members[2].Length));
        Assert.Equal(Text.Length, root.Length);
    }

    [Fact]
    public void Comments_and_trailing_commas_are_allowed()
    {
        JsonText json = JsonText.Parse("\uFEFF{ // first\n \"a\": [1, 2,], /* second */ }\n// last");

        Assert.Null(json.Error);
        Assert.Equal(2, json.Root!.Find("a")!.Items.Count);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("{", 1)]
    [InlineData("{ \"a\" 1 }", 6)]
    [InlineData("{ \"a\": 1 \"b\": 2 }", 9)]
    [InlineData("{ , }", 2)]
    [InlineData("[1 2]", 3)]
    [InlineData("{ \"a\": \"b\n\" }", 9)]
    [InlineData("{ \"a\": \"b }", 7)]
    [InlineData("{ \"a\": \"\\x\" }", 8)]
    [InlineData("{ \"a\": 1.2.3 }", 7)]
    [InlineData("{ \"a\": ... }", 7)]
    [InlineData("{ \"a\": tru }", 7)]
    [InlineData("{} {}", 3)]
    [InlineData("{ \"a\": \u201Cb\u201D }", 7)]
    public void Malformed_text_gives_the_first_error_and_its_offset(string text, int offset)
    {
        JsonText json = JsonText.Parse(text);

        Assert.Null(json.Root);
        Assert.Equal(offset, json.Error!.Offset);
    }

    [Fact]
    public void Nesting_has_a_bound()
    {
        Assert.NotNull(JsonText.Parse(new string('[', 100) + new string(']', 100)).Root);
        Assert.NotNull(JsonText.Parse(new string('[', 100_000)).Error);
    }

    [Fact]
    public void The_last_of_two_equal_names_counts()
    {
        Assert.Equal("2", JsonText.Parse("""{ "a": 1, "a": 2 }""").Root!.Find("a")!.Text);
    }
}

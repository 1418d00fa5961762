using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests.EndToEnd;

/// <summary>
/// Pages that nobody should write. Whatever stands in one, the driver gets through, what can be read of it is generated,
/// every other page is generated too, all of it compiles without a warning, and what was lost is reported where it stands.
/// </summary>
public sealed class BadPageTests
{
    private const string Bad = "spec/resources/bad.md";

    private static readonly string s_good = Pages.Resource("widget", "id|String|Key.", "size|Int32|How large.");

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("{ \"this\": [\"is\", \"JSON\"] }")]
    [InlineData("\0\u0001\uFFFF\uD800 binary \u001B")]
    [InlineData("# A title and nothing else\n")]
    [InlineData("Just prose, with a [link](other.md) and `code`.\n")]
    public void A_page_without_facts_generates_nothing_and_harms_nothing(string text)
    {
        GeneratorRun run = GeneratorRun.Of((Bad, text), ("spec/widget.md", s_good));

        Assert.Equal(["ApiModelsJsonContext.g.cs", "Widget.g.cs"], run.Files.Keys);
    }

    [Fact]
    public void A_table_without_a_usable_column_is_reported_where_it_stands()
    {
        GeneratorRun run = Run(Pages.Resource("bad").Replace("| Property | Type | Description |", "| One | Two | Three |", StringComparison.Ordinal)
            .Replace("|:------------|\n", "|:------------|\n| a | b | c |\n", StringComparison.Ordinal));

        Assert.Contains($"DMG0003 {Bad}(15,1)", run.Reported);
    }

    [Fact]
    public void A_header_without_rows_gives_an_empty_record()
    {
        GeneratorRun run = Run(Pages.Resource("bad"));

        Assert.Contains("Widget.g.cs", run.Files.Keys);
    }

    [Theory]
    [InlineData("size")]
    [InlineData("size|Int32|Text|more|and more")]
    public void Rows_with_the_wrong_number_of_cells_are_read_as_far_as_they_go(string row)
    {
        GeneratorRun run = Run(Pages.Resource("bad", "id|String|Key.", row, "last|String|Still here."));

        Assert.Contains("string? Last {", run.Files["Bad.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not an identifier!")]
    [InlineData("1st")]
    [InlineData("class")]
    [InlineData("event")]
    [InlineData("bad")]
    [InlineData("toString")]
    [InlineData("equals")]
    [InlineData("additionalData")]
    [InlineData("equalityContract")]
    [InlineData("readJson")]
    [InlineData("système")]
    [InlineData("名前")]
    [InlineData("a.b.c")]
    [InlineData("a-b_c d")]
    public void Any_name_becomes_a_member_that_compiles(string name)
    {
        GeneratorRun run = Run(Pages.Resource("bad", "id|String|Key.", $"{name}|String|Some value.", "last|String|Still here."));

        Assert.Contains("string? Last {", run.Files["Bad.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_in_case_only_both_get_a_member()
    {
        GeneratorRun run = Run(Pages.Resource("bad", "id|String|Key.", "size|Int32|One.", "Size|Int64|Another.", "SIZE|String|A third."));

        Assert.Contains("\"size\"", run.Files["Bad.g.cs"], StringComparison.Ordinal);
        Assert.Contains("\"SIZE\"", run.Files["Bad.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_documented_twice_counts_once_and_is_reported_at_its_row()
    {
        GeneratorRun run = Run(Pages.Resource("bad", "id|String|Key.", "size|Int32|One.", "size|String|Another."));

        Assert.Contains($"DMG0011 {Bad}(19,3)", run.Reported);
        Assert.Contains("int? Size {", run.Files["Bad.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("color|Enumeration|Has no list.", "DMG0013")]
    [InlineData("color|Enumeration|Possible values are: `red`, `red`, `green`.", "DMG0014")]
    [InlineData("color|Some Strange 32 Type|Unknown.", "DMG0007")]
    public void Types_and_lists_that_say_too_little_are_reported_at_their_cells(string row, string id)
    {
        GeneratorRun run = Run(Pages.Resource("bad", "id|String|Key.", row, "last|String|Still here."));

        Assert.Contains(run.Reported, reported => reported.StartsWith($"{id} {Bad}(18,", StringComparison.Ordinal));
        Assert.Contains("string? Last {", run.Files["Bad.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_no_page_defines_is_untyped_JSON()
    {
        GeneratorRun run = Run(Pages.Resource("bad", "other|[unheardOf](unheardof.md)|Somewhere."));

        Assert.Contains("global::System.Text.Json.JsonElement? Other {", run.Files["Bad.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /things/{thingId}", "")]
    [InlineData("GET /things/{thingId}", "GET things{{")]
    [InlineData("GET /things/{thingId}", "Not a request at all")]
    public void Request_lines_that_cannot_be_read_are_reported(string from, string to)
    {
        GeneratorRun run = Run(Pages.Get("Get thing", "/things/{thingId}", "widget").Replace(from, to, StringComparison.Ordinal));

        Assert.Contains(run.Diagnostics, static diagnostic => diagnostic.Id is "DMG0009" or "DMG0010" && diagnostic.Location.GetLineSpan().Path == Bad);
    }

    [Fact]
    public void Two_request_lines_make_two_ways_in()
    {
        GeneratorRun run = Run(Pages.Get("Get thing", "/things/{thingId}\nGET /boxes/{boxId}/things/{thingId}", "widget"));

        Assert.Contains("public GetThing(string thingId)", run.Files["GetThing.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public GetThing(string boxId, string thingId)", run.Files["GetThing.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_JSON_in_an_example_costs_no_code()
    {
        GeneratorRun run = Run(s_good.Replace("widget", "bad", StringComparison.Ordinal) + "\n## JSON representation\n\n``` json\n{ \"id\": , ] \n```\n");

        Assert.Contains("int? Size {", run.Files["Bad.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_byte_order_mark_tabs_and_a_missing_last_line_change_nothing()
    {
        string page = s_good.Replace("widget", "bad", StringComparison.Ordinal);
        SortedDictionary<string, string> expected = Run(page).Files;

        Assert.Equal(expected, Run(page.Replace("\n", "\r\n", StringComparison.Ordinal)).Files);
        Assert.Equal(expected, Run("\uFEFF" + page).Files);
        Assert.Equal(expected, Run(page.TrimEnd('\n')).Files);
        Assert.Equal(expected, Run(page.Replace("| id | String |", "|\tid\t|\tString\t|", StringComparison.Ordinal)).Files);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("**")]
    [InlineData("<div>")]
    [InlineData("{\"a\":")]
    public void A_thousand_levels_of_anything_end(string level)
    {
        string deep = string.Concat(Enumerable.Repeat(level, 1000));
        GeneratorRun run = Run(deep + "deep\n\n" + Pages.Resource("bad", "id|String|Key.", $"deep|String|{deep}").Replace("---\n", "\n", StringComparison.Ordinal));

        Assert.Contains("Widget.g.cs", run.Files.Keys);
    }

    [Fact]
    public void Five_megabytes_are_read()
    {
        string prose = string.Concat(Enumerable.Repeat("All work and no play makes a long page. ", 65_000)) + "\n\n";
        string rows = string.Concat(Enumerable.Range(0, 20_000).Select(static index => $"| p{index} | String | The value of number {index}, at some length so that it takes room. |\n"));
        string page = Pages.Resource("bad", "id|String|Key.").Replace("\n## Relationships", rows + "\n## Relationships", StringComparison.Ordinal)
            .Replace("|\n\n|", "|\n|", StringComparison.Ordinal) + prose + prose;
        GeneratorRun run = GeneratorRun.Of(PageProject.With((Bad, page), ("spec/widget.md", s_good)), compiles: false);

        Assert.True(page.Length > 5_000_000);
        Assert.Contains("Widget.g.cs", run.Files.Keys);
        Assert.Contains("Bad.g.cs", run.Files.Keys);
    }

    private static GeneratorRun Run(string page)
    {
        GeneratorRun run = GeneratorRun.Of((Bad, page), ("spec/resources/widget.md", s_good));
        Assert.Contains("Widget.g.cs", run.Files.Keys);
        Assert.All(run.Diagnostics, static diagnostic => Assert.NotEqual(Microsoft.CodeAnalysis.Location.None, diagnostic.Location));
        return run;
    }
}

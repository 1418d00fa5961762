using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using DocModelGen.Generator.Linking.Routes;
using Xunit;

namespace DocModelGen.Generator.Tests.Rules;

/// <summary>Paths against templates: which is the first that a path follows, in steps that grow with the sum of both, not with their product.</summary>
public sealed class TemplateMatchingTests
{
    [Theory]
    [InlineData("/shelves/7/books", 1)]
    [InlineData("/shelves/7/books/9", 2)]
    [InlineData("/me/books", 3)]
    [InlineData("/shelves/{id}/books", 1)]
    [InlineData("/shelves('7')/books", 1)]
    [InlineData("/v1.0/shelves/7/books", 1)]
    [InlineData("/halls/2/left/shelves/7/books/4", 4)]
    [InlineData("/files/report.final.json", 5)]
    [InlineData("/files/report.xml", -1)]
    [InlineData("/books/find(author='x',year=3)", 6)]
    [InlineData("/shelves/7/$ref", -1)]
    public void The_first_template_that_a_path_follows_is_found(string path, int first)
    {
        var templates = new RequestTemplates(
            ["/shelves", "/shelves/{id}/books", "/shelves/{id}/books/{book}", "/users/{id}/books", "/halls/.../books/{book}", "/files/{name}.json", "/books/find(author={a},year={y})"],
            new MatchingWork());

        Assert.Equal(first, templates.FirstOf(ExampleUrl.Parse("https://example.com" + path))?.Number ?? -1);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(200)]
    public void Parts_left_out_many_times_take_no_more_steps_than_path_times_template(int parts)
    {
        string template = string.Concat(Enumerable.Repeat("/.../a", parts)) + "/b";
        string path = string.Concat(Enumerable.Repeat("/a", 3 * parts)) + "/c";
        var work = new MatchingWork();

        Assert.Null(new RequestTemplates([template], work).FirstOf(ExampleUrl.Parse(path)));
        Assert.False(work.IsSpent);
        Assert.InRange(work.Steps, 1, 100L * parts * parts);
    }

    [Fact]
    public void Twice_the_templates_and_examples_take_twice_the_steps()
    {
        long steps = StepsFor(500);

        Assert.InRange(StepsFor(1000), steps, (2 * steps) + 100);
    }

    [Fact]
    public Task An_example_that_follows_no_template_with_many_parts_left_out_is_found()
    {
        string url = "https://graph.microsoft.com/v1.0" + string.Concat(Enumerable.Repeat("/lamps", 40)) + "/chair";
        return RuleRun.AssertFindsAsync("DMG1010", url, "the first is", new RulePage { Template = string.Concat(Enumerable.Repeat("/.../lamps", 14)) + "/bulb", ExampleUrl = url }.Page);
    }

    /// <summary>No index helps where each template begins with a placeholder inside its segment.</summary>
    [Fact]
    public async Task A_page_made_to_take_too_long_is_judged_in_part_and_says_so()
    {
        const int Count = 8_000;
        string lines = string.Join("\n", Enumerable.Range(0, Count).Select(static i => string.Create(CultureInfo.InvariantCulture, $"POST /{{a}}b{i}{{c}}d")));
        string examples = string.Concat(Enumerable.Repeat("``` http\nPOST https://graph.microsoft.com/v1.0/abcxd\n```\n\n", Count));
        (string path, string text) = new RulePage { Extra = "## Example 2\n\n" + examples }.Page;
        text = text.Replace("POST /lamps\n", lines + "\n", StringComparison.Ordinal);

        Found found = Assert.Single(await RuleRun.FindAsync("DMG0097", (path, text)));
        Assert.Equal("The rule DMG1010 does not judge this page from here on: comparing its examples with its request lines takes too much", found.Message);
    }

    private static long StepsFor(int count)
    {
        var work = new MatchingWork();
        var templates = new RequestTemplates(Enumerable.Range(0, count).Select(static i => string.Create(CultureInfo.InvariantCulture, $"/part{i}/{{id}}/of(x={{y}})")), work);
        for (int i = 0; i < count; i++)
        {
            Assert.Null(templates.FirstOf(ExampleUrl.Parse(string.Create(CultureInfo.InvariantCulture, $"https://example.com/v1.0/part{i}/5/off(x='{i}')"))));
        }

        return work.Steps;
    }
}

using System.Threading.Tasks;
using Xunit;

namespace DocModelGen.Generator.Tests.Rules;

public sealed class SuppressionTests
{
    private static readonly RulePage s_page = new() { Permission = "**TODO: Determine scopes **" };

    [Fact]
    public async Task A_comment_with_a_reason_silences_its_page()
    {
        (string Path, string Text) page = (s_page with { Extra = "<!-- DocModelGen: disable DMG1014 because the scopes come in May -->" }).Page;

        await RuleRun.AssertSilentAsync("DMG1014", page);
        await RuleRun.AssertSilentAsync("DMG0018", page);
        await RuleRun.AssertSilentAsync("DMG0019", page);
    }

    [Fact]
    public async Task A_comment_silences_no_other_page()
    {
        (string Path, string Text) page = (s_page with { Extra = "<!-- DocModelGen: disable DMG1014 because the scopes come in May -->" }).Page;

        Assert.Single(await RuleRun.FindAsync("DMG1014", page, ("spec/api/other.md", s_page.Page.Text)));
    }

    [Fact]
    public async Task A_comment_without_a_reason_silences_and_is_reported()
    {
        (string Path, string Text) page = (s_page with { Extra = "<!-- DocModelGen: disable DMG1014 -->" }).Page;

        await RuleRun.AssertSilentAsync("DMG1014", page);
        Found found = Assert.Single(await RuleRun.FindAsync("DMG0019", page));
        Assert.Contains("DMG1014", found.Message, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DMG1013")]
    [InlineData("DMG9999")]
    public async Task A_comment_that_silences_nothing_is_reported(string id)
    {
        (string Path, string Text) page = (s_page with { Extra = $"<!-- DocModelGen: disable {id} because it once did -->" }).Page;

        Found found = Assert.Single(await RuleRun.FindAsync("DMG0018", page));

        Assert.Equal($"The comment disables {id}, which reports nothing on this page", found.Message);
        Assert.Single(await RuleRun.FindAsync("DMG1014", page));
    }
}

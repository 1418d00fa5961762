using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DocModelGen.Tool.Drift.Outputs.Markdown;
using DocModelGen.Tool.Tests.Drift.Infrastructure;
using Markdig;
using Xunit;

namespace DocModelGen.Tool.Tests.Drift.Outputs;

/// <summary>Pages are untrusted: in every output their text is text.</summary>
public sealed partial class HostilePageTests
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseMathematics().Build();

    [GeneratedRegex("<(/?)([a-zA-Z!][a-zA-Z0-9]*)")]
    private static partial Regex Tag { get; }

    [Fact]
    public void Html_holds_all_of_it_in_one_block_without_markup()
    {
        using DriftFolders folders = HostilePages.Changed();
        string html = folders.Output("--html", "--old-name", "</title><script>window.hacked=1</script>");
        string data = HtmlPage.DataText(html);
        Assert.DoesNotContain('<', data);
        Assert.DoesNotContain('&', data);
        Assert.Equal("</title><script>window.hacked=1</script>", (string?)JsonNode.Parse(data)!["drift"]!["old"]);
        Assert.Equal(2, Regex.Count(html, "<script", RegexOptions.IgnoreCase));
        Assert.Single(Regex.Matches(html, "</title"));
        Assert.Empty(Regex.Matches(html, "<img", RegexOptions.IgnoreCase));
    }

    [Fact]
    public void The_policy_of_the_page_allows_its_own_script_and_style_only()
    {
        using DriftFolders folders = Library.Changed();
        string html = folders.Output("--html");
        string policy = HtmlPage.Between(html, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
        Assert.Equal(
            $"default-src 'none'; script-src {Hash(HtmlPage.Between(html, "<script type=\"module\">", "</script>"))}; style-src {Hash(HtmlPage.Between(html, "<style>", "</style>"))}; base-uri 'none'; form-action 'none'",
            policy);
        Assert.DoesNotContain("http:", html.Replace("http://www.w3.org", ""));
        Assert.DoesNotContain(" src=", html);

        static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
    }

    /// <summary>Rendered by another reader of Markdown, the only markup is that of the report.</summary>
    [Fact]
    public void Markdown_renders_to_no_markup_of_the_pages()
    {
        using DriftFolders folders = HostilePages.Changed();
        string markdown = folders.Output("--markdown", "--old-name", "@team <img>");
        string html = Markdown.ToHtml(markdown, s_pipeline);
        string[] tags = [.. Tag.Matches(html).Select(static match => match.Groups[2].Value).Distinct().Order(StringComparer.Ordinal)];
        string[] ours = ["h2", "h3", "p", "strong", "em", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "code", "sub", "details", "summary"];
        Assert.Empty(tags.Except(ours));
        Assert.DoesNotContain("href", html);
        Assert.DoesNotContain("onerror", Regex.Replace(html, "<code>[^<]*</code>|&lt;[^<]*", ""));

        // Of a change a line: none was torn apart, and none is missing.
        int changes = JsonNode.Parse(folders.Output("--json"))!["changes"]!.AsArray().Count;
        Assert.Equal(changes, Regex.Count(html, "<li>"));
        Assert.Equal(changes, markdown.Split('\n').Count(static line => line.StartsWith("- line ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("plain", "`plain`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`a", "`` `a ``")]
    [InlineData("a``b`", "``` a``b` ```")]
    [InlineData("", "` `")]
    [InlineData("a\r\nb", "`a  b`")]
    public void Code_is_fenced_by_more_than_it_has(string text, string expected) => Assert.Equal(expected, MarkdownCode.Encode(text));

    [Theory]
    [InlineData("a|b", "a\\|b")]
    [InlineData("@octocat", "\\@\u200Boctocat")]
    [InlineData("#1", "\\#\u200B1")]
    [InlineData("https://x", "https\\://x")]
    [InlineData("www.x", "www\\.x")]
    [InlineData("a\nb", "a b")]
    [InlineData("<b>&amp;", "\\<b\\>\\&amp;")]
    public void Prose_means_nothing_to_markdown(string text, string expected) => Assert.Equal(expected, MarkdownText.Encode(text));

    [Fact]
    public void Json_and_sarif_hold_no_character_that_a_reader_may_trip_over()
    {
        using DriftFolders folders = HostilePages.Changed();
        Assert.All((string[])["--json", "--sarif"], option =>
        {
            string text = folders.Output(option);
            Assert.NotNull(JsonNode.Parse(text));
            Assert.DoesNotContain('<', text);
            Assert.All(text, static c => Assert.True(c is '\n' or (>= ' ' and <= '~')));
        });
    }

    [Fact]
    public void Sarif_paths_are_relative_whatever_a_file_is_called()
    {
        using DriftFolders folders = HostilePages.Changed();
        JsonArray results = JsonNode.Parse(folders.Output("--sarif"))!["runs"]![0]!["results"]!.AsArray();
        Assert.Contains(results, static result => ((string)result!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!).Contains("%3Cimg%20src", StringComparison.Ordinal));
        Assert.All(results, static result =>
            Assert.True(Uri.IsWellFormedUriString((string?)result!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"], UriKind.Relative)));
    }
}

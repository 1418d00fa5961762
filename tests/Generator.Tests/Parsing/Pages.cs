using System.Linq;
using System.Threading;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Tests.Parsing;

/// <summary>Short ways to a parsed page.</summary>
internal static class Pages
{
    public static ParsedPage Parse(string markdown, string path = "spec/page.md") =>
        PageParser.Parse(path, SourceText.From(markdown), CancellationToken.None);

    /// <summary>The rows of a request body table with the given lines.</summary>
    public static PropertyTable BodyRows(params string[] rows) => BodyTable("|Property|Type|Description|", "|:---|:---|:---|", rows).Page.PropertyTables.Single();

    public static ParsedPage BodyTable(string header, string separator, params string[] rows) =>
        Parse("# Add thing\n\n## HTTP request\n```http\nPOST /things\n```\n\n## Request body\n" + header + "\n" + separator + "\n" + string.Join("\n", rows) + "\n");

    public static PropertyRow Row(string type, string description) => BodyRows("|p|" + type + "|" + description + "|").Rows.Single();

    public static string[] Members(string type, string description) => [.. Row(type, description).Members.Select(static member => member.WireName)];

    /// <summary>What stands in the text at an anchor.</summary>
    public static string TextAt(ParsedPage page, string markdown, int anchor) =>
        markdown.Substring(page.Anchors[anchor].Start, page.Anchors[anchor].Length);

    public static string[] ProblemIds(ParsedPage page) => [.. page.Problems.Select(static problem => problem.Id)];

    public static string Lines(params string[] lines) => string.Join("\n", lines) + "\n";

    public static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}

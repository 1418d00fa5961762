using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests.Rules;

/// <summary>What is asked of pages that are the project's own, and of no others.</summary>
public sealed class OwnPageRuleTests
{
    private const string Bare = "# Kilns\n\n## List kilns\n\n`GET /kilns`\n\nReturns `200 OK`.\n";

    private const string Whole = "# Kilns\n\n## List kilns\n\n`GET /kilns`\n\n```\n200 OK\n\n[ { \"id\": 3 } ]\n```\n\n## Tear a kiln down\n\n`DELETE /kilns/{id}`\n\n```\nDELETE /kilns/3\n```\n\nReturns `204 No Content`.\n\n## Errors\n\n|Status|Meaning|\n|-|-|\n|401|No token.|\n";

    [Theory]
    [InlineData(Bare, "own", "DMG1019 6 'ListKilns' DMG1020 6 'ListKilns' DMG1021 6 'ListKilns'")]
    [InlineData(Bare, "others", "")]
    [InlineData(Bare, null, "")]
    [InlineData(Whole, "own", "")]
    public async Task Own_pages_need_a_type_an_example_and_errors(string page, string? pages, string expected)
    {
        var properties = new Dictionary<string, string> { ["build_property.RootNamespace"] = "Contoso" };
        if (pages is not null)
        {
            properties["build_property.DocModelPages"] = pages;
        }

        var found = (await RuleRun.DiagnosticsAsync(PageProject.With(("spec/kilns.md", page)).WithOptions(properties)))
            .Where(static diagnostic => diagnostic.Id is "DMG1019" or "DMG1020" or "DMG1021")
            .OrderBy(static diagnostic => diagnostic.Id, System.StringComparer.Ordinal)
            .Select(static diagnostic => $"{diagnostic.Id} {diagnostic.Location.GetLineSpan().StartLinePosition.Line + 2} {diagnostic.GetMessage(CultureInfo.InvariantCulture).Split(' ').First(static word => word[0] == '\'')}");

        Assert.Equal(expected, string.Join(' ', found));
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Xunit;

namespace DocModelGen.Generator.Tests.Rules;

/// <summary>What is said of which pages: DocModelRules, and the selection.</summary>
public sealed class JudgedPagesTests
{
    private const string Lamp = "spec/resources/lamp.md";
    private const string Room = "spec/resources/room.md";

    /// <summary>Each page has a TODO, which a rule reports, and a type that nobody understands, which the generator reports.</summary>
    private static readonly PageProject s_project = PageProject.With(
        (Lamp, Pages.Resource("lamp", "name|String|TODO: what.", "size|Some Strange 32 Type|The size.")),
        (Room, Pages.Resource("room", "name|String|TODO: what.", "size|Some Strange 32 Type|The size.", "lamp|[lamp](lamp.md)|Its lamp.")),
        ("spec/api/lamp-get.md", TestRequest("Get lamp", "GET /lamps/{id}", "lamp")));

    [Theory]
    [InlineData(null, null, "lamp room")]
    [InlineData(null, "lamp", "lamp")]
    [InlineData(null, "GetLamp", "lamp")]
    [InlineData(null, "room", "lamp room")]
    [InlineData(null, "- room", "lamp")]
    [InlineData(null, "lamp = Light", "lamp room")]
    [InlineData(null, "lamp.md", "lamp")]
    [InlineData("selected", "lamp", "lamp")]
    [InlineData("all", "lamp", "lamp room")]
    [InlineData("drift", "lamp", "")]
    [InlineData("none", null, "")]
    [InlineData("None", "room", "")]
    public async Task Rules_judge_the_pages_of_what_is_wanted(string? rules, string? selection, string judged)
    {
        ImmutableArray<Diagnostic> found = await RuleRun.DiagnosticsAsync(Project(rules, selection));

        Assert.Equal(judged, Names(found.Where(static diagnostic => diagnostic.Id == "DMG1014")));
    }

    [Theory]
    [InlineData(null, null, "lamp room")]
    [InlineData(null, "GetLamp", "lamp")]
    [InlineData("all", "GetLamp", "lamp room")]
    [InlineData("drift", "GetLamp", "lamp")]
    [InlineData("none", "GetLamp", "lamp")]
    [InlineData("none", null, "lamp room")]
    public void What_is_missing_from_the_code_is_said_of_what_is_wanted(string? rules, string? selection, string judged) =>
        Assert.Equal(judged, Names(GeneratorRun.Of(Project(rules, selection)).Diagnostics.Where(static diagnostic => diagnostic.Id == "DMG0007")));

    [Fact]
    public void A_page_that_is_asked_for_says_why_it_gives_nothing()
    {
        PageProject project = s_project.WithPage("spec/api/lamp-switch.md", "# lamp: switch\n\n## HTTP request\n\n```http\nPOST /lamps/{\n```\n").WithPage("docmodels.txt", "GetLamp\nlamp-switch.md\n");

        Assert.Contains(GeneratorRun.Of(project).Diagnostics, static diagnostic => diagnostic.Location.GetLineSpan().Path == "spec/api/lamp-switch.md");
    }

    [Fact]
    public void A_value_that_says_nothing_is_reported()
    {
        Diagnostic diagnostic = Assert.Single(GeneratorRun.Of(Project("some", "GetLamp")).Diagnostics, static diagnostic => diagnostic.Id == "DMG0016");

        Assert.Equal(
            "The option DocModelRules has the value 'some', which is not 'selected', 'all', 'drift' or 'none': 'selected' is used",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static PageProject Project(string? rules, string? selection)
    {
        PageProject project = selection is null ? s_project : s_project.WithPage("docmodels.txt", selection + "\n");
        return rules is null
            ? project
            : project.WithOptions(new Dictionary<string, string> { ["build_property.RootNamespace"] = "Contoso", ["build_property.DocModelRules"] = rules });
    }

    private static string Names(IEnumerable<Diagnostic> diagnostics) => string.Join(' ', diagnostics
        .Select(static diagnostic => System.IO.Path.GetFileNameWithoutExtension(diagnostic.Location.GetLineSpan().Path))
        .Distinct()
        .Order(StringComparer.Ordinal));

    private static string TestRequest(string title, string request, string type) =>
        $"# {title}\n\n## HTTP request\n\n```http\n{request}\n```\n\n## Response\n\nIf successful, this method returns a `200 OK` response code and a [{type}](../resources/{type}.md) object in the response body.\n";
}

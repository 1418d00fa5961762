using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using DocModelGen.Generator.Tests.Infrastructure;
using DocModelGen.Tool.Tests.Drift.Infrastructure;
using Xunit;

namespace DocModelGen.Tool.Tests.Drift.Outputs;

/// <summary>Against what the schema of SARIF 2.1.0 (OASIS, errata 01) demands of the objects that are written.</summary>
public sealed class SarifTests
{
    private static readonly string[] s_levels = ["none", "note", "warning", "error"];

    [Fact]
    public void The_log_has_what_the_schema_demands()
    {
        JsonNode log = Log();
        Assert.Equal("2.1.0", (string?)log["version"]);
        Assert.True(Uri.IsWellFormedUriString((string?)log["$schema"], UriKind.Absolute));
        JsonNode run = Assert.Single(log["runs"]!.AsArray())!;
        JsonNode driver = run["tool"]!["driver"]!;
        Assert.NotEqual("", (string)driver["name"]!);
        Assert.True(IsAbsoluteOrAbsent(driver["informationUri"]));
        Assert.Contains((string?)run["columnKind"], (string[])["utf16CodeUnits", "unicodeCodePoints"]);
        Assert.All(run["originalUriBaseIds"]!.AsObject(), root => Assert.NotEqual("", (string)root.Value!["description"]!["text"]!));
    }

    [Fact]
    public void Each_rule_is_there_once_and_each_result_names_it()
    {
        JsonNode run = Log()["runs"]![0]!;
        JsonArray rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.Distinct(rules.Select(static rule => (string)rule!["id"]!));
        Assert.All(rules, static rule =>
        {
            Assert.NotEqual("", (string)rule!["shortDescription"]!["text"]!);
            Assert.True(IsAbsoluteOrAbsent(rule["helpUri"]));
            Assert.Contains((string?)rule["defaultConfiguration"]!["level"], s_levels);
        });
        Assert.All(run["results"]!.AsArray(), result => Assert.Equal((string?)result!["ruleId"], (string?)rules[(int)result["ruleIndex"]!]!["id"]));
    }

    [Fact]
    public void Each_rule_brings_the_text_of_its_page_whose_links_need_no_neighbour()
    {
        JsonArray rules = Log()["runs"]![0]!["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.All(rules, static rule =>
        {
            string page = File.ReadAllText(Path.Combine(Repository.Root, "generator", "docs", "rules", (string)rule!["id"]! + ".md"));
            string help = (string)rule["help"]!["markdown"]!;
            Assert.Equal(help, (string?)rule["help"]!["text"]);
            Assert.Equal(page.Split('\n').Where(static line => !line.Contains("](", StringComparison.Ordinal)), help.Split('\n').Where(line => page.Contains(line + "\n", StringComparison.Ordinal)));
            Assert.DoesNotContain("](DMG", help, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Results_have_messages_levels_and_places_that_count_from_one()
    {
        JsonArray results = Log()["runs"]![0]!["results"]!.AsArray();
        Assert.Equal(7, results.Count);
        Assert.All(results, static result =>
        {
            Assert.NotEqual("", (string)result!["message"]!["text"]!);
            Assert.Contains((string?)result["level"], s_levels);
            Assert.NotEqual("", (string)result["partialFingerprints"]!["docmodelDrift/v1"]!);
            AssertPlace(Assert.Single(result["locations"]!.AsArray())!);
            Assert.All(result["relatedLocations"]?.AsArray() ?? [], static location => AssertPlace(location!));
        });
    }

    [Fact]
    public void A_prefix_leads_from_the_root_of_the_repository_to_the_new_pages_only()
    {
        using DriftFolders folders = Library.Changed();
        JsonArray results = JsonNode.Parse(folders.Output("--sarif", "--sarif-prefix", "docs v1/api"))!["runs"]![0]!["results"]!.AsArray();
        string[] paths = [.. results.Select(static result => (string)Artifact(result!["locations"]![0]!)["uri"]!).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(["docs%20v1/api/api/book-create.md", "docs%20v1/api/resources/book.md", "resources/leaflet.md"], paths);
    }

    private static void AssertPlace(JsonNode location)
    {
        Assert.Contains((string?)Artifact(location)["uriBaseId"], (string[])["OLD", "NEW"]);
        Assert.True(Uri.IsWellFormedUriString((string?)Artifact(location)["uri"], UriKind.Relative));
        JsonNode region = location["physicalLocation"]!["region"]!;
        int[] numbers = [.. ((string[])["startLine", "startColumn", "endLine", "endColumn"]).Select(name => (int)region[name]!)];
        Assert.All(numbers, static number => Assert.InRange(number, 1, int.MaxValue));
        Assert.True((numbers[0], numbers[1]).CompareTo((numbers[2], numbers[3])) <= 0);
    }

    private static bool IsAbsoluteOrAbsent(JsonNode? address) => address is null || Uri.IsWellFormedUriString((string?)address, UriKind.Absolute);

    private static JsonNode Artifact(JsonNode location) => location["physicalLocation"]!["artifactLocation"]!;

    private static JsonNode Log()
    {
        using DriftFolders folders = Library.Changed();
        return JsonNode.Parse(folders.Output("--sarif"))!;
    }
}

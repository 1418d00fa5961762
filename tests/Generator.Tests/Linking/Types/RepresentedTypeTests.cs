using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking.Types;

/// <summary>Types that no table describes and a JSON representation shows.</summary>
public sealed class RepresentedTypeTests
{
    private const string Json =
        """
        {
          "@odata.type": "#microsoft.graph.loom",
          "id": "String (identifier)",
          "woven": "String (timestamp)",
          "threads": 0,
          "isOld": true,
          "ratio": 1.5,
          "tags": ["String"],
          "frame": {"@odata.type": "microsoft.graph.frame"},
          "frames": [{"@odata.type": "microsoft.graph.frame"}],
          "mood": "calm | wild",
          "rest": {}
        }
        """;

    [Fact]
    public void Properties_come_from_the_representation_and_are_marked()
    {
        ApiModel model = LinkedPages.Link(("resources/loom.md", Page("", Json)), ("resources/frame.md", TestPage.Resource("frame")));

        TypeModel loom = model.Type("microsoft.graph.loom");
        Assert.Equal(
            ["id String", "woven DateTimeOffset", "threads Int32", "isOld Boolean", "ratio Double", "tags String*", "frame Object", "frames Object*", "mood Enum", "rest Json"],
            loom.Properties.Select(static property => $"{property.WireName} {property.Type.Kind}{(property.Type.IsCollection ? "*" : "")}"));
        Assert.All(loom.Properties, static property => Assert.Contains("Known from the JSON representation alone: no table describes it.", property.Remarks));
        Assert.Equal(["loom", "10"], Assert.Single(model.Problems, static problem => problem.Id == "DMG0028").Arguments);
    }

    [Fact]
    public void A_table_that_is_commented_out_is_none() => Assert.Equal(
        10,
        LinkedPages.Link(("resources/loom.md", Page("<!--\n|Property|Type|Description|\n|:---|:---|:---|\n|id|String|Key.|\n-->", Json))).Type("microsoft.graph.loom").Properties.Count);

    [Fact]
    public void A_table_counts_and_not_the_representation()
    {
        ApiModel model = LinkedPages.Link(("resources/loom.md", Page("|Property|Type|Description|\n|:---|:---|:---|\n|id|String|Key.|", Json)));

        Assert.Equal(["id"], model.Type("microsoft.graph.loom").Properties.Select(static property => property.WireName));
        Assert.DoesNotContain(model.Problems, static problem => problem.Id == "DMG0028");
    }

    [Fact]
    public void What_the_base_type_has_is_not_declared_again()
    {
        string page = Page("", Json).Replace("Weaves.", "Weaves. Inherits from [machine](machine.md).", System.StringComparison.Ordinal);
        ApiModel model = LinkedPages.Link(("resources/loom.md", page), ("resources/machine.md", TestPage.Resource("machine", "A machine.", "id|String|Key.", "threads|Int64|How many.")));

        Assert.DoesNotContain(model.Type("microsoft.graph.loom").Properties, static property => property.WireName is "id" or "threads");
    }

    [Fact]
    public void A_representation_that_is_no_json_is_named() =>
        Assert.Single(LinkedPages.Link(("resources/loom.md", Page("", "{ \"id\": String }"))).Problems, static problem => problem.Id == "DMG0017");

    private static string Page(string table, string json) =>
        $"# loom resource type\n\nNamespace: microsoft.graph\n\nWeaves.\n\n## Properties\n\n{table}\n\n## JSON representation\n\n<!-- {{ \"blockType\": \"resource\", \"@odata.type\": \"microsoft.graph.loom\" }} -->\n```json\n{json}\n```\n";
}

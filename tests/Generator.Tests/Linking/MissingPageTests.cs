using System.Linq;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking;

/// <summary>A few pages of a reference, without those that they link to.</summary>
public sealed class MissingPageTests
{
    private const string List = "# List shelves\n\n## HTTP request\n```http\nGET /shelves\n```\n\n## Response\n\nIf successful, this method returns a `200 OK` response code and a collection of [shelf](../resources/shelf.md) objects in the response body.\n";

    private const string Room = "# room resource type\n\n## Properties\n|Property|Type|Description|\n|:---|:---|:---|\n|door|[door](../resources/door.md)|The door.|\n|wall|[wall](wall.md) collection|The walls.|\n";

    [Fact]
    public void What_to_add_is_said_once_at_the_first_place()
    {
        GeneratorRun run = GeneratorRun.Of(("spec/api/shelf-list.md", List), ("spec/resources/room.md", Room));

        Diagnostic missing = Assert.Single(run.Diagnostics, static diagnostic => diagnostic.Id == "DMG0034");
        Assert.Equal("The pages of door, shelf, wall are not among the project's, and the code lacks what they say: bring resources/door.md, resources/shelf.md, wall.md with 'docmodels add', or copy them", missing.GetMessage(null));
        Assert.Equal(DiagnosticSeverity.Warning, missing.Severity);
        Assert.Equal("spec/api/shelf-list.md", missing.Location.GetLineSpan().Path);
    }

    [Theory]
    [InlineData(150, 12)]
    [InlineData(4, 700)]
    public void The_message_has_room_for_some_and_counts_the_rest(int count, int length)
    {
        string rows = string.Concat(Enumerable.Range(10, count).Select(i => $"|p{i}|[t{i}{new string('x', length)}](t{i}{new string('x', length)}.md)|Text.|\n"));
        GeneratorRun run = GeneratorRun.Of(("spec/api/shelf-list.md", List), ("spec/resources/room.md", "# room resource type\n\n## Properties\n|Property|Type|Description|\n|:---|:---|:---|\n" + rows));

        string message = Assert.Single(run.Diagnostics, static diagnostic => diagnostic.Id == "DMG0034").GetMessage(null);
        Assert.InRange(message.Length, 200, 2000);
        Assert.Contains(" more", message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_missed_beside_others_where_only_a_request_tells_the_type()
    {
        const string Create = "# Create shelf\n\n## HTTP request\n```http\nPOST /shelves\n```\n\n## Request body\n\nIn the request body, supply a JSON representation of the [shelf](../resources/shelf.md) object.\n\n|Property|Type|\n|:---|:---|\n|size|Int32|\n\n## Response\n\nIf successful, this method returns a `201 Created` response code and a [shelf](../resources/shelf.md) object in the response body.\n";
        GeneratorRun alone = GeneratorRun.Of(("spec/api/shelf-create.md", Create));
        GeneratorRun run = GeneratorRun.Of(("spec/api/shelf-create.md", Create), ("spec/resources/room.md", Room));

        Assert.DoesNotContain(alone.Diagnostics, static diagnostic => diagnostic.Id == "DMG0034");
        Assert.Contains(": bring resources/door.md, resources/shelf.md, wall.md with 'docmodels add'", Assert.Single(run.Diagnostics, static diagnostic => diagnostic.Id == "DMG0034").GetMessage(null), System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_type_whose_page_is_missing_is_named()
    {
        GeneratorRun run = GeneratorRun.Of(("spec/resources/attic.md", "# attic resource type\n\nA room below the roof. Inherits from [room](../resources/room.md).\n\n## Properties\n|Property|Type|\n|:---|:---|\n|height|Double|\n"));

        Assert.Contains(": bring resources/room.md with 'docmodels add'", Assert.Single(run.Diagnostics, static diagnostic => diagnostic.Id == "DMG0034").GetMessage(null), System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_type_of_metadata_is_named_where_another_link_leads_to_its_file()
    {
        GeneratorRun run = GeneratorRun.Of(("spec/resources/attic.md", "# attic resource type\n\nSee [rooms](../resources/house-room.md).\n\n## Properties\n|Property|Type|\n|:---|:---|\n|height|Double|\n\n## JSON representation\n\n<!-- { \"blockType\": \"resource\", \"@odata.type\": \"microsoft.graph.attic\", \"baseType\": \"microsoft.graph.room\" } -->\n```json\n{ \"height\": 2.5 }\n```\n"));

        Assert.Contains(": bring resources/house-room.md with 'docmodels add'", Assert.Single(run.Diagnostics, static diagnostic => diagnostic.Id == "DMG0034").GetMessage(null), System.StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_missing_where_the_pages_lie_flat()
    {
        const string Shelf = "# shelf resource type\n\n## Properties\n|Property|Type|Description|\n|:---|:---|:---|\n|size|Int32|Its size.|\n";
        GeneratorRun run = GeneratorRun.Of(("spec/shelf-list.md", List), ("spec/shelf.md", Shelf));

        Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Id == "DMG0034");
    }

    [Fact]
    public void What_only_navigation_properties_lead_to_is_left_out_on_purpose()
    {
        const string Shelf = "# shelf resource type\n\n## Properties\n|Property|Type|\n|:---|:---|\n|size|Int32|\n\n## Relationships\n|Relationship|Type|\n|:---|:---|\n|books|[book](book.md) collection|\n";
        GeneratorRun alone = GeneratorRun.Of(("spec/shelf.md", Shelf));
        GeneratorRun beside = GeneratorRun.Of(("spec/shelf.md", Shelf.Replace("|size|Int32|", "|size|[size](size.md)|", System.StringComparison.Ordinal)));

        Assert.DoesNotContain(alone.Diagnostics, static diagnostic => diagnostic.Id == "DMG0034");
        Assert.Contains("The pages of size are not among", Assert.Single(beside.Diagnostics, static diagnostic => diagnostic.Id == "DMG0034").GetMessage(null), System.StringComparison.Ordinal);
        Assert.Contains(": bring size.md with 'docmodels add'", Assert.Single(beside.Diagnostics, static diagnostic => diagnostic.Id == "DMG0034").GetMessage(null), System.StringComparison.Ordinal);
    }
}

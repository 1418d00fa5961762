using System.IO;
using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests.Parsing;

/// <summary>The page that it all began with: ours in <c>spec/</c>, and the original where it is at hand.</summary>
public sealed class SamplePageTests
{
    [Fact]
    public void The_page_in_spec_is_read_whole() => AssertFacts(Path.Combine(Repository.Root, "spec", "add-devicestatuses.md"));

    [SkippableFact]
    public void The_original_page_is_read_whole()
    {
        string path = Path.Combine(Repository.Root, "..", "shared", "pages", "add-devicestatuses.md");
        Skip.IfNot(File.Exists(path), "../shared/pages is not here");
        AssertFacts(path);
    }

    private static void AssertFacts(string path)
    {
        ParsedPage parsed = Pages.Parse(File.ReadAllText(path), path);
        DocPage page = parsed.Page;
        EquatableArray<PropertyRow> rows = page.PropertyTables.Single().Rows;

        Assert.Empty(parsed.Problems);
        Assert.Equal((PageKind.Operation, "Add deviceStatuses"), (page.Kind, page.Title));
        Assert.Equal(13, rows.Count);
        Assert.True(page.PropertyTables.Single().LeadInSaysRequired);
        Assert.Equal([7, 7, 21], rows.Where(static row => row.Type.Kind == TypeCellKind.Enumeration).Select(static row => row.Members.Count));
        Assert.Equal("noAdditionalDetails", rows.Single(static row => row.Name == "installStateDetail").Members[0].WireName);
        Assert.Equal(("entity", "id"), (rows[0].InheritedFrom?.Text, rows[0].Name));
        Assert.Equal(("POST", "/deviceAppManagement/mobileApps/{mobileAppId}/userStatuses/{userAppInstallStatusId}/deviceStatuses/$ref"), (page.RequestLines.Single().Method, page.RequestLines.Single().Template));
        Assert.Equal(["Authorization", "Content-Type"], page.Headers.Select(static header => header.Name));
        Assert.Equal(3, page.Permissions.Count);
        Assert.All(page.Permissions, static row => Assert.Empty(row.Names));
        Assert.Equal("mobileAppInstallStatus", page.RequestBody?.Type?.Text);
        Assert.Equal((201, "mobileAppInstallStatus", "../resources/mobileappinstallstatus.md", false), (page.Response?.Status, page.Response?.Type?.Text, page.Response?.Type?.Target, page.Response?.IsCollection));
        Assert.Equal([true, false], page.Examples.Select(static example => example.IsRequest));
        Assert.All(page.Examples, static example => Assert.True(example.IsJson));
        Assert.Equal((201, "microsoft.graph.mobileappinstallstatus", true), (page.Examples[1].Status, page.Examples[1].ODataType, page.Examples[1].IsTruncated));
    }
}

using System;
using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;
using Xunit.Abstractions;

namespace DocModelGen.Generator.Tests.Linking.Naming;

/// <summary>What pages call a thing does not change because other pages come or go.</summary>
public sealed class NameStabilityTests(ITestOutputHelper output)
{
    /// <summary>
    /// The exceptions are claims to one name that a diagnostic reports (two requests of one title that do different things, lists of one name with
    /// different members), and enumerations of which a page is gone: nothing then says which one a link meant, or how a member is spelt best.
    /// </summary>
    [SkippableTheory]
    [InlineData("graph-v1.0-2021-07")]
    [InlineData("graph-v1.0-2020-05")]
    [InlineData("graph-stubs-2020-03")]
    public void Half_of_the_pages_have_the_names_that_all_have(string folder)
    {
        DocPage[] pages = CorpusPages.Of(folder);
        var all = new ModelNameIndex(pages);
        foreach (int seed in (ReadOnlySpan<int>)[1, 2, 3, 4, 5, 6])
        {
            var random = new Random(seed);
            var half = new ModelNameIndex([.. pages.Where(_ => random.Next(2) == 0)]);
            string[] renamed = [.. half.RenamedFrom(all)];

            output.WriteLine($"seed {seed}: {half.Count} names, {half.ReportedIn(all)} renamed where a diagnostic names the clash");
            Assert.Empty(renamed);
        }
    }

    [Fact]
    public void Pages_of_several_areas_about_one_request_make_one_operation()
    {
        (string, string)[] pages =
        [
            ("api/intune-books-shop-get.md", TestPage.Request("Get shop", "GET /shop")),
            ("api/intune-toys-shop-get.md", TestPage.Request("Get shop", "GET /shop\nGET /shops/{shopsId}")),
            ("api/intune-games-shop-get.md", TestPage.Request("Get shop", "GET /shop/")),
        ];

        OperationModel together = Assert.Single(LinkedPages.Link(pages).Operations);

        Assert.Equal("GetShop", together.Name.Identifier);
        Assert.Equal(["/shop", "/shops/{shopsId}"], together.Routes.Select(static route => route.Documented));
        Assert.Equal(pages.Select(static page => page.Item1).Order(StringComparer.Ordinal), together.OtherSourcePaths.Append(together.SourcePath).Order(StringComparer.Ordinal));
        Assert.All(pages, static page => Assert.Equal("GetShop", Assert.Single(LinkedPages.Link(page).Operations).Name.Identifier));
    }

    [Fact]
    public void Tables_of_pages_about_one_request_make_one_body()
    {
        const string Table = "Supply these values.\n\n|Property|Type|Description|\n|:---|:---|:---|\n";
        (string, string)[] pages =
        [
            ("api/intune-books-shop-update.md", TestPage.Request("Update shop", "PATCH /shop", Table + "|shelves|Int32|How many.|")),
            ("api/intune-toys-shop-update.md", TestPage.Request("Update shop", "PATCH /shop", Table + "|bears|Int32|How many.|")),
        ];

        ApiModel model = LinkedPages.Link(pages);

        Assert.Equal("UpdateShop", Assert.Single(model.Operations).Name.Identifier);
        Assert.Equal(["shelves", "bears"], Assert.Single(model.Types).Properties.Select(static property => property.WireName));
    }

    [Theory]
    [InlineData("api/intune-mam-windowsthing-assign.md", "assign action", "POST /things/windowsThingPolicies/{windowsThingPolicyId}/assign", "AssignWindowsthing")]
    [InlineData("api/plannergroup-list-plans.md", "List plans", "GET /groups/{group-id}/planner/plans", "ListGroupPlans")]
    [InlineData("api/schoolroot-list-users.md", "List users", "GET /school/users", "ListSchoolUsers")]
    [InlineData("api/onlinetalk-post-talks.md", "Create talk", "POST /me/talks", "CreateTalk")]
    [InlineData("api/user-list-messages.md", "List messages", "GET /me/messages\nGET /users/{id}/messages", "ListUserMessages")]
    public void An_owner_that_only_the_file_name_knows_is_part_of_the_name(string path, string title, string lines, string expected) =>
        Assert.Equal(expected, Assert.Single(LinkedPages.Link((path, TestPage.Request(title, lines))).Operations).Name.Identifier);

    [Fact]
    public void Two_requests_of_one_name_are_told_apart_by_their_files_and_reported()
    {
        ApiModel model = LinkedPages.Link(
            ("api/shop-get.md", TestPage.Request("Get shop", "GET /shops/{id}")),
            ("api/intune-toys-shop-get.md", TestPage.Request("Get shop", "GET /toys/shop")));

        Assert.Equal(["GetShop", "GetShopToys"], model.Operations.Select(static operation => operation.Name.Identifier));
        Assert.Equal("api/intune-toys-shop-get.md", Assert.Single(model.Problems, static problem => problem.Id == "DMG0012").Path);
    }
}

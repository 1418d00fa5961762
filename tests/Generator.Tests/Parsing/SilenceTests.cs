using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Parsing;

/// <summary>What a page says and no reader takes is named.</summary>
public sealed class SilenceTests
{
    [Theory]
    [InlineData("# Notes\n\nSome rows.\n\n|depth|Int32|How deep.|\n|owner|String|Whose it is.|\n", "DMG0026", "depth")]
    [InlineData("# quarry resource type\n\n## Story\n\n|Old|New|\n|:---|:---|\n|depth|Int32|\n|owner|String|\n", "DMG0026", "depth")]
    [InlineData("# Notes\n\n## Anything\n\n|Property|Type|\n|:---|:---|\n|depth|Int32|\n", null, null)]
    [InlineData("# Notes\n\n|City|Visits|\n|:---|:---|\n|Oslo|12|\n|Rome|3|\n", null, null)]
    [InlineData("# Notes\n\n## Types\n\n|In the tables|Is|\n|:---|:---|\n|Edm.String|text|\n|Edm.Int32|number|\n", null, null)]
    [InlineData("# Notes\n\n|Operation|Url|\n|:---|:---|\n|GET it|somewhere|\n", null, null)]
    internal void Rows_of_names_and_types_are_named_once(string markdown, string? id, string? row)
    {
        PageProblem[] problems = [.. Pages.Parse(markdown).Problems.Where(static problem => problem.Id is "DMG0003" or "DMG0026")];

        Assert.Equal(id is null ? [] : [(id, row)], problems.Select(static problem => (problem.Id, (string?)problem.Arguments[0])));
    }

    [Theory]
    [InlineData("# Story\n\nFor example,\n`GET https://example.com/quarries`\nis one.\n")]
    [InlineData("# Story\n\n## First\n\nText.\n\n> `DELETE /quarries/{id}`\n")]
    [InlineData("# Story\n\n- **get** `/quarries/{id}` Reads one.\n")]
    [InlineData("# Story\n\nText,\n<b>POST</b> `/quarries`\n")]
    public void A_line_that_is_a_request_is_named(string markdown) =>
        Assert.Single(Pages.Parse(markdown).Problems, static problem => problem.Id == "DMG0009");

    [Theory]
    [InlineData("|:---|:---|\n")]
    [InlineData("\n")]
    [InlineData("")]
    public void A_table_of_methods_and_paths_needs_no_line_of_dashes(string separator) => Assert.Equal(
        ["/v1/quarries/{id}"],
        Pages.Parse($"# Get a quarry\n\n## REST request\n\n### Request syntax\n\n| Method | Request URI |\n{separator}| **GET** | /v1/quarries/{{id}} HTTP/1.1 |\n\n## REST response\n\nReturns a quarry.\n").Page.RequestLines.Select(static line => line.Template));

    [Theory]
    [InlineData("## REST request")]
    [InlineData("## REST")]
    [InlineData("## How it is asked for")]
    public void The_only_request_of_a_page_is_the_pages_where_a_section_beside_tells_the_reply(string heading)
    {
        DocPage page = Pages.Parse($"# Get a quarry\n\n{heading}\n\n### Request syntax\n\n| Method | Request URI |\n|:---|:---|\n| **GET** | /v1/quarries/{{id}} |\n\n## REST response\n\nIf successful, this method returns a [quarry](quarry.md) in the response body.\n").Page;

        Assert.Empty(page.Parts);
        Assert.Equal(("/v1/quarries/{id}", "quarry"), (page.RequestLines.Single().Template, page.Response?.Type?.Text));
    }

    [Theory]
    [InlineData("## Permissions")]
    [InlineData("## ")]
    [InlineData("## Who may")]
    public void Roles_below_a_table_of_permissions_need_no_heading(string heading) => Assert.Equal(
        ["Quarry Master"],
        Pages.Parse($"# Get quarry\n\n{heading}\n\n|Permission type|Permissions (from least to most privileged)|\n|:---|:---|\n|Application|Quarry.Read|\n\nThe account needs one of the following roles:\n\n* Quarry Master\n\n## HTTP request\n\n```http\nGET /quarries/{{id}}\n```\n").Page.Permissions.Where(static row => row.Kind == PermissionKind.Role).SelectMany(static row => row.Names));

    [Theory]
    [InlineData("## Navigation")]
    [InlineData("## ")]
    public void A_table_of_what_leads_to_other_types_needs_no_heading(string heading) => Assert.Equal(
        [(PropertyTableKind.Relationships, "stones")],
        Pages.Parse($"# quarry resource type\n\n{heading}\n\n|Navigation|Return type|Description|\n|:---|:---|:---|\n|[stones](stone.md)|stones|Its stones.|\n").Page.PropertyTables.Select(static table => (table.Kind, table.Rows[0].Name)));

    [Fact]
    public void A_base_type_may_be_told_where_the_table_of_properties_would_be() => Assert.Equal(
        "pit",
        Pages.Parse("# quarry resource type\n\nA pit.\n\n## Properties\n\n**quarry** inherits all the properties of the [pit](pit.md) resource.\n").Page.BaseType?.Text);

    [Fact]
    public void Two_blocks_under_two_headings_without_a_request_section_are_both_read()
    {
        DocPage page = Pages.Parse("# Quarries\n\n## Permissions\n\nNone.\n\n## All of them\n\n```http\nGET /quarries\n```\n\n## One of them\n\n```http\nGET /quarries/{id}\n```\n\n## Response\n\nIf successful, `200 OK`.\n").Page;

        Assert.Equal(["/quarries", "/quarries/{id}"], page.Parts.Prepend(page).SelectMany(static part => part.RequestLines).Select(static line => line.Template));
    }

    [Theory]
    [InlineData("# quarry ressource\n\n## Eigenschaften\n\nDer Steinbruch ist nicht von dem Ort, und die Tiefe wird mit einem Maß für das Jahr und den Tag gemessen.\n\n## Beziehungen\n\nKeine.\n", true)]
    [InlineData("# карьер\n\n## Свойства\n\nГлубина.\n", true)]
    [InlineData("# quarry resource type\n\n## Properties\n\nDer Steinbruch ist nicht von dem Ort, und die Tiefe wird mit dem Maß für das Jahr gemessen.\n", false)]
    [InlineData("# Story\n\n## How it went\n\nThe quarry is of the town, and the depth is told in metres for the year.\n", false)]
    public void A_page_in_another_language_is_named(string markdown, bool isNamed) =>
        Assert.Equal(isNamed, Pages.Parse(markdown).Problems.Any(static problem => problem.Id == "DMG0031"));

    [Theory]
    [InlineData("## ")]
    [InlineData("## Something")]
    public void The_members_of_a_page_about_an_enumeration_need_no_heading(string heading) =>
        Assert.Equal("grain", Pages.Parse($"# grain enum type\n\nText.\n\n{heading}\n\n|Member|Description|\n|:---|:---|\n|fine|Fine.|\n").Page.MemberTables.Single().EnumName);

    [Theory]
    [InlineData("\ufffd")]
    [InlineData("\0")]
    public void A_page_that_was_decoded_wrongly_is_named(string character)
    {
        PageProblem problem = Assert.Single(Pages.Parse($"# quarry resource type\n\nSand{character}stone and{character} more.\n").Problems, static problem => problem.Id == "DMG0017");

        Assert.Equal((2, 4), (problem.Span.StartPosition.Line, problem.Span.StartPosition.Character));
    }

    [Fact]
    public void A_comment_ends_with_its_paragraph_where_another_one_closes_it()
    {
        ParsedPage page = Pages.Parse("# quarry resource type\n\n## Properties\n\n<!-- Look at this again\n\n|Property|Type|\n|:---|:---|\n|depth|Int32|\n\n<!-- { \"blockType\": \"resource\" } -->\n```json\n{}\n```\n");

        Assert.Equal(["depth"], page.Page.PropertyTables.SelectMany(static table => table.Rows).Select(static row => row.Name));
        Assert.Single(page.Problems, static problem => problem.Id == "DMG0017");
    }

    [Theory]
    [InlineData("Permissions (from least to most privileged)", "Sand.ReadWrite.All, Sand.Read.All", true)]
    [InlineData("Permissions (from least to most privileged)", "Sand.Read.All, Sand.ReadWrite.All", false)]
    [InlineData("Permissions (from most to least privileged)", "Sand.Read.All, Sand.ReadWrite.All", true)]
    [InlineData("Permissions (from most to least privileged)", "Sand.ReadWrite.All, Sand.Read.All", false)]
    [InlineData("Permissions (from least to most privileged)", "Sand.Read.All, Grit.ReadWrite.All, Grit.Read", false)]
    [InlineData("Permissions", "Sand.ReadWrite.All, Sand.Read.All", false)]
    public void An_order_of_permissions_that_contradicts_itself_is_named(string header, string permissions, bool isNamed) => Assert.Equal(
        isNamed,
        Pages.Parse($"# Get sand\n\n## Permissions\n\n|Permission type|{header}|\n|:---|:---|\n|Application|{permissions}|\n\n## HTTP request\n\n```http\nGET /sand\n```\n").Problems.Any(static problem => problem.Id == "DMG0025"));
}

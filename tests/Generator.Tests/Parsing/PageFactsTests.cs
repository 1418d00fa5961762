using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Parsing;

/// <summary>The readers of prose, permissions, headers, comments and front matter.</summary>
public sealed class PageFactsTests
{
    [Theory]
    [InlineData("If successful, this method returns a `201 Created` response code and a [colour](../resources/colour.md) object in the response body.", 201, "colour", false)]
    [InlineData("If successful, it gives `200 OK` and a collection of [colour](../resources/colour.md) objects.", 200, "colour", true)]
    [InlineData("If successful, it gives `200 OK` and [colour](../resources/colour.md) collection object.", 200, "colour", true)]
    [InlineData("If successful, this method returns a `200 OK` response code and a colour object in the response body.", 200, "colour", false)]
    [InlineData("If successful, this function returns a `200 OK` response code and a String collection in the response body.", 200, "String", true)]
    [InlineData("If successful, this method returns `200 OK` response code and String collection object in the response body.", 200, "String", true)]
    [InlineData("If successful, this action returns a `200 OK` response code and a Int32 in the response body.", 200, "Int32", false)]
    [InlineData("If successful, this method returns `200 OK` and a base-64 image string in the response body.", 200, null, false)]
    [InlineData("If successful, this method returns `204, No Content` response code. It does not return anything in the response body.", 204, null, false)]
    [InlineData("Returns a [colour](../resources/colour.md).", 0, "colour", false)]
    public void The_response_is_read_from_its_sentence(string sentence, int status, string? type, bool isCollection)
    {
        ResponseProse? response = Pages.Parse("# T\n\n## Response\n" + sentence + "\n").Page.Response;

        Assert.NotNull(response);
        Assert.Equal((status, type, isCollection), (response.Status, response.Type?.Text, response.IsCollection));
    }

    /// <summary>What a reply has is not what it is.</summary>
    [Theory]
    [InlineData("Responses may have items of other shelves. These items will include the [**colour**](../resources/colour.md) facet.")]
    [InlineData("The response has a [colour](../resources/colour.md) property.")]
    [InlineData("The response carries the [colour](../resources/colour.md) header.")]
    public void A_part_of_the_reply_is_not_its_type(string sentence) =>
        Assert.Null(Pages.Parse("# T\n\n## Response\n" + sentence + "\n").Page.Response?.Type);

    [Fact]
    public void Behind_a_part_of_the_reply_its_type_may_stand() =>
        Assert.Equal(
            "paint",
            Pages.Parse("# T\n\n## Response\nReturns, with the [colour](../resources/colour.md) facet set, a [paint](../resources/paint.md).\n").Page.Response?.Type?.Text);

    [Fact]
    public void The_response_of_an_example_is_not_the_page_s()
    {
        ResponseProse? response = Pages.Parse("# T\n\n## Response\nGives `204`.\n\n## Example\n### Response\nGives `200` and a [b](b.md).\n").Page.Response;

        Assert.Equal((204, null), (response?.Status, response?.Type));
    }

    [Theory]
    [InlineData("In the request body, supply a JSON representation for the colour object.", "colour", null)]
    [InlineData("In the request body, supply a JSON representation of the [colour](../resources/colour.md) object.", "colour", "../resources/colour.md")]
    [InlineData("Supply a JSON representation of a **colour** object.", "colour", null)]
    [InlineData("A [colour](../resources/colour.md).", "colour", "../resources/colour.md")]
    [InlineData("An [ochre](../resources/ochre.md) resource", "ochre", "../resources/ochre.md")]
    public void The_body_is_read_from_its_sentence(string sentence, string type, string? target)
    {
        RequestBodyProse? body = Pages.Parse("# T\n\n## Request body\n" + sentence + "\n").Page.RequestBody;

        Assert.Equal((false, type, target), (body?.IsEmpty, body?.Type?.Text, body?.Type?.Target));
    }

    /// <summary>A paragraph that says more than which type is sent may be about anything.</summary>
    [Theory]
    [InlineData("A [colour](../resources/colour.md) is mixed from others.")]
    [InlineData("A [colour](../resources/colour.md) [shade](../resources/shade.md).")]
    [InlineData("A [get colour](../api/colour-get.md).")]
    public void A_link_in_a_longer_sentence_is_no_body(string sentence) =>
        Assert.Null(Pages.Parse("# T\n\n## Request body\n" + sentence + "\n").Page.RequestBody);

    [Fact]
    public void A_body_may_be_empty_or_bytes()
    {
        Assert.True(Pages.Parse("# T\n\n## Request body\nDo not supply a request body for this method.\n").Page.RequestBody?.IsEmpty);
        Assert.True(Pages.Parse("# T\n\n## Request body\nThe contents should be the binary stream of the file.\n").Page.RequestBody?.IsStream);
        Assert.Null(Pages.Parse("# T\n\n## Request body\nSupply the values that change.\n").Page.RequestBody);
    }

    [Fact]
    public void Permissions_are_names_and_never_words()
    {
        EquatableArray<PermissionRow> rows = Pages.Parse(Pages.Lines(
            "# T", "", "## Prerequisites", "|Permission type|Permissions (least first)|", "|:-|:-|",
            "|Delegated (work or school account)|**TODO: Determine scopes **|",
            "|Delegated (personal Microsoft account)|Not supported.|",
            "|Application|Paint.Read.All, Paint.ReadWrite.All and User.Read|",
            "|&nbsp;&nbsp;**Walls**|Wall.Paint-All.X|")).Page.Permissions;

        Assert.Equal([PermissionKind.DelegatedWork, PermissionKind.DelegatedPersonal, PermissionKind.Application, PermissionKind.Application], rows.Select(static row => row.Kind));
        Assert.Empty(rows[0].Names);
        Assert.Empty(rows[1].Names);
        Assert.Equal(["Paint.Read.All", "Paint.ReadWrite.All", "User.Read"], rows[2].Names);
        Assert.Equal(["Wall.Paint-All.X"], rows[3].Names);
    }

    [Fact]
    public void Permission_kinds_may_be_columns()
    {
        EquatableArray<PermissionRow> rows = Pages.Parse("# T\n\n## Permissions\n|Resource|Delegated (work)|Delegated (personal)|Application|\n|-|-|-|-|\n|a|A.Read|None.|A.All|\n").Page.Permissions;

        Assert.Equal(["A.Read", "", "A.All"], rows.Select(static row => string.Join(",", row.Names)));
    }

    [Fact]
    public void Headers_are_read_with_their_values()
    {
        EquatableArray<HeaderRow> rows = Pages.Parse("# T\n\n## Request headers\n|Name|Type|Description|\n|-|-|-|\n|Authorization|string|Bearer {token}. Required.|\n|Prefer|string|Optional.|\n").Page.Headers;

        Assert.Equal([("Authorization", "Bearer {token}. Required.", true), ("Prefer", "Optional.", false)], rows.Select(static row => (row.Name, row.Value, row.IsRequired)));
    }

    [Theory]
    [InlineData("This method supports the `$top`, `$select` and $filter query options.", "$select,$filter,$top", false, false)]
    [InlineData("It supports the `$top` OData query parameter. See [OData query parameters](/x).", "$top", false, false)]
    [InlineData("It supports the [OData query parameters](/x). Mind `$top` and `$filter` together.", "$filter,$top", true, false)]
    [InlineData("It supports the [OData query parameters](/x), including `$search`.", "$search", true, false)]
    [InlineData("It supports some of the OData query parameters, not `$orderByName`.", "", false, false)]
    [InlineData("It does **not** support the OData query parameters such as `$top`.", "", false, true)]
    [InlineData("Use `$top`. Other OData query parameters are not supported.", "$top", false, false)]
    public void Query_options_are_in_canonical_order(string sentence, string options, bool all, bool none)
    {
        DocPage page = Pages.Parse("# T\n\n## Optional query parameters\n" + sentence + "\n").Page;

        Assert.Equal((options, all, none), (string.Join(",", page.QueryOptions), page.SupportsODataQuery, page.RefusesODataQuery));
    }

    [Fact]
    public void The_front_matter_s_description_is_the_summary()
    {
        Assert.Equal("Adds a \"thing\".", Summary("title: a: b\ndescription: \"Adds a \\\"thing\\\".\"\nauthor: \"x\""));
        Assert.Equal("Adds a thing.", Summary("description: Adds a thing."));
        Assert.Equal("Adds a thing to it.", Summary("description: \"Adds a thing\n  to it.\"\nauthor: x"));
        Assert.Null(Summary("title: x"));

        static string? Summary(string frontMatter) => Pages.Parse("---\n" + frontMatter + "\n---\n\n# T\n").Page.Summary;
    }

    [Fact]
    public void The_introduction_tells_namespace_base_type_and_age()
    {
        DocPage page = Pages.Parse("# dye resource type\n\nNamespace: microsoft.graph.paint\n\n> **Note:** This API is deprecated and goes away. Use the other.\n\nAn abstract type of dyes. Inherits from [colour](colour.md).\n\n## Properties\n\nInherits from [no](no.md).\n").Page;

        Assert.Equal(("microsoft.graph.paint", "colour", "colour.md", true), (page.Namespace, page.BaseType?.Text, page.BaseType?.Target, page.IsAbstract));
        Assert.Equal("Note: This API is deprecated and goes away.", page.Deprecation);
    }

    [Fact]
    public void Json_representations_are_kept_with_their_metadata()
    {
        const string Text = "# dye resource type\n\n## JSON representation\n<!-- {\n \"blockType\": \"resource\",\n \"keyProperty\": \"id\",\n \"baseType\": null,\n \"@odata.type\": \"microsoft.graph.dye\",\n \"openType\": true\n}-->\n```json\n{\n  \"id\": \"String\"\n}\n```\n\n<!-- { \"blockType\": \"resource\", \"abstract\": true, \"baseType\": \"microsoft.graph.x\", \"@type\": \"microsoft.graph.y\" } -->\n";
        ParsedPage page = Pages.Parse(Text);
        EquatableArray<ResourceBlock> blocks = page.Page.ResourceBlocks;

        Assert.Equal(2, blocks.Count);
        Assert.Equal(("microsoft.graph.dye", null, "id", true, false), (blocks[0].ODataType, blocks[0].BaseType, blocks[0].KeyProperty, blocks[0].IsOpen, blocks[0].IsAbstract));
        Assert.Equal("{\n  \"id\": \"String\"\n}", Pages.TextAt(page, Text, blocks[0].Anchor + 1));
        Assert.Equal(("microsoft.graph.y", "microsoft.graph.x", null, true), (blocks[1].ODataType, blocks[1].BaseType, blocks[1].Json, blocks[1].IsAbstract));
    }

    [Fact]
    public void Suppressions_have_an_id_a_reason_and_a_place()
    {
        ParsedPage page = Pages.Parse("# T\n\n<!-- DocModelGen: disable DMG1003, DMG2001 because the\n service says so -->\n<!-- docmodelgen: disable DMG0005 -->\n<!-- DocModelGen is nice -->\n");

        Assert.Equal([("DMG1003", "the service says so", 2), ("DMG2001", "the service says so", 2), ("DMG0005", "", 4)], page.Suppressions.Select(static suppression => (suppression.Id, suppression.Reason, suppression.Span.StartPosition.Line)));
    }

    [Fact]
    public void Links_to_pages_are_collected_from_everywhere()
    {
        const string Text = "# T\n\nSee [a](../resources/a.md#x) and ![i](i.png), [web](https://host/x.md), [t](#here), [g](/graph/api/resources/g).\n\n## Properties\n|Property|Type|\n|-|-|\n|p|[b][]|\n|q|[c](c.md)|\n\n[b]: b.md\n";
        ParsedPage page = Pages.Parse(Text);

        Assert.Equal(["../resources/a.md#x", "/graph/api/resources/g", "c.md", "b.md"], page.Page.Links.Select(static link => link.Target));
        Assert.All(page.Page.Links, link => Assert.Equal(link.Target, Pages.TextAt(page, Text, link.Anchor)));
    }

    [Theory]
    [InlineData("# Add\n\n## HTTP request\n```\nPOST /a\n```\n## Properties\n|Property|Type|\n|-|-|\n|a|String|\n", (int)PageKind.Operation)]
    [InlineData("# dye resource type\n\n## Properties\n|Property|Type|\n|-|-|\n|a|String|\n", (int)PageKind.Resource)]
    [InlineData("# dye resource type\n\n## Properties\nNone\n", (int)PageKind.Resource)]
    [InlineData("# dye resource type\n", (int)PageKind.Resource)]
    [InlineData("# About dyes\n\nText.\n", (int)PageKind.Other)]
    public void The_kind_follows_from_the_content(string markdown, int kind) =>
        Assert.All(["spec/page.md", "api/page.md", "resources/page.md"], path => Assert.Equal((PageKind)kind, Pages.Parse("---\ndoc_type: wrong\n---\n" + markdown, path).Page.Kind));
}

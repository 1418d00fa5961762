using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking.Types;

public sealed class TypeLinkingTests
{
    [Fact]
    public void A_derived_type_declares_only_what_its_base_lacks()
    {
        ApiModel model = LinkedPages.Link(
            ("resources/app.md", TestPage.Resource("app", "An app.", "name|String|Its name.", "size|Int32|Its size.")),
            ("resources/webapp.md", TestPage.Resource(
                "webApp", "Inherits from [app](app.md).", "name|String|Its name. Inherited from [app](app.md)", "size|Int64|Its size.", "url|String|Where it is.")));

        TypeModel derived = model.Type("microsoft.graph.webApp");
        Assert.Equal("microsoft.graph.app", derived.Base!.FullName);
        Assert.Equal(["size", "url"], derived.Properties.Select(static property => property.WireName));
        Assert.Equal(["name", "size", "url"], derived.AllProperties.Select(static property => property.WireName));
        Assert.True(derived.Property("size").HidesBase);
        Assert.Equal("#microsoft.graph.webApp", derived.ODataType);
        Assert.Equal(["microsoft.graph.webApp"], model.Type("microsoft.graph.app").Derived.Select(static type => type.FullName));
    }

    [Theory]
    [InlineData("webApp derives from [app](app.md)")]
    [InlineData("The **webApp** resource is derived from [app](app.md) and inherits properties from that resource.")]
    [InlineData("This resource inherits from [app](app.md).")]
    public void A_sentence_above_the_properties_may_tell_the_base(string sentence) => Assert.Equal("microsoft.graph.app", BaseAbove(sentence));

    /// <summary>Below the introduction other types are spoken of too.</summary>
    [Theory]
    [InlineData("Values that are derived from [app](app.md) are rounded.")]
    [InlineData("While this resource inherits from [app](app.md), some properties are not applicable.")]
    [InlineData("The webAppSetting resource derives from [app](app.md).")]
    [InlineData("The size is derived from [app](app.md).")]
    public void A_sentence_about_another_thing_tells_no_base(string sentence) => Assert.Null(BaseAbove(sentence));

    private static string? BaseAbove(string sentence) => LinkedPages.Link(
        ("resources/app.md", TestPage.Resource("app", "An app.", "name|String|Its name.")),
        ("resources/webapp.md", TestPage.Resource("webApp", "A web app.", "url|String|Where it is.").Replace("## Properties\n", "## Properties\n\n" + sentence + "\n")))
        .Type("microsoft.graph.webApp").Base?.FullName;

    [Fact]
    public void Types_that_inherit_in_a_circle_are_cut_apart()
    {
        ApiModel model = LinkedPages.Link(
            ("resources/a.md", TestPage.Resource("a", "Inherits from [c](c.md).", "x|String|X.")),
            ("resources/b.md", TestPage.Resource("b", "Inherits from [a](a.md).", "y|String|Y.")),
            ("resources/c.md", TestPage.Resource("c", "Inherits from [b](b.md).", "z|String|Z.")));

        Assert.Equal(2, model.Types.Count(static type => type.Base is not null));
        Assert.Equal(3, model.Types.Max(static type => type.AllProperties.Count));
    }

    [Fact]
    public void Several_pages_about_one_type_make_one_type()
    {
        ApiModel model = LinkedPages.Link(
            ("resources/intune-x-user.md", TestPage.Resource("user", "A user.", "phone|String|Theirs.")),
            ("resources/user.md", TestPage.Resource("user", "A user.", "name|String|Theirs.")));

        TypeModel user = model.Type("microsoft.graph.user");
        Assert.Equal(["name", "phone"], user.Properties.Select(static property => property.WireName));
        Assert.Equal(["intune-x-user.md", "user.md"], user.Pages);
    }

    [Fact]
    public void A_type_that_no_page_defines_is_untyped_and_reported()
    {
        ApiModel model = LinkedPages.Link(("resources/box.md", TestPage.Resource("box", "A box.", "lid|[lid](lid.md)|Its lid.")));

        Assert.Equal(ValueKind.Json, model.Type("microsoft.graph.box").Property("lid").Type.Kind);
        Assert.Equal(["lid", "lid"], Assert.Single(model.Problems, static problem => problem.Id == "DMG0008").Arguments);
    }

    [Theory]
    [InlineData("[Lid](../resources/LID.md)")]
    [InlineData("[the lid](/graph/api/resources/lid)")]
    [InlineData("LID")]
    [InlineData("microsoft.graph.lid")]
    public void A_type_is_found_by_link_or_name_in_any_case(string cell)
    {
        ApiModel model = LinkedPages.Link(
            ("resources/lid.md", TestPage.Resource("lid")),
            ("resources/box.md", TestPage.Resource("box", "A box.", $"lid|{cell}|Its lid.")));

        Assert.Equal("microsoft.graph.lid", model.Type("microsoft.graph.box").Property("lid").Type.Reference?.FullName);
    }

    [Theory]
    [InlineData("box", "BoxProperty")]
    [InlineData("toString", "ToStringProperty")]
    [InlineData("additionalData", "AdditionalDataProperty")]
    [InlineData("group@odata.bind", "GroupODataBind")]
    [InlineData("@microsoft.graph.downloadUrl", "DownloadUrl")]
    [InlineData("class", "Class")]
    public void Property_names_give_way_to_what_C_sharp_and_the_runtime_declare(string wireName, string name)
    {
        ApiModel model = LinkedPages.Link(("resources/box.md", TestPage.Resource("box", "A box.", $"{wireName}|String|Something.")));

        Assert.Equal(name, model.Type("microsoft.graph.box").Property(wireName).Name);
    }

    [Fact]
    public void Properties_that_differ_in_case_only_are_both_there()
    {
        ApiModel model = LinkedPages.Link(("resources/box.md", TestPage.Resource("box", "A box.", "maker|String|Who.", "Maker|String|Who else.")));

        Assert.Equal(["Maker", "Maker2"], model.Type("microsoft.graph.box").Properties.Select(static property => property.Name));
        Assert.Contains(model.Problems, static problem => problem.Id == "DMG0012");
    }

    [Fact]
    public void A_namespace_below_the_default_becomes_a_sub_namespace()
    {
        string page = TestPage.Resource("session").Replace("Namespace: microsoft.graph", "Namespace: microsoft.graph.callRecords", System.StringComparison.Ordinal);
        ApiModel model = LinkedPages.Link(("resources/callrecords-session.md", page));

        Assert.Equal(new CSharpName("Acme.ApiModels.CallRecords", "Session"), model.Type("microsoft.graph.callRecords.session").Name);
    }
}

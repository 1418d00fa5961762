using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using DocModelGen.Generator.Linking.Relinking;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking.Relinking;

public sealed class RelinkTests
{
    private const string Device = "resources/device.md";
    private const string Phone = "resources/phone.md";
    private const string Shop = "resources/shop.md";
    private const string Create = "api/device-post.md";
    private const string Mode = "resources/mode.md";
    private const string Size = "resources/size.md";
    private const string Wipe = "api/device-wipe.md";

    private static readonly (string Path, string Text)[] s_pages =
    [
        (Device, TestPage.Resource(
            "device", "A device.",
            "id|String|Key.", "size|Int32|How large.", "color|Enumeration|The colour. Possible values are: `red`, `green`.",
            "housingFinish|Enumeration|To touch. Possible values are: `matt`, `gloss`.", "owner|[nobody](nobody.md)|Whose.")),
        (Phone, TestPage.Resource("phone", "A phone.", "id|String|Key. Inherited from [device](device.md).", "number|String|To call.", "sizeInCm|Int32|As on paper.")),
        (Shop, TestPage.Resource("shop", "A shop.", "devices|[device](device.md) collection|What it sells.", "housingFinish|Enumeration|Of shelves. Possible values are: `matt`, `gloss`.")),
        (Mode, TestPage.Enum("mode", "fast", "slow")),
        (Size, TestPage.Enum("size", "small", "large")),
        ("more/size.md", TestPage.Enum("size", "small", "tiny")),
        (Create, TestPage.Request("Create device", "POST /devices", Table("id|String|Key.", "size|Int32|How large.", "color|String|The colour."), "If successful, this method returns a `201 Created` response code and a [device](../resources/device.md) object in the response body.")),
        (Wipe, TestPage.Request("device: wipe", "POST /devices/{id}/wipe", Table("keepData|Boolean|Whether data stays."))),
    ];

    [Fact]
    public void A_renamed_property_has_its_new_name_in_its_type_and_in_what_derives_from_it()
    {
        ApiModel model = Followed(Shop, "devices|", "phones|");
        Assert.Equal(["phones", "housingFinish"], model.Type("microsoft.graph.shop").Properties.Select(static property => property.WireName));

        model = Followed(Device, "size|", "width|");
        Assert.Equal(["id", "width", "color", "housingFinish", "owner", "size"], WireNames(model, "device"));
        Assert.Equal(["id", "width", "color", "housingFinish", "owner", "size", "number", "sizeInCm"], WireNames(model, "phone"));
    }

    [Fact]
    public void A_property_that_the_base_type_gets_is_none_of_the_derived_type_s_own_any_more()
    {
        ApiModel model = Followed(Device, "|id|", "|number|String|Of the series.|\n|id|");

        Assert.Equal(["sizeInCm"], model.Type("microsoft.graph.phone").Properties.Select(static property => property.WireName));
    }

    [Fact]
    public void A_row_of_an_actions_table_changes_its_body()
    {
        ApiModel model = Followed(Wipe, "|keepData|Boolean|", "|pin|String|The code.|\n|keepData|Int32|");

        TypeModel body = model.Type("DeviceWipe#body");
        Assert.Equal([("pin", ValueKind.String), ("keepData", ValueKind.Int32)], body.Properties.Select(static property => (property.WireName, property.Type.Kind)));
    }

    [Fact]
    public void A_list_of_values_that_only_one_property_has_changes_its_enumeration()
    {
        EnumModel color = Followed(Device, "`green`", "`green`, `blue`").Enum("deviceColor");

        Assert.Equal([("red", 0), ("green", 1), ("blue", 2)], color.Members.Select(static member => (member.WireName, member.Value)));
    }

    [Fact]
    public void A_row_of_a_table_that_alone_declares_an_enumeration_changes_it()
    {
        EnumModel mode = Followed(Mode, "|slow||", "|steady||\n|slow||").Enum("microsoft.graph.mode");

        Assert.Equal(["fast", "steady", "slow"], mode.Members.Select(static member => member.WireName));
    }

    [Fact]
    public void A_problem_moves_with_its_row()
    {
        (LinkSession session, DocPage[] pages) = Begin();
        DocPage after = Edited(Device, "|id|", "|weight|Double|How heavy.|\n|id|");

        Assert.True(session.TryRelink(pages[0], after));

        PropertyRow owner = after.PropertyTables[0].Rows.Single(static row => row.Name == "owner");
        ModelProblem problem = Assert.Single(session.Model.Problems, static problem => problem.Id == "DMG0008");
        Assert.Equal(("DMG0008", Device, owner.Anchor + 1), (problem.Id, problem.Path, problem.Anchor));
    }

    [Fact]
    public void What_an_edit_does_not_reach_stays_the_same_object()
    {
        (LinkSession session, DocPage[] pages) = Begin();
        ApiModel before = session.Model;

        Assert.True(session.TryRelink(pages[0], Edited(Device, "size|", "width|")));

        Assert.Same(before.Type("microsoft.graph.shop"), session.Model.Type("microsoft.graph.shop"));
        Assert.Same(before.Operation("CreateDevice"), session.Model.Operation("CreateDevice"));
        Assert.NotSame(before.Type("microsoft.graph.phone"), session.Model.Type("microsoft.graph.phone"));
    }

    [Fact]
    public void Links_lead_to_an_edited_page_as_before()
    {
        (LinkSession session, DocPage[] pages) = Begin();

        Assert.True(session.TryRelink(pages[0], Edited(Device, "size|", "width|")));
        Assert.True(session.TryRelink(pages[2], Edited(Shop, "What it sells.|", "What it sells.|\n|best|[device](device.md)|The best.|")));

        Assert.Equal("microsoft.graph.device", session.Model.Type("microsoft.graph.shop").Property("best").Type.Reference?.FullName);
    }

    [Theory]
    [InlineData("another base type", Phone, "number|String|To call.", "number|String|Inherited from [shop](shop.md).")]
    [InlineData("no base type", Phone, " Inherited from [device](device.md).", "")]
    [InlineData("members of a list that another property has too", Shop, "`gloss`", "`gloss`, `satin`")]
    [InlineData("members that two tables declare", Size, "|large|", "|huge|")]
    [InlineData("a list that goes by another name", Device, "color|", "paint|")]
    [InlineData("a first row", Wipe, "|keepData|Boolean|Whether data stays.|\n", "")]
    [InlineData("a table that describes the resource no more", Create, "|size|Int32|How large.", "|force|Boolean|Whether to overwrite.|\n|reason|String|Why.|\n|by|String|Who.")]
    [InlineData("another type", Device, "# device resource", "# machine resource")]
    [InlineData("another request", Wipe, "POST /devices", "POST /machines")]
    public void Edits_that_reach_further_are_not_followed(string what, string path, string was, string now)
    {
        (LinkSession session, DocPage[] pages) = Begin();

        Assert.False(session.TryRelink(pages.Single(page => page.Path == path), Edited(path, was, now)), what);
    }

    [SkippableFact]
    public void The_frame_of_a_page_has_no_anchor()
    {
        DocPage[] pages = CorpusPages.Of("graph-v1.0-2021-07");

        Assert.All(pages.Where(static page => AnchorsOf(page).Any(static anchor => anchor != 0)), static page => Assert.All(AnchorsOf(RowEdit.Frame(page)), static anchor => Assert.Equal(0, anchor)));
        Assert.True(pages.Sum(static page => AnchorsOf(page).Count(static anchor => anchor != 0)) > 10_000);
    }

    [Fact]
    public void Pages_that_say_the_same_are_not_linked_again()
    {
        DocPage[] pages = Parsed();
        ApiModel first = LinkedPages.Link(pages);
        ApiModel second = LinkedPages.Link([pages[0], .. Parsed()[1..]]);

        Assert.Same(first, second);
    }

    [Theory]
    [InlineData(Device)]
    [InlineData(Wipe)]
    [InlineData(Shop)]
    public void An_edit_of_any_page_is_followed_from_the_link_before(string path)
    {
        DocPage[] pages = Parsed();
        ApiModel first = LinkedPages.Link(pages);
        DocPage edited = Edited(path, "|:---|:---|:---|\n", "|:---|:---|:---|\n|extra|String|More.|\n");
        ApiModel second = LinkedPages.Link(pages.Select(page => page.Path == path ? edited : page));

        Assert.Contains(second.Types, static type => type.Properties.Any(static property => property.WireName == "extra"));
        Assert.Contains(first.Types, type => second.Types.Any(other => ReferenceEquals(other, type)));
    }

    private static string Table(params string[] rows) =>
        "Supply these values.\n\n|Property|Type|Description|\n|:---|:---|:---|\n" + string.Concat(rows.Select(static row => $"|{row}|\n"));

    private static IEnumerable<string> WireNames(ApiModel model, string type) =>
        model.Type("microsoft.graph." + type).AllProperties.Select(static property => property.WireName);

    private static DocPage[] Parsed() => [.. s_pages.Select(static page => LinkedPages.Parse(page.Path, page.Text))];

    private static (LinkSession Session, DocPage[] Pages) Begin()
    {
        DocPage[] pages = Parsed();
        return (LinkedPages.Begin(pages), pages);
    }

    private static DocPage Edited(string path, string was, string now)
    {
        string text = s_pages.Single(page => page.Path == path).Text;
        Assert.Contains(was, text, StringComparison.Ordinal);
        return LinkedPages.Parse(path, text.Replace(was, now, StringComparison.Ordinal));
    }

    private static ApiModel Followed(string path, string was, string now)
    {
        (LinkSession session, DocPage[] pages) = Begin();
        Assert.True(session.TryRelink(pages.Single(page => page.Path == path), Edited(path, was, now)));
        return session.Model;
    }

    private static IEnumerable<int> AnchorsOf(object value)
    {
        foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(static property => property.GetIndexParameters().Length == 0))
        {
            object? part = property.GetValue(value);
            if (part is int anchor && property.Name.EndsWith("Anchor", StringComparison.Ordinal))
            {
                yield return anchor;
            }

            IEnumerable<object> parts = part is System.Collections.IEnumerable items and not string ? items.Cast<object>()
                : part is null ? []
                : [part];
            foreach (int inner in parts.Where(static item => item.GetType() is { IsEnum: false } type && type.Namespace == typeof(DocPage).Namespace).SelectMany(AnchorsOf))
            {
                yield return inner;
            }
        }
    }
}

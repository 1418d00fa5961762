using System;
using System.Linq;
using System.Threading.Tasks;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests.Rules;

/// <summary>Pages against each other: DMG2001 to DMG2010.</summary>
public sealed class SetRuleTests
{
    [Fact]
    public Task A_listed_value_that_the_enumeration_does_not_declare_is_found_at_the_value() =>
        RuleRun.AssertFindsAsync(
            "DMG2001", "blue", "The values of 'color' list 'blue', 'Green' (declared as 'green'), which lampColor does not declare",
            Listing("`red`, `blue`, `Green`"), RulePage.Enum("lampColor", "red", "green"));

    [Theory]
    [InlineData("`red`, `green`")]
    [InlineData("`red`")]
    [InlineData("`red`, `green`, `unknownFutureValue`")]
    public Task A_list_of_declared_values_is_left_alone(string list) =>
        RuleRun.AssertSilentAsync("DMG2001", Listing(list), RulePage.Enum("lampColor", "red", "green"));

    [Fact]
    public async Task A_list_that_leaves_out_members_is_worth_knowing()
    {
        Found found = Assert.Single(await RuleRun.FindAsync("DMG2002", Listing("`red`, `green`"), RulePage.Enum("lampColor", "red", "green", "blue", "unknownFutureValue")));

        Assert.Equal("The values of 'color' leave out 'blue', declared by lampColor", found.Message);
    }

    [Fact]
    public Task A_complete_list_leaves_out_nothing() =>
        RuleRun.AssertSilentAsync("DMG2002", Listing("`red`, `green`"), RulePage.Enum("lampColor", "red", "green", "unknownFutureValue"));

    [Fact]
    public Task A_member_that_the_text_behind_the_list_names_is_not_left_out() =>
        RuleRun.AssertSilentAsync("DMG2002", Listing("`red`, `green`. The value `blue` is kept for old lamps"), RulePage.Enum("lampColor", "red", "green", "blue"));

    [Fact]
    public async Task A_misspelt_value_is_one_report_and_not_left_out_too()
    {
        (string, string) page = Listing("`standard`, `externalParther`");
        (string, string) members = RulePage.Enum("lampColor", "standard", "externalPartner", "level10", "level11");

        Assert.Equal(
            "The values of 'color' list 'externalParther' (declared as 'externalPartner'), which lampColor does not declare",
            Assert.Single(await RuleRun.FindAsync("DMG2001", page, members)).Message);
        Assert.Equal(
            "The values of 'color' leave out 'level10', 'level11', declared by lampColor",
            Assert.Single(await RuleRun.FindAsync("DMG2002", page, members)).Message);
    }

    [Theory]
    [InlineData("String", "String collection")]
    [InlineData("String", "Boolean")]
    [InlineData("String", "[lampColor](../resources/lampcolor.md)")]
    public async Task A_request_with_another_type_than_the_resource_is_found_at_the_type(string here, string there)
    {
        Found found = Assert.Single(await RuleRun.FindAsync(
            "DMG2003",
            new RulePage { Rows = ["name|String|The name.", $"mode|{here}|The mode."] }.Page,
            RulePage.Lamp("name|String|The name.", $"mode|{there}|The mode."),
            RulePage.Enum("lampColor", "red", "green")));

        Assert.Equal(here, found.At);
        Assert.EndsWith("in 'lamp.md'", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("String", "string")]
    [InlineData("lampColor", "[microsoft.graph.lampColor](../resources/lampcolor.md)")]
    [InlineData("Collection(String)", "String collection")]
    public Task Types_that_are_only_spelt_differently_are_left_alone(string here, string there) =>
        RuleRun.AssertSilentAsync(
            "DMG2003",
            new RulePage { Rows = ["name|String|The name.", $"mode|{here}|The mode."] }.Page,
            RulePage.Lamp("name|String|The name.", $"mode|{there}|The mode."),
            RulePage.Enum("lampColor", "red", "green"));

    [Fact]
    public Task Text_that_lists_the_members_of_the_enumeration_says_the_same() =>
        RuleRun.AssertSilentAsync(
            "DMG2003",
            new RulePage { Rows = ["name|String|The name.", "mode|String|The mode. Possible values are: `red`, `green`."] }.Page,
            RulePage.Lamp("name|String|The name.", "mode|[lampColor](lampcolor.md)|The mode."),
            RulePage.Enum("lampColor", "red", "green"));

    [Fact]
    public Task A_number_of_no_particular_kind_contradicts_none() =>
        RuleRun.AssertSilentAsync("DMG2003", new RulePage { Rows = ["name|String|The name.", "watts|number|The power."] }.Page, RulePage.Lamp());

    [Fact]
    public async Task The_parameters_of_an_action_are_no_properties_of_what_it_makes()
    {
        (string path, string text) = new RulePage { Title = "Add lamp", Rows = ["name|String|The name.", "fax|String|A number.", "watts|Boolean|Whether it is on."] }.Page;
        string asParameters = text.Replace("| Property | Type |", "| Parameter | Type |", StringComparison.Ordinal);

        Assert.NotEqual(text, asParameters);
        await RuleRun.AssertSilentAsync("DMG2003", (path, asParameters), RulePage.Lamp());
        await RuleRun.AssertSilentAsync("DMG2004", (path, asParameters), RulePage.Lamp());
    }

    [Fact]
    public Task A_request_property_that_the_resource_lacks_is_found() =>
        RuleRun.AssertFindsAsync(
            "DMG2004", "fax", "The request takes 'fax', which the page of lamp does not document",
            new RulePage { Rows = ["name|String|The name.", "fax|String|A number.", "@odata.type|String|The type."] }.Page, RulePage.Lamp("name|String|The name."));

    [Fact]
    public Task Without_a_resource_page_nothing_is_missing_from_it() =>
        RuleRun.AssertSilentAsync("DMG2004", new RulePage().Page);

    [Fact]
    public Task A_type_on_two_pages_with_two_types_for_a_property_is_found_once() =>
        RuleRun.AssertFindsAsync(
            "DMG2005", "String collection", "'mode' of lamp has the type String collection here and String in 'lamp.md'",
            RulePage.Lamp("name|String|The name.", "mode|String|The mode."),
            ("spec/resources/office-lamp.md", Pages.Resource("lamp", "desk|String|The desk.", "mode|String collection|The mode.")));

    [Theory]
    [InlineData("watts|String|The power.", "watts", "String", "Int32")]
    [InlineData("watts|Int32 collection|The power.", "watts", "Int32 collection", "Int32")]
    [InlineData("color|String collection|The color.", "color", "String collection", "lampColor")]
    public Task A_property_that_a_derived_type_repeats_with_another_type_is_found_at_the_row(string row, string name, string here, string there) =>
        RuleRun.AssertFindsAsync(
            "DMG2009", here, $"'{name}' has the type {here} here and {there} in 'lamp.md', the page of the base type lamp",
            RulePage.Lamp("name|String|The name.", "watts|Int32|The power.", "color|[lampColor](lampcolor.md)|The color."), Derived("deskLamp", "lamp", row), RulePage.Enum("lampColor", "red", "green"));

    [Fact]
    public Task A_base_s_base_is_found_too() =>
        RuleRun.AssertFindsAsync(
            "DMG2009", "String", "in 'lamp.md', the page of the base type lamp",
            RulePage.Lamp("watts|Int32|The power."), Derived("deskLamp", "lamp", "height|Int32|The height."), Derived("officeLamp", "deskLamp", "watts|String|The power."));

    [Theory]
    [InlineData("watts|Int32|The power, again.")]
    [InlineData("watts|int32|The power. Inherited from [lamp](lamp.md).")]
    [InlineData("height|String|The height.")]
    public Task A_property_that_a_derived_type_repeats_as_it_is_or_adds_is_left_alone(string row) =>
        RuleRun.AssertSilentAsync("DMG2009", RulePage.Lamp("watts|Int32|The power."), Derived("deskLamp", "lamp", row));

    [Fact]
    public Task A_list_of_values_that_a_derived_type_repeats_with_others_is_found_at_the_list() =>
        RuleRun.AssertFindsAsync(
            "DMG2010", "red", "The values of 'shade' are others in 'lamp.md', the page of the base type lamp: only here 'blue', only there 'green'",
            RulePage.Lamp("shade|Enumeration|The shade. Possible values are: `red`, `green`."),
            Derived("deskLamp", "lamp", "shade|Enumeration|The shade. Possible values are: `red`, `blue`, `unknownFutureValue`."));

    [Theory]
    [InlineData("shade|Enumeration|The shade. Possible values are: `green`, `red`.")]
    [InlineData("shade|Enumeration|The shade.")]
    [InlineData("shade|Int32|The shade. Possible values are: `red`, `blue`.")]
    public Task A_list_of_values_that_a_derived_type_repeats_or_leaves_to_its_base_is_left_alone(string row) =>
        RuleRun.AssertSilentAsync("DMG2010", RulePage.Lamp("shade|Enumeration|The shade. Possible values are: `red`, `green`."), Derived("deskLamp", "lamp", row));

    private static (string Path, string Text) Derived(string name, string ancestor, params string[] rows) => (
        $"spec/resources/{name.ToLowerInvariant()}.md",
        Pages.Resource(name, rows).Replace($"Stands for a {name}.", $"Inherits from [{ancestor}]({ancestor.ToLowerInvariant()}.md).", StringComparison.Ordinal));

    [Fact]
    public Task Two_types_on_pages_of_one_file_name_in_two_folders_are_two_types() =>
        RuleRun.AssertSilentAsync(
            "DMG2005",
            ("spec/screws/index.md", Pages.Resource("screw", "length|Int32|The length.")),
            ("spec/nails/index.md", Pages.Resource("nail", "length|String|The length.")));

    [Fact]
    public Task One_type_on_pages_of_one_file_name_in_two_folders_is_one_type() =>
        RuleRun.AssertFindsAsync(
            "DMG2005", "String", "'length' of screw has the type String here and Int32 in 'index.md'",
            ("spec/iron/index.md", Pages.Resource("screw", "length|Int32|The length.")),
            ("spec/screws/index.md", Pages.Resource("screw", "length|String|The length.")));

    [Fact]
    public async Task A_list_of_a_thousand_names_is_cut_where_nobody_reads_on()
    {
        string[] members = [.. Enumerable.Range(0, 1000).Select(static i => "m" + i.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        Found found = Assert.Single(await RuleRun.FindAsync("DMG2002", Listing("`m3`, `m4`"), RulePage.Enum("lampColor", members)));

        Assert.Contains("'m0', 'm1', 'm2', 'm5'", found.Message, StringComparison.Ordinal);
        Assert.Contains("'m21' and 978 more", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Pages_that_add_to_a_type_are_left_alone() =>
        RuleRun.AssertSilentAsync(
            "DMG2005",
            RulePage.Lamp("name|String|The name.", "mode|String|The mode."),
            ("spec/resources/office-lamp.md", Pages.Resource("lamp", "desk|String|The desk.", "mode|string|The mode.")));

    [Fact]
    public async Task An_enumeration_declared_with_other_members_is_found_once()
    {
        (string _, string text) = RulePage.Enum("lampColor", "red", "blue");

        Found found = Assert.Single(await RuleRun.FindAsync("DMG2006", RulePage.Enum("lampColor", "red", "green"), ("spec/resources/more.md", text)));

        Assert.Equal("lampColor is declared with other members in 'lampcolor.md': only here 'blue', only there 'green'", found.Message);
    }

    [Theory]
    [InlineData("green", "red")]
    [InlineData("round", "square")]
    [InlineData("red", "green", "unknownFutureValue")]
    public Task Equal_declarations_and_those_of_other_things_are_left_alone(params string[] members) =>
        RuleRun.AssertSilentAsync(
            "DMG2006", RulePage.Enum("lampColor", "red", "green"), ("spec/resources/more.md", RulePage.Enum("lampColor", members).Text));

    [Fact]
    public Task One_request_on_two_pages_with_other_replies_is_found_at_the_request_line() =>
        RuleRun.AssertFindsAsync(
            "DMG2007", "GET /things/{id}", "'GET /things/{id}' is documented in 'lamp-get.md' too, with another reply",
            ("spec/api/lamp-get.md", Pages.Get("Get lamp", "/things/{thingId}", "lamp")),
            ("spec/api/rug-get.md", Pages.Get("Get rug", "/things/{id}", "rug")),
            RulePage.Lamp(),
            ("spec/resources/rug.md", Pages.Resource("rug", "size|Int32|The size.")));

    [Fact]
    public Task Pages_about_types_of_one_family_document_one_request_alike() =>
        RuleRun.AssertSilentAsync(
            "DMG2007",
            ("spec/api/lamp-get.md", Pages.Get("Get lamp", "/things/{thingId}", "lamp")),
            ("spec/api/floorlamp-get.md", Pages.Get("Get floorLamp", "/things/{id}", "floorLamp")),
            RulePage.Lamp(),
            ("spec/resources/floorlamp.md", Pages.Resource("floorLamp", "height|Int32|The height.").Replace("Stands for a floorLamp.", "Inherits from [lamp](lamp.md).", StringComparison.Ordinal)));

    [Fact]
    public Task A_page_about_what_many_resources_share_contradicts_none_of_their_own() =>
        RuleRun.AssertSilentAsync(
            "DMG2007",
            ("spec/api/lamp-get.md", Pages.Get("Get lamp", "/things/{thingId}", "lamp")),
            ("spec/api/rug-get.md", Pages.Get("Get rug", "/things/{id}\nGET /rooms/{id}\nGET /rugs/{id}", "rug")),
            RulePage.Lamp(),
            ("spec/resources/rug.md", Pages.Resource("rug", "size|Int32|The size.")));

    [Fact]
    public Task A_link_into_a_complete_folder_that_leads_nowhere_is_found() =>
        RuleRun.AssertFindsAsync("DMG2008", "../resources/lamp99.md", "The link '../resources/lamp99.md' leads to no page", LinkedFolder(missing: 1));

    [Fact]
    public Task Links_out_of_a_part_of_a_reference_are_left_alone() =>
        RuleRun.AssertSilentAsync("DMG2008", LinkedFolder(missing: 5));

    /// <summary>A page with links to a dozen pages that are there, and to some that are not.</summary>
    private static (string Path, string Text)[] LinkedFolder(int missing)
    {
        string[] there = [.. Enumerable.Range(1, 12).Select(static number => $"lamp{number}")];
        string[] absent = [.. Enumerable.Range(100 - missing, missing).Select(static number => $"lamp{number}")];
        string links = string.Join("\n\n", there.Concat(absent).Select(static name => $"See [{name}](../resources/{name}.md)."));
        return
        [
            new RulePage { Extra = links }.Page,
            RulePage.Lamp(),
            .. there.Select(static name => ($"spec/resources/{name}.md", Pages.Resource(name, "name|String|The name."))),
        ];
    }

    private static (string Path, string Text) Listing(string list) =>
        RulePage.Lamp("name|String|The name.", $"color|[lampColor](lampcolor.md)|The color. Possible values are: {list}.");
}

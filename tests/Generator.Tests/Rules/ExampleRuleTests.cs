using System.Threading.Tasks;
using Xunit;

namespace DocModelGen.Generator.Tests.Rules;

/// <summary>Examples against what is documented: DMG1001 to DMG1009 and DMG1015.</summary>
public sealed class ExampleRuleTests
{
    [Theory]
    [InlineData("[ { \"label\": \"North\", \"feul\": \"gas\" } ]")]
    [InlineData("{ \"kilns\": [ { \"label\": \"North\", \"feul\": \"gas\" } ], \"next_cursor\": \"x\" }")]
    public Task Elements_of_an_array_and_of_a_page_are_held_against_their_type(string reply) => RuleRun.AssertFindsAsync(
        "DMG1001", "\"feul\"", "Kiln", ("spec/kilns.md", $"""
            # Kilns

            ## The Kiln object

            | Field | Type | Description |
            |---|---|---|
            | label | string | On its door. |
            | fuel | string | What burns. |

            ## List kilns

            `GET /kilns`

            | Name | Type | Description |
            |---|---|---|
            | cursor | string | Where to go on. |

            Returns `200 OK` with an array of Kiln.

            ```json
            {reply}
            ```
            """));

    [Fact]
    public Task A_segment_that_is_misspelt_below_no_version_follows_no_template() => RuleRun.AssertFindsAsync(
        "DMG1010", "https://pots.example/odata/v4/Kiln('17')", "'Kiln' is 'Kilns' in '/Kilns('{id}')'", ("spec/kilns.md", """
            # Kilns

            ## Get a kiln

            `GET /Kilns('{id}')`

            ```http
            GET https://pots.example/odata/v4/Kiln('17')
            ```

            Returns `200 OK`.
            """));

    [Theory]
    [InlineData("https://pots.example/odata/v4/Ovens('17')")]
    [InlineData("https://pots.example/odata/v4/Kilns('17')/Fuel")]
    public Task A_request_of_something_else_is_shown_beside(string url) => RuleRun.AssertSilentAsync("DMG1010", ("spec/kilns.md", $"""
        # Kilns

        ## Get a kiln

        `GET /Kilns('id')`

        ```http
        GET {url}
        ```

        Returns `200 OK`.
        """));

    [Fact]
    public Task Each_element_of_an_array_that_is_sent_has_what_is_required() => RuleRun.AssertFindsAsync(
        "DMG1002", "{", "label", ("spec/kilns.md", """
            # Build kilns

            `POST /kilns`

            | Name | Type | Required |
            |---|---|---|
            | label | string | yes |
            | fuel | string | no |

            ```http
            POST /kilns

            [ { "label": "North", "fuel": "wood" }, { "fuel": "gas" } ]
            ```

            Returns `204 No Content`.
            """));

    [Theory]
    [InlineData("DMG1001")]
    [InlineData("DMG1002")]
    [InlineData("DMG1003")]
    [InlineData("DMG1004")]
    [InlineData("DMG1005")]
    [InlineData("DMG1006")]
    [InlineData("DMG1007")]
    [InlineData("DMG1008")]
    [InlineData("DMG1009")]
    [InlineData("DMG1010")]
    [InlineData("DMG1011")]
    [InlineData("DMG1012")]
    [InlineData("DMG1013")]
    [InlineData("DMG1014")]
    [InlineData("DMG1015")]
    [InlineData("DMG1016")]
    public Task A_page_that_agrees_with_itself_is_left_alone(string id) =>
        RuleRun.AssertSilentAsync(id, new RulePage().Page, RulePage.Lamp(), RulePage.Enum("lampColor", "red", "green"));

    [Fact]
    public Task A_property_that_no_table_has_is_found_at_its_name() =>
        RuleRun.AssertFindsAsync(
            "DMG1001", "\"shade\"", "The example shows 'shade', which no property table of lamp documents",
            new RulePage { Body = """{ "name": "Desk", "shade": "dark", "watts": 5 }""" }.Page, RulePage.Lamp());

    [Fact]
    public Task A_property_that_only_the_resource_page_has_is_documented() =>
        RuleRun.AssertSilentAsync(
            "DMG1001",
            new RulePage { Body = """{ "name": "Desk", "shade": "dark" }""" }.Page, RulePage.Lamp("name|String|The name.", "shade|String|The shade."));

    [Fact]
    public Task Annotations_are_not_undocumented_properties() =>
        RuleRun.AssertSilentAsync("DMG1001", new RulePage { Body = """{ "@odata.type": "#microsoft.graph.lamp", "name": "Desk", "room@odata.bind": "x" }""" }.Page);

    [Fact]
    public Task An_object_with_nothing_in_common_with_the_type_is_not_taken_apart() =>
        RuleRun.AssertSilentAsync("DMG1001", new RulePage { Body = """{ "subject": "Hi", "sender": "me", "name": "Desk" }""" }.Page, RulePage.Lamp());

    [Fact]
    public Task An_object_that_names_its_type_is_of_it_whatever_it_has() =>
        RuleRun.AssertFindsAsync(
            "DMG1001", "\"shade\"", "The example shows 'shade', which no property table of lamp documents",
            new RulePage { Body = """{ "@odata.type": "#microsoft.graph.lamp", "shade": "dark" }""" }.Page, RulePage.Lamp());

    [Fact]
    public Task An_object_where_the_type_is_not_understood_is_of_the_type_that_it_names() =>
        RuleRun.AssertFindsAsync(
            "DMG1001", "\"shade\"", "The example shows 'shade', which no property table of lamp documents",
            new RulePage { Rows = ["light|[lamp](../resources/lamp.md) or candle|What shines."], Body = """{ "light": { "@odata.type": "#microsoft.graph.lamp", "shade": "dark" } }""" }.Page, RulePage.Lamp());

    [Fact]
    public Task The_examples_of_derived_types_are_held_against_those() =>
        RuleRun.AssertSilentAsync(
            "DMG1001",
            new RulePage { Body = """{ "@odata.type": "#microsoft.graph.floorLamp", "name": "Desk", "height": 3 }""" }.Page,
            RulePage.Lamp(),
            ("spec/resources/floorlamp.md", Infrastructure.Pages.Resource("floorLamp", "height|Int32|The height.").Replace("Stands for a floorLamp.", "Inherits from [lamp](lamp.md).", System.StringComparison.Ordinal)));

    [Fact]
    public Task A_required_property_that_the_example_lacks_is_found_at_the_body() =>
        RuleRun.AssertFindsAsync(
            "DMG1002", "{", "'watts'",
            new RulePage { Rows = ["name|String|The name. Required.", "watts|Int32|The power. Required."], Body = """{ "name": "Desk" }""" }.Page);

    [Fact]
    public Task Requiredness_says_nothing_about_updates() =>
        RuleRun.AssertSilentAsync(
            "DMG1002",
            new RulePage { Method = "PATCH", Rows = ["name|String|The name. Required.", "watts|Int32|The power. Required."], Body = """{ "name": "Desk" }""" }.Page);

    [Fact]
    public Task A_table_about_something_inside_the_body_requires_nothing_of_the_body() =>
        RuleRun.AssertSilentAsync(
            "DMG1002",
            new RulePage { Rows = ["extras|extra collection|The extras.", "id|String|The id of an extra. Required."], Body = """{ "extras": [ { "id": "1" } ] }""" }.Page);

    [Fact]
    public Task The_sentence_above_the_table_is_a_weak_sign() =>
        RuleRun.AssertFindsAsync(
            "DMG1003", "{", "'id', 'watts'",
            new RulePage
            {
                LeadIn = "The following table shows the properties that are required when you create the lamp.",
                Rows = ["id|String|The id.", "name|String|The name.", "watts|Int32|The power.", "made|Date|When. Read-only.", "note|String|A note. Optional."],
                Body = """{ "name": "Desk" }""",
            }.Page);

    [Theory]
    [InlineData("Only needs to be set for lamps that dim.")]
    [InlineData("The power. Required if the lamp dims.")]
    public Task A_row_that_sets_a_condition_counts_for_more_than_the_sentence_above(string description) =>
        RuleRun.AssertSilentAsync("DMG1003", new RulePage
        {
            LeadIn = "The following table shows the properties that are required when you create the lamp.",
            Rows = ["name|String|The name.", $"watts|Int32|{description}"],
            Body = """{ "name": "Desk" }""",
        }.Page);

    [Fact]
    public async Task Values_of_another_kind_are_found_at_the_value()
    {
        Found[] found = await RuleRun.FindAsync(
            "DMG1004",
            new RulePage
            {
                Rows = ["name|String|The name.", "watts|Int32|The power.", "on|Boolean|Lit.", "tags|String collection|Tags.", "load|Double|The load."],
                Body = """{ "name": { "x": 1 }, "watts": "5", "on": "false", "tags": "a", "load": "INF" }""",
            }.Page);

        Assert.Equal(["{", "\"5\"", "\"false\"", "\"a\""], [found[0].At, found[1].At, found[2].At, found[3].At]);
        Assert.Equal(4, found.Length);
        Assert.Equal("'tags' is documented as a collection of String; the example has the string \"a\"", found[3].Message);
    }

    [Fact]
    public Task An_object_that_is_another_thing_has_no_wrong_kinds() =>
        RuleRun.AssertSilentAsync("DMG1004", new RulePage { Body = """{ "start": "8:00", "end": "9:00", "name": { "zone": "x" } }""" }.Page);

    [Fact]
    public Task The_example_of_another_request_is_not_held_against_this_one() =>
        RuleRun.AssertSilentAsync("DMG1001", new RulePage
        {
            ReplyBody = "{ \"name\": \"Desk\" }\n```\n\n### Request\n\n``` http\nPOST https://graph.microsoft.com/v1.0/lamps/1/parts\nContent-Type: application/json\n\n{ \"name\": \"Bulb\", \"thread\": \"E27\" }",
        }.Page);

    [Fact]
    public Task Null_fits_every_type() =>
        RuleRun.AssertSilentAsync("DMG1004", new RulePage { Body = """{ "name": null, "watts": null, "color": null }""" }.Page);

    [Fact]
    public Task A_value_that_is_no_member_is_found() =>
        RuleRun.AssertFindsAsync("DMG1005", "\"blue\"", "'blue', which is not among the documented members of lampColor", new RulePage { Body = """{ "name": "Desk", "color": "blue" }""" }.Page);

    [Fact]
    public Task Members_joined_by_commas_are_taken_apart() =>
        RuleRun.AssertSilentAsync("DMG1005", new RulePage { Body = """{ "name": "Desk", "color": "red,green" }""" }.Page);

    [Theory]
    [InlineData("String")]
    [InlineData("color-value")]
    [InlineData("")]
    [InlineData("@odata.type: microsoft.graph.lampColor")]
    public async Task A_placeholder_for_a_member_is_only_worth_knowing(string value)
    {
        string body = $$"""{ "name": "Desk", "color": "{{value}}" }""";

        await RuleRun.AssertFindsAsync("DMG1006", $"\"{value}\"", "'color'", new RulePage { Body = body }.Page);
        await RuleRun.AssertSilentAsync("DMG1005", new RulePage { Body = body }.Page);
    }

    [Theory]
    [InlineData("Boolean", "Boolean", "The example has the placeholder 'Boolean' where 'moment' takes a Boolean")]
    [InlineData("Int32", "Int32", "The example has the placeholder 'Int32' where 'moment' takes an Int32")]
    [InlineData("Guid", "guid", "The example has the placeholder 'guid' where 'moment' takes a Guid")]
    [InlineData("DateTimeOffset", "", "The example has an empty string where 'moment' takes a DateTimeOffset")]
    public async Task A_placeholder_for_another_kind_is_only_worth_knowing(string type, string value, string message)
    {
        await RuleRun.AssertFindsAsync("DMG1006", $"\"{value}\"", message, Typed(type, value));
        await RuleRun.AssertSilentAsync("DMG1004", Typed(type, value));
    }

    [Fact]
    public Task A_member_in_another_letter_case_is_no_placeholder() =>
        RuleRun.AssertSilentAsync("DMG1006", new RulePage
        {
            Rows = ["name|String|The name.", "color|lampColor|The color. Possible values are: `string`, `green`."],
            Body = """{ "name": "Desk", "color": "String" }""",
            ReplyBody = "",
        }.Page);

    [Fact]
    public Task A_placeholder_for_text_is_text() =>
        RuleRun.AssertSilentAsync("DMG1006", new RulePage { Body = """{ "name": "String" }""" }.Page);

    [Theory]
    [InlineData("""{ "Name": "Desk", "watts": 5 }""", "\"Name\"", "The example writes 'Name', the documentation 'name'")]
    [InlineData("""{ "name": "Desk", "color": "Red" }""", "\"Red\"", "The example writes 'Red', the documentation 'red'")]
    public async Task Letter_case_alone_is_a_finding_of_its_own(string body, string at, string message)
    {
        await RuleRun.AssertFindsAsync("DMG1007", at, message, new RulePage { Body = body }.Page);
        await RuleRun.AssertSilentAsync("DMG1001", new RulePage { Body = body }.Page);
        await RuleRun.AssertSilentAsync("DMG1005", new RulePage { Body = body }.Page);
    }

    [Theory]
    [InlineData("DateTimeOffset", "2021-13-01T00:00:00Z")]
    [InlineData("DateTimeOffset", "2018-10-04T00: 58: 45.340Z")]
    [InlineData("Date", "2001-01-01T00:00:00Z")]
    [InlineData("TimeOfDay", "noon")]
    [InlineData("Duration", "5 minutes")]
    [InlineData("Guid", "a571ebcc-fqe0-4ca2-8c8c-7a284fd6c235")]
    public Task A_value_that_is_none_of_its_type_is_found(string type, string value) =>
        RuleRun.AssertFindsAsync("DMG1008", $"\"{value}\"", $"The example's '{value}' cannot be read as a {type}", Typed(type, value));

    [Theory]
    [InlineData("DateTimeOffset", "2016-12-31T23:59:56.035751+03:00")]
    [InlineData("DateTimeOffset", "2016-12-31T23:59:56")]
    [InlineData("Date", "2001-01-01")]
    [InlineData("TimeOfDay", "12:00:05.5020000")]
    [InlineData("Duration", "P1DT2H")]
    [InlineData("Duration", "-PT0.5S")]
    [InlineData("Guid", "fbdee6f1-e6f1-fbde-f1e6-defbf1e6defb")]
    [InlineData("Guid", "String (identifier)")]
    [InlineData("Guid", "guid")]
    [InlineData("DateTimeOffset", "timestamp")]
    [InlineData("String", "anything")]
    public Task A_value_of_its_type_is_left_alone(string type, string value) =>
        RuleRun.AssertSilentAsync("DMG1008", Typed(type, value));

    [Fact]
    public Task Another_type_than_the_documented_one_is_found() =>
        RuleRun.AssertFindsAsync(
            "DMG1009", "\"#microsoft.graph.chair\"", "names the type '#microsoft.graph.chair' where lamp is documented",
            new RulePage { Body = """{ "@odata.type": "#microsoft.graph.chair", "name": "Desk" }""" }.Page,
            RulePage.Lamp(),
            ("spec/resources/chair.md", Infrastructure.Pages.Resource("chair", "name|String|The name.")));

    [Fact]
    public Task A_type_that_the_pages_link_with_the_documented_one_is_left_alone() =>
        RuleRun.AssertSilentAsync(
            "DMG1009",
            new RulePage { Body = """{ "@odata.type": "#microsoft.graph.floorLamp", "name": "Desk" }""" }.Page,
            RulePage.Lamp(),
            ("spec/resources/floorlamp.md", Infrastructure.Pages.Resource("floorLamp", "name|String|The name.").Replace("Stands for a floorLamp.", "A [lamp](lamp.md) that stands on the floor.", System.StringComparison.Ordinal)));

    [Fact]
    public Task A_type_with_most_of_what_the_documented_one_has_is_left_alone() =>
        RuleRun.AssertSilentAsync(
            "DMG1009",
            new RulePage { Body = """{ "@odata.type": "#microsoft.graph.deskLamp", "name": "Desk" }""" }.Page,
            RulePage.Lamp(),
            ("spec/resources/desklamp.md", Infrastructure.Pages.Resource("deskLamp", "name|String|The name.", "watts|Int32|The power.", "arm|Int32|The arm's length.")));

    [Fact]
    public Task A_type_that_the_cell_names_is_documented_wherever_its_link_leads() =>
        RuleRun.AssertSilentAsync(
            "DMG1009",
            new RulePage
            {
                Rows = ["name|String|The name.", "seat|[chair](../resources/sofa.md)|The seat."],
                Body = """{ "name": "Desk", "seat": { "@odata.type": "#microsoft.graph.chair", "legs": 4 } }""",
            }.Page,
            ("spec/resources/chair.md", Infrastructure.Pages.Resource("chair", "legs|Int32|The legs.")),
            ("spec/resources/sofa.md", Infrastructure.Pages.Resource("sofa", "cushions|Int32|The cushions.")));

    [Theory]
    [InlineData("""{ "name": "Desk" "watts": 5 }""", "\"")]
    [InlineData("""{ "name": “Desk” }""", "“")]
    [InlineData("""{ "name": "Desk", ... }""", ".")]
    public Task What_is_no_json_is_found_where_it_breaks(string body, string at) =>
        RuleRun.AssertFindsAsync("DMG1015", at, "The example is not valid JSON", new RulePage { Body = body }.Page);

    [Fact]
    public Task Comments_and_trailing_commas_are_json() =>
        RuleRun.AssertSilentAsync("DMG1015", new RulePage { Body = """{ "name": "Desk", /* why */ "watts": 5, }""" }.Page);

    [Theory]
    [InlineData("{Raw bytes of the file}")]
    [InlineData("{...}")]
    public Task Words_in_the_place_of_a_body_are_not_read_as_json(string body) =>
        RuleRun.AssertSilentAsync("DMG1015", new RulePage { Body = body, ReplyBody = body }.Page);

    [Fact]
    public Task A_body_whose_header_names_another_format_is_not_read_as_json() =>
        RuleRun.AssertSilentAsync("DMG1015", new RulePage { ContentType = "application/zip", Body = "[Zip file]", ReplyBody = "[Zip file]" }.Page);

    [Fact]
    public Task Line_ends_of_windows_move_nothing()
    {
        (string path, string text) = new RulePage { Body = "{\n  \"name\": \"Desk\",\n  \"shade\": 1,\n  \"watts\": 5\n}" }.Page;
        return RuleRun.AssertFindsAsync("DMG1001", "\"shade\"", "shade", (path, text.Replace("\n", "\r\n", System.StringComparison.Ordinal)), RulePage.Lamp());
    }

    private static (string Path, string Text) Typed(string type, string value) =>
        new RulePage { Rows = ["name|String|The name.", $"moment|{type}|A value."], Body = $$"""{ "name": "Desk", "moment": "{{value}}" }""", ReplyBody = "" }.Page;
}

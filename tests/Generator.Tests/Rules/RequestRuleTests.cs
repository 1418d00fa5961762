using System.Threading.Tasks;
using Xunit;

namespace DocModelGen.Generator.Tests.Rules;

/// <summary>URLs, templates, statuses, headings, TODOs: DMG1010 to DMG1014 and DMG1016.</summary>
public sealed class RequestRuleTests
{
    [Theory]
    [InlineData("/lamps/$ref", "/v1.0/lamps", "the template ends in '/$ref'")]
    [InlineData("/lamps", "/v1.0/lamps/$ref", "the template has no '/$ref'")]
    [InlineData("/lampParts", "/v1.0/lampparts", "letter case")]
    [InlineData("/lamps/find(color={color})", "/v1.0/lamps/find", "the function's parentheses")]
    [InlineData("/lamps", "/v1.0/chairs", "the first is 'POST /lamps'")]
    [InlineData("/lamps/{id}", "/v1.0/lamps", "the first is 'POST /lamps/{id}'")]
    [InlineData("/lamps/{id}", "/v1.0/lamps/{id}/room", "the first is 'POST /lamps/{id}'")]
    public Task An_example_that_follows_no_template_is_found_with_what_differs(string template, string path, string difference) =>
        RuleRun.AssertFindsAsync(
            "DMG1010", "https://graph.microsoft.com" + path, difference,
            new RulePage { Template = template, ExampleUrl = "https://graph.microsoft.com" + path }.Page);

    [Fact]
    public async Task Another_method_is_found()
    {
        (string path, string text) = new RulePage { ExampleUrl = "https://graph.microsoft.com/v1.0/lamps" }.Page;

        await RuleRun.AssertFindsAsync(
            "DMG1010", "https://graph.microsoft.com/v1.0/lamps", "the template's method is POST",
            (path, text.Replace("POST https", "PUT https", System.StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/lamps/{lamp-id}", "https://graph.microsoft.com/v1.0/lamps/5f?$select=name")]
    [InlineData("/lamps/{id}/parts", "https://graph.microsoft.com/beta/lamps/{id}/parts/")]
    [InlineData("/users/{id | userPrincipalName}/lamps", "https://graph.microsoft.com/v1.0/me/lamps")]
    [InlineData("/lamps/find(color={color},size='{size}')", "https://graph.microsoft.com/v1.0/lamps/find(color='red',size='1')")]
    [InlineData("/drives/{drive-id}/root:/{item-path}:/lamps", "https://graph.microsoft.com/v1.0/drives/1/root:/a/b c.txt:/lamps")]
    [InlineData("/lamps/{id}/.../parts", "https://graph.microsoft.com/v1.0/lamps/1/x/2/y/3/parts")]
    [InlineData("https://graph.microsoft.com/v1.0/lamps/{id}", "https://graph.microsoft.com/v1.0/lamps/7")]
    [InlineData("/lamps/acdefc6b-2dc6-4e71-b1e9-6d9810ab1793", "https://graph.microsoft.com/v1.0/lamps/11")]
    [InlineData("lamps/{id}", "/lamps/5")]
    [InlineData("/lamps/:lamp_id/parts", "/lamps/5f/parts")]
    [InlineData("/lamps/{id}", "https://graph.microsoft.com/v1.0/lamps('AAMk=')")]
    [InlineData("/lamps('{id}')/parts", "https://graph.microsoft.com/v1.0/lamps/7/parts")]
    [InlineData("/lamps/(lamp-id)/parts", "https://graph.microsoft.com/v1.0/lamps/7/parts")]
    [InlineData("/lamps/$ref?$id=https://graph.microsoft.com/v1.0/lamps/{id}", "https://graph.microsoft.com/v1.0/lamps/$ref?$id=https://graph.microsoft.com/v1.0/lamps/7")]
    public Task An_example_that_follows_a_template_is_left_alone(string template, string url) =>
        RuleRun.AssertSilentAsync("DMG1010", new RulePage { Template = template, ExampleUrl = url }.Page);

    [Fact]
    public Task Requests_of_other_pages_between_the_steps_are_left_alone() =>
        RuleRun.AssertSilentAsync("DMG1010", new RulePage
        {
            ReplyBody = "{ \"name\": \"Desk\" }\n```\n\n### Request\n\n``` http\nPOST https://graph.microsoft.com/v1.0/rooms\nContent-Type: application/json\n\n{ }",
        }.Page);

    [Fact]
    public Task A_template_that_the_remarks_show_is_left_alone() =>
        RuleRun.AssertSilentAsync("DMG1010", new RulePage { Template = "/lamps/shared", ExampleUrl = "/rooms/{roomId}/items/{itemId}" }.Page);

    [Fact]
    public Task A_backslash_and_a_path_for_a_version_are_found_in_one_place() =>
        RuleRun.AssertFindsAsync(
            "DMG1011", @"https://graph.microsoft.com/docs\api/lamps", "it has a backslash; 'docs/api' stands where the version belongs",
            new RulePage { ExampleUrl = @"https://graph.microsoft.com/docs\api/lamps" }.Page);

    [Theory]
    [InlineData("https://graph.microsoft.com/v1.0/lamps")]
    [InlineData("https://graph.microsoft.com/beta/lamps?$filter=name eq 'a\\b'")]
    [InlineData("https://contoso.example/lamps")]
    [InlineData("/lamps")]
    public Task A_url_with_a_version_or_none_is_well_formed(string url) =>
        RuleRun.AssertSilentAsync("DMG1011", new RulePage { ExampleUrl = url }.Page);

    [Fact]
    public Task An_object_posted_as_a_reference_is_found_at_the_request_line() =>
        RuleRun.AssertFindsAsync("DMG1012", "POST /lamps/$ref", "the page documents the object lamp as its body", new RulePage { Template = "/lamps/$ref" }.Page);

    [Fact]
    public Task A_reference_posted_as_a_reference_is_left_alone() =>
        RuleRun.AssertSilentAsync("DMG1012", new RulePage
        {
            Template = "/lamps/$ref",
            Rows = ["@odata.id|String|The address of the lamp."],
            Body = """{ "@odata.id": "https://graph.microsoft.com/v1.0/lamps/1" }""",
        }.Page);

    [Fact]
    public Task Another_status_than_the_promised_one_is_found() =>
        RuleRun.AssertFindsAsync("DMG1013", "200", "The example answers 200 where the page promises 201", new RulePage { Answer = "200 OK" }.Page);

    [Theory]
    [InlineData("`200 OK` or `201 Created`", "201 Created")]
    [InlineData("`302 Found`", "200 OK")]
    [InlineData("200-series", "201 Created")]
    [InlineData("`207 Multi-Status`", "200 OK")]
    [InlineData("`201 Created`", "400 Bad Request")]
    public Task Statuses_that_the_page_names_and_errors_are_left_alone(string promise, string answer) =>
        RuleRun.AssertSilentAsync("DMG1013", new RulePage { Promise = promise, Answer = answer }.Page);

    [Fact]
    public Task A_todo_is_found_where_it_stands() =>
        RuleRun.AssertFindsAsync("DMG1014", "TODO: Determine scopes", "TODO: Determine scopes", new RulePage { Permission = "**TODO: Determine scopes **" }.Page);

    [Fact]
    public Task Lists_of_things_to_do_are_no_todo() =>
        RuleRun.AssertSilentAsync("DMG1014", new RulePage { Template = "/me/todo/lists", Extra = "See the Todo app, and todoTaskList." }.Page);

    [Theory]
    [InlineData("## Proprties", "Properties")]
    [InlineData("## Request heders", "Request headers")]
    [InlineData("### Realtionships", "Relationships")]
    public Task A_misspelt_heading_is_found(string heading, string meant)
    {
        string name = heading.TrimStart('#', ' ');
        return RuleRun.AssertFindsAsync("DMG1016", name, $"The heading '{name}' looks like '{meant}' misspelt", new RulePage { Extra = heading }.Page);
    }

    [Theory]
    [InlineData("## Responses")]
    [InlineData("### Response 2")]
    [InlineData("## Request bodies")]
    [InlineData("## Remarks")]
    [InlineData("#### Proprties")]
    public Task Headings_that_are_others_are_left_alone(string heading) =>
        RuleRun.AssertSilentAsync("DMG1016", new RulePage { Extra = heading }.Page);
}

using System.Threading.Tasks;
using Xunit;

namespace DocModelGen.Generator.Tests.Rules;

/// <summary>The JSON representation of a type against its table: DMG1017 and DMG1018.</summary>
public sealed class RepresentationRuleTests
{
    private const string Rows = "|name|String|Its name.|\n|watts|Int32|Its power.|\n|tags|String collection|Some words.|\n|owner|[owner](owner.md)|Whose it is.|\n";

    private static readonly (string Path, string Text) s_owner =
        ("spec/resources/owner.md", "# owner resource type\n\nNamespace: microsoft.graph\n\n## Properties\n\n|Property|Type|\n|:--|:--|\n|since|Date|\n");

    [Theory]
    [InlineData("\"shade\": \"String\"", "\"shade\"", "the JSON has 'shade', which no table of bulb documents")]
    [InlineData("\"Name\": \"String\"", "\"Name\"", "the JSON writes 'Name', the table 'name'")]
    [InlineData("\"watts\": \"String\"", "\"watts\"", "'watts' is a number in the table and text in the JSON")]
    [InlineData("\"name\": 1024", "\"name\"", "'name' is text in the table and a number in the JSON")]
    [InlineData("\"tags\": \"String\"", "\"tags\"", "'tags' is a collection in the table and one value in the JSON")]
    [InlineData("\"name\": [\"String\"]", "\"name\"", "'name' is one value in the table and a collection in the JSON")]
    [InlineData("\"owner\": true", "\"owner\"", "'owner' is an object in the table and a Boolean in the JSON")]
    public Task What_disagrees_is_found_at_its_name(string member, string place, string difference) =>
        RuleRun.AssertFindsAsync("DMG1017", place, "Table and JSON representation disagree: " + difference, Page(member), s_owner);

    [Theory]
    [InlineData("\"name\": \"String (identifier)\", \"watts\": 1024, \"tags\": [\"String\"], \"owner\": {\"@odata.type\": \"microsoft.graph.owner\"}")]
    [InlineData("\"watts\": \"Int32\", \"tags\": \"String collection\", \"owner\": \"microsoft.graph.owner\", \"name\": null")]
    [InlineData("\"watts\": \"<of some type>\", \"@odata.etag\": \"String\", \"tags\": []")]
    public Task Placeholders_stand_for_their_types(string members) => RuleRun.AssertSilentAsync("DMG1017", Page(members), s_owner);

    [Fact]
    public Task What_the_representation_leaves_out_is_worth_knowing() =>
        RuleRun.AssertFindsAsync("DMG1018", "{ \"name\": \"String\" }", "The JSON representation leaves out 'watts', 'tags', 'owner', which the table lists", Page("\"name\": \"String\""));

    [Fact]
    public Task A_representation_that_shows_nothing_leaves_out_nothing() => RuleRun.AssertSilentAsync("DMG1018", Page("\"@odata.type\": \"#microsoft.graph.bulb\""));

    private static (string Path, string Text) Page(string members) => (
        "spec/resources/bulb.md",
        $"# bulb resource type\n\nNamespace: microsoft.graph\n\n## Properties\n\n|Property|Type|Description|\n|:--|:--|:--|\n{Rows}\n## JSON representation\n\n<!-- {{ \"blockType\": \"resource\", \"@odata.type\": \"microsoft.graph.bulb\" }} -->\n```json\n{{ {members} }}\n```\n");
}

using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using DocModelGen.Generator.Drift;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Xunit;

namespace DocModelGen.Generator.Tests.Drift;

/// <summary>Pages of a small hardware store, and what its service says of itself.</summary>
public sealed class WitnessTests
{
    private const string Lamp = "spec/resources/lamp.md";
    private const string Colour = "spec/resources/colour.md";
    private const string Get = "spec/api/lamp-get.md";
    private const string Dim = "spec/api/lamp-dim.md";
    private const string Near = "spec/api/lamp-near.md";
    private const string File = "docmodels.witness.store.txt";

    private static readonly string[] s_facts =
    [
        "type microsoft.graph.lamp entity microsoft.graph.entity",
        "property microsoft.graph.lamp name String notnull",
        "property microsoft.graph.lamp watt Double",
        "property microsoft.graph.lamp tags Collection(String)",
        "property microsoft.graph.lamp colour microsoft.graph.colour",
        "property microsoft.graph.lamp twin microsoft.graph.lamp navigation",
        "type microsoft.graph.entity entity - abstract",
        "property microsoft.graph.entity id String key notnull",
        "enum microsoft.graph.colour",
        "member microsoft.graph.colour red 0",
        "member microsoft.graph.colour green 1",
        "root lamps Collection(microsoft.graph.lamp)",
        "operation POST {microsoft.graph.lamp}/microsoft.graph.dim 204 - {microsoft.graph.lamp}/microsoft.graph.dim#body dim",
        "type {microsoft.graph.lamp}/microsoft.graph.dim#body complex -",
        "property {microsoft.graph.lamp}/microsoft.graph.dim#body level Int32",
        "operation GET {Collection(microsoft.graph.lamp)}/microsoft.graph.near(place={String}) 200 Collection(microsoft.graph.lamp) - near",
    ];

    private static PageProject Pages { get; } = PageProject.With(
        (Lamp, """
            # lamp resource type

            Namespace: microsoft.graph

            Gives light. Inherits from [entity](entity.md).

            ## Properties

            |Property|Type|Description|
            |:---|:---|:---|
            |id|String|Names the lamp.|
            |name|String|What it is called. Not nullable.|
            |watt|Double|What it takes.|
            |tags|String collection|What it is good for.|
            |colour|[colour](colour.md)|Of its light.|

            ## Relationships

            |Relationship|Type|Description|
            |:---|:---|:---|
            |twin|[lamp](lamp.md)|Another one.|

            """),
        (Colour, """
            # colour enum type

            Namespace: microsoft.graph

            ## Members

            |Member|Value|Description|
            |:---|:---|:---|
            |red|0|Warm.|
            |green|1|Rare.|

            """),
        (Get, Request("Get lamp", "GET /lamps/{id}", "", "`200 OK` response code and a [lamp](../resources/lamp.md) object in the response body")),
        (Dim, Request("lamp: dim", "POST /lamps/{id}/dim", "|Parameter|Type|Description|\n|:---|:---|:---|\n|level|Int32|How far.|\n", "`204 No Content` response code")),
        (Near, Request("lamp: near", "GET /lamps/near(place='{place}')", "", "`200 OK` response code and a collection of [lamp](../resources/lamp.md) objects in the response body")));

    private static string Request(string title, string line, string body, string reply) => $"""
        # {title}

        Namespace: microsoft.graph

        ## HTTP request

        ```http
        {line}
        ```

        ## Request body

        {(body.Length == 0 ? "Do not supply a request body for this method." : "In the request body, provide a JSON object with the following parameters.")}

        {body}
        ## Response

        If successful, this method returns a {reply}.

        """;

    private static string Witness(string[] facts, string kind = "metadata") =>
        $"# docmodels witness: {kind}; date: 2026-03-31; scope: microsoft.graph\ndocmodels.baseline\t1\n"
        + string.Concat(facts.Select(static fact => fact.Replace(' ', '\t')).Order(StringComparer.Ordinal).Select(static fact => fact + "\n"));

    /// <summary>What is said of the pages against a witness in which a line is another one, left out, or added.</summary>
    private static Task<string[]> AgainstAsync(string? line, string? other)
    {
        Assert.True(line is null || s_facts.Contains(line), line);
        string?[] facts = [.. s_facts.Select(fact => fact == line ? other : fact), .. line is null ? [other] : Array.Empty<string?>()];
        return AnalyzeAsync(Pages.WithPage(File, Witness([.. facts.Where(static fact => fact is not null).Select(static fact => fact!)])));
    }

    private static async Task<string[]> AnalyzeAsync(PageProject project) =>
    [
        .. (await DriftRun.DiagnosticsAsync(project, new WitnessAnalyzer()))
            .Where(static diagnostic => diagnostic.Id.StartsWith("DMG5", StringComparison.Ordinal) || diagnostic.Id.StartsWith("DMG001", StringComparison.Ordinal))
            .Select(diagnostic => $"{diagnostic.Id} {diagnostic.Severity} {Path.GetFileName(diagnostic.Location.GetLineSpan().Path)} '{Marked(project, diagnostic)}'")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The first line of what is marked.</summary>
    private static string Marked(PageProject project, Diagnostic diagnostic) =>
        project.Files[diagnostic.Location.GetLineSpan().Path].GetText().ToString(diagnostic.Location.SourceSpan).Split('\n')[0];

    [Fact]
    public async Task Where_the_service_is_as_the_pages_say_nothing_is_said() => Assert.Empty(await AgainstAsync(null, null));

    [Theory]
    [InlineData("property microsoft.graph.lamp watt Double", "property microsoft.graph.lamp watt Int32", "DMG5303 Warning lamp.md 'Double'")]
    [InlineData("property microsoft.graph.lamp watt Double", null, "DMG5302 Warning lamp.md 'watt'")]
    [InlineData("property microsoft.graph.lamp watt Double", "property microsoft.graph.lamp Watt Double", "DMG5306 Warning lamp.md 'watt'")]
    [InlineData("property microsoft.graph.lamp tags Collection(String)", "property microsoft.graph.lamp tags String", "DMG5304 Warning lamp.md 'String collection'")]
    [InlineData("property microsoft.graph.lamp name String notnull", "property microsoft.graph.lamp name String", "DMG5305 Warning lamp.md 'What it is called. Not nullable.'")]
    [InlineData("property microsoft.graph.lamp name String notnull", "property microsoft.graph.lamp name String notnull key", "DMG5307 Info lamp.md 'What it is called. Not nullable.'")]
    [InlineData(null, "property microsoft.graph.lamp weight Double", "DMG5301 Info lamp.md '|Property|Type|Description|'")]
    [InlineData(null, "property microsoft.graph.lamp shade microsoft.graph.lamp navigation", "DMG5301 Info lamp.md '|Relationship|Type|Description|'")]
    [InlineData("type microsoft.graph.lamp entity microsoft.graph.entity", "type microsoft.graph.lamp entity microsoft.graph.device", "DMG5203 Info lamp.md 'lamp resource type'")]
    [InlineData("member microsoft.graph.colour green 1", null, "DMG5402 Warning colour.md 'green'")]
    [InlineData("member microsoft.graph.colour green 1", "member microsoft.graph.colour green 2", "DMG5403 Warning colour.md 'green'")]
    [InlineData("member microsoft.graph.colour green 1", "member microsoft.graph.colour Green 1", "DMG5404 Warning colour.md 'green'")]
    [InlineData(null, "member microsoft.graph.colour blue 2", "DMG5401 Info colour.md '|Member|Value|Description|'")]
    [InlineData("enum microsoft.graph.colour", "enum microsoft.graph.colour flags", "DMG5405 Info colour.md '|Member|Value|Description|'")]
    [InlineData("root lamps Collection(microsoft.graph.lamp)", "root rugs Collection(microsoft.graph.lamp)", "DMG5102 Warning lamp-dim.md 'POST /lamps/{id}/dim'", "DMG5102 Warning lamp-get.md 'GET /lamps/{id}'", "DMG5102 Warning lamp-near.md 'GET /lamps/near(place='{place}')'", "DMG5101 Info lamp.md 'lamp resource type'", "DMG5101 Info lamp.md 'lamp resource type'")]
    [InlineData("property {microsoft.graph.lamp}/microsoft.graph.dim#body level Int32", null, "DMG5104 Warning lamp-dim.md 'level'")]
    [InlineData("property {microsoft.graph.lamp}/microsoft.graph.dim#body level Int32", "property {microsoft.graph.lamp}/microsoft.graph.dim#body level String", "DMG5303 Warning lamp-dim.md 'Int32'")]
    [InlineData(null, "property {microsoft.graph.lamp}/microsoft.graph.dim#body until Date", "DMG5103 Info lamp-dim.md '|Parameter|Type|Description|'")]
    [InlineData(null, "operation POST {microsoft.graph.lamp}/microsoft.graph.repair 204 - - repair", "DMG5101 Info lamp.md 'lamp resource type'")]
    public async Task Each_difference_is_said_once_at_its_cell(string? line, string? other, params string[] said) =>
        Assert.Equal(said.Order(StringComparer.Ordinal), await AgainstAsync(line, other));

    [Fact]
    public async Task A_function_has_the_arguments_and_the_reply_that_the_service_has()
    {
        const string Near = "operation GET {Collection(microsoft.graph.lamp)}/microsoft.graph.near(place={String}) 200 Collection(microsoft.graph.lamp) - near";
        Assert.Equal(
            ["DMG5103 Info lamp-near.md 'GET /lamps/near(place='{place}')'", "DMG5104 Warning lamp-near.md 'GET /lamps/near(place='{place}')'"],
            await AgainstAsync(Near, Near.Replace("place=", "spot=", StringComparison.Ordinal)));
        Assert.Equal(["DMG5105 Warning lamp-near.md 'lamp'"], await AgainstAsync(Near, Near.Replace("Collection(microsoft.graph.lamp) -", "String -", StringComparison.Ordinal)));
        Assert.Equal(["DMG5106 Warning lamp-near.md 'GET /lamps/near(place='{place}')'"], await AgainstAsync(Near, Near.Replace("GET", "POST", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_only_the_pages_have_is_a_warning_and_a_witness_of_part_is_silent()
    {
        string[] rest = [.. s_facts.Where(static fact => !fact.Contains("colour", StringComparison.Ordinal))];
        Assert.Equal(["DMG5202 Warning colour.md '|Member|Value|Description|'", "DMG5302 Warning lamp.md 'colour'"], await AnalyzeAsync(Pages.WithPage(File, Witness(rest))));

        string part = Witness(rest).Replace("scope: microsoft.graph", "scope: what the pages name", StringComparison.Ordinal);
        Assert.Equal(["DMG5302 Warning lamp.md 'colour'"], await AnalyzeAsync(Pages.WithPage(File, part)));
    }

    [Theory]
    [InlineData("|name|String|What it is called. Not nullable.|", "|name|String|Key. Not nullable.|", "DMG5308 Warning lamp.md 'Key. Not nullable.'")]
    [InlineData("|name|String|What it is called. Not nullable.|", "|name|String||\n|@store.price|Int32|An annotation.|")]
    [InlineData("|watt|Double|", "|watt||")]
    public async Task What_a_page_says_is_held_against_the_service(string text, string other, params string[] said) =>
        Assert.Equal(string.Join("\n", said), string.Join("\n", await AnalyzeAsync(Pages.Edit(Lamp, text, other).WithPage(File, Witness(s_facts)))));

    [Fact]
    public async Task A_base_type_is_the_services()
    {
        const string Rug = "# rug resource type\n\nNamespace: microsoft.graph\n\n## Properties\n\n|Property|Type|Description|\n|:---|:---|:---|\n|size|Double|How big.|\n";
        PageProject project = Pages.WithPage("spec/resources/rug.md", Rug).Edit(Lamp, "[entity](entity.md)", "[rug](rug.md)");
        Assert.Equal(
            ["DMG5204 Warning lamp.md 'lamp resource type'"],
            await AnalyzeAsync(project.WithPage(File, Witness([.. s_facts, "type microsoft.graph.rug complex -", "property microsoft.graph.rug size Double"]))));
    }

    [Fact]
    public async Task A_type_that_no_page_describes_is_said_once_where_it_is_named()
    {
        string[] facts = [.. s_facts, "property microsoft.graph.lamp bulb microsoft.graph.bulb", "property microsoft.graph.lamp spare microsoft.graph.bulb", "type microsoft.graph.bulb complex -"];
        PageProject project = Pages.Edit(Lamp, "|watt|Double|What it takes.|", "|watt|Double|What it takes.|\n|bulb|[bulb](bulb.md)|In it.|\n|spare|[bulb](bulb.md)|Beside it.|");
        Assert.Equal(["DMG5201 Info lamp.md '[bulb](bulb.md)'"], await AnalyzeAsync(project.WithPage(File, Witness(facts))));
    }

    [Fact]
    public async Task A_message_says_which_line_of_which_witness()
    {
        string witness = Witness([.. s_facts.Select(static fact => fact.Replace("watt Double", "watt Int32", StringComparison.Ordinal))]);
        int line = Array.FindIndex(witness.Split('\n'), static fact => fact.Contains("watt", StringComparison.Ordinal)) + 1;
        Diagnostic diagnostic = Assert.Single(
            await DriftRun.DiagnosticsAsync(Pages.WithPage(File, witness), new WitnessAnalyzer()), static diagnostic => diagnostic.Id == "DMG5303");
        Assert.Equal(
            $"The type of 'watt' of 'microsoft.graph.lamp' is Double here and Int32 at the service ({File}, line {line}: metadata of 2026-03-31)",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_comment_in_the_page_silences_and_one_that_silences_nothing_is_reported()
    {
        string witness = Witness([.. s_facts.Select(static fact => fact.Replace("watt Double", "watt Int32", StringComparison.Ordinal))]);
        PageProject project = Pages.WithPage(File, witness)
            .Edit(Lamp, "Gives light.", "<!-- DocModelGen: disable DMG5303 because the service rounds -->\n\nGives light.");
        Assert.Empty(await AnalyzeAsync(project));
        Assert.Equal(
            ["DMG0018 Warning lamp.md '<!-- DocModelGen: disable DMG5303 because the service rounds -->'"],
            await AnalyzeAsync(project.WithPage(File, Witness(s_facts))));
    }

    [Fact]
    public async Task What_was_seen_adds_and_contradicts_and_what_was_not_seen_proves_nothing()
    {
        string[] seen =
        [
            "property microsoft.graph.lamp shoeSize json:number",
            "property microsoft.graph.lamp Watt json:number",
            "property microsoft.graph.lamp name json:null",
            "property csharp:Contoso.ApiModels.Lamp watt json:boolean|string",
            "property microsoft.graph.lamp tags json:string",
            "member microsoft.graph.colour blue -",
            "member microsoft.graph.colour Red -",
            "operation GET /lamps/{id} 202 - - GetLamp",
            "type microsoft.graph.sunLamp complex microsoft.graph.lamp",
            "property microsoft.graph.rug size json:number",
        ];
        Assert.Equal(
            [
                "DMG5107 Info lamp-get.md '200'",
                "DMG5201 Info lamp.md 'lamp resource type'",
                "DMG5301 Info lamp.md '|Property|Type|Description|'",
                "DMG5303 Warning lamp.md 'Double'",
                "DMG5304 Warning lamp.md 'String collection'",
                "DMG5305 Warning lamp.md 'What it is called. Not nullable.'",
                "DMG5306 Warning lamp.md 'watt'",
                "DMG5401 Info colour.md '|Member|Value|Description|'",
                "DMG5404 Warning colour.md 'red'",
            ],
            await AnalyzeAsync(Pages.WithPage(File, Witness(seen, "observed"))));
    }

    [Fact]
    public async Task What_was_seen_of_a_type_and_of_what_derives_from_it_is_said_of_the_type()
    {
        string[] seen =
        [
            "property microsoft.graph.lamp shoeSize json:number",
            "property microsoft.graph.lamp watt json:string",
            "property microsoft.graph.bulb shoeSize json:number",
            "property microsoft.graph.bulb thread json:string",
            "property microsoft.graph.bulb watt json:object|string",
        ];
        const string Bulb = "# bulb resource type\n\nNamespace: microsoft.graph\n\nGoes into a socket. Inherits from [lamp](lamp.md).\n\n## Properties\n\n|Property|Type|Description|\n|:---|:---|:---|\n|socket|String|Where it goes.|\n";
        Assert.Equal(
            ["DMG5301 Info bulb.md '|Property|Type|Description|'", "DMG5301 Info lamp.md '|Property|Type|Description|'", "DMG5303 Warning lamp.md 'Double'"],
            await AnalyzeAsync(Pages.WithPage("spec/resources/bulb.md", Bulb).WithPage(File, Witness(seen, "observed"))));
    }

    [Fact]
    public async Task A_difference_is_accepted_by_the_fact_of_either_side()
    {
        string[] other = [.. s_facts.Where(static fact => !fact.Contains(" tags ", StringComparison.Ordinal)).Select(static fact => fact.Replace("watt Double", "watt Int32", StringComparison.Ordinal))];
        PageProject project = Pages.WithPage(File, Witness(other));
        Assert.Equal(["DMG5302 Warning lamp.md 'tags'", "DMG5303 Warning lamp.md 'Double'"], await AnalyzeAsync(project));

        string[] accepted = ["property microsoft.graph.lamp tags Collection(String)", "property microsoft.graph.lamp watt Int32"];
        Assert.Empty(await AnalyzeAsync(project.WithPage("docmodels.witness.accepted.txt", Witness(accepted, "accepted"))));
    }

    [Fact]
    public async Task A_description_without_namespaces_names_types_and_whole_paths()
    {
        string[] facts =
        [
            "type Lamp complex -", "property Lamp id json:string", "property Lamp name json:string notnull", "property Lamp watt json:string", "property Lamp tags Collection(json:string)",
            "property Lamp colour Colour", "property Lamp twin Lamp", "enum Colour", "member Colour red -", "member Colour green -",
            "operation GET /lamps/{lampId} 200 Lamp - getLamp", "operation PUT /lamps/{lampId}/dim 204 - - dim",
        ];
        Assert.Equal(
            ["DMG5102 Warning lamp-dim.md 'POST /lamps/{id}/dim'", "DMG5102 Warning lamp-near.md 'GET /lamps/near(place='{place}')'", "DMG5303 Warning lamp.md 'Double'"],
            await AnalyzeAsync(Pages.WithPage(File, Witness(facts).Replace("property\tLamp\twatt\tjson:string", "property\tLamp\twatt\tjson:boolean", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task What_two_witnesses_see_is_said_once()
    {
        string[] seen = ["property microsoft.graph.lamp weight Double"];
        PageProject project = Pages.WithPage(File, Witness([.. s_facts, .. seen])).WithPage("docmodels.witness.tests.txt", Witness(seen, "observed"));
        Assert.Single(await AnalyzeAsync(project));
    }

    [Fact]
    public async Task A_file_that_is_no_witness_and_a_line_that_is_no_fact_are_said()
    {
        Assert.Equal(["DMG5002 Warning docmodels.witness.store.txt ''"], await AnalyzeAsync(Pages.WithPage(File, "docmodels.baseline\t1\n")));
        Assert.Equal(
            ["DMG5002 Warning docmodels.witness.store.txt ''"],
            await AnalyzeAsync(Pages.WithPage(File, Witness(s_facts).Replace("baseline\t1", "baseline\t2", StringComparison.Ordinal))));
        Assert.Equal(
            ["DMG5001 Warning docmodels.witness.store.txt 'wattage\tmicrosoft.graph.lamp'"],
            await AnalyzeAsync(Pages.WithPage(File, Witness([.. s_facts, "wattage microsoft.graph.lamp"]))));
    }
}

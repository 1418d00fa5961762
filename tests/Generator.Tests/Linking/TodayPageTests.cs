using System;
using System.Linq;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Emitting;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Tests.Drift;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking;

/// <summary>What pages of 2024 and later say otherwise than those before.</summary>
public sealed class TodayPageTests
{
    [Theory]
    [InlineData("|Permission type|Permissions (from least to most privileged)|\n|-|-|\n|Application|A.Read, A.Write|")]
    [InlineData("|Permission type|Permissions (from most to least privileged)|\n|-|-|\n|Application|A.Write, A.Read|")]
    [InlineData("|Permission type|Least privileged permissions|Higher privileged permissions|\n|-|-|-|\n|Application|A.Read|A.Write|")]
    [InlineData("|Permission type|Higher privileged permissions|Least privileged permissions|\n|-|-|-|\n|Application|A.Write|A.Read|")]
    [InlineData("|Permission type|Permissions|\n|-|-|\n|Application|A.Read, A.Write|")]
    public void The_least_privileged_permission_comes_first_as_the_header_says(string table)
    {
        ApiModel model = LinkedPages.Link(("api/kite-fly.md", Operation(table)));

        Assert.Equal(["A.Read", "A.Write"], model.Operation("FlyKite").ApplicationPermissions);
        Assert.Equal(["permission\tFlyKite\tapplication\tA.Read\tleast", "permission\tFlyKite\tapplication\tA.Write"], Facts(model, "permission"));
    }

    [Fact]
    public void Not_supported_is_a_fact_and_an_empty_cell_is_none() => Assert.Equal(
        ["permission\tFlyKite\tpersonal\t-"],
        Facts(LinkedPages.Link(("api/kite-fly.md", Operation("|Permission type|Permissions|\n|-|-|\n|Delegated (work)||\n|Delegated (personal)|Not supported.|"))), "permission"));

    [Theory]
    [InlineData("|Permission type|Permissions (from least to most privileged)|\n|-|-|\n|Application|A.Read and B.Read, A.Write and B.Read|")]
    [InlineData("|Permission type|Permissions (from most to least privileged)|\n|-|-|\n|Application|A.Write, A.Read and B.Read|")]
    [InlineData("|Permission type|Least privileged permissions|Higher privileged permissions|\n|-|-|-|\n|Application|A.Read and B.Read|A.Write|")]
    public void Permissions_that_are_needed_together_are_the_least_together(string table) => Assert.Equal(
        ["permission\tFlyKite\tapplication\tA.Read\tleast", "permission\tFlyKite\tapplication\tA.Write", "permission\tFlyKite\tapplication\tB.Read\tleast"],
        Facts(LinkedPages.Link(("api/kite-fly.md", Operation(table))), "permission"));

    [Fact]
    public void Nothing_with_higher_privileges_is_no_refusal() => Assert.Empty(
        Facts(LinkedPages.Link(("api/kite-fly.md", Operation(
            "|Permission type|Least privileged permissions|Higher privileged permissions|\n|-|-|-|\n|Application|None.|Not available.|"))), "permission"));

    [Fact]
    public void Workloads_above_all_kinds_are_of_the_kind_that_the_table_leaves_out() => Assert.Equal(
        ["permission\tFlyKite\tapplication\t-", "permission\tFlyKite\tdelegated\tA.Read\tleast"],
        Facts(LinkedPages.Link(("api/kite-fly.md", Operation(
            "|Permission type|Permissions|\n|-|-|\n|&nbsp; **Onboarding**|A.Read|\n|Application|Not supported.|"))), "permission"));

    [Fact]
    public void Several_tables_are_scenarios()
    {
        const string Tables = """
            ### Fly one's own

            |Permission type|Least privileged permission|Higher privileged permissions|
            |:-|:-|:-|
            |Application|Own.Fly|All.Fly|

            ### Fly those of others

            |Permission type|Least privileged permission|Higher privileged permissions|
            |:-|:-|:-|
            |Application|All.Fly|Not available.|
            """;
        OperationModel operation = LinkedPages.Link(("api/kite-fly.md", Operation(Tables))).Operation("FlyKite");

        Assert.Equal(["Own.Fly", "All.Fly"], operation.ApplicationPermissions);
        Assert.Equal(["Fly one's own", "Fly those of others"], operation.Permissions.Select(static row => row.Subject));
        Assert.Equal([["Own.Fly", "All.Fly"], ["All.Fly"]], operation.Permissions.Select(static row => row.Names.ToArray()));
        Assert.Contains(
            "Scenarios = new global::System.Collections.Generic.Dictionary<string, global::DocModelGen.ApiPermissions> { [\"Fly one's own\"] = new global::DocModelGen.ApiPermissions(application: new[] { \"Own.Fly\", \"All.Fly\" })",
            OperationEmitter.Emit(operation, new EmitSettings(Models.Modern, MentionsObsolete: false)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_for_self_and_others_are_scenarios_too()
    {
        EquatableArray<PermissionModel> rows = LinkedPages.Link(("api/kite-fly.md", Operation(
            "|Permission type|Permissions acting on self (from least to most privileged)|Permissions acting on others (from least to most privileged)|\n|-|-|-|\n|Delegated (work)|Own.Fly|All.Fly|")))
            .Operation("FlyKite").Permissions;

        Assert.Equal([("permissions acting on self", "Own.Fly"), ("permissions acting on others", "All.Fly")], rows.Select(static row => (row.Subject, row.Names[0])));
    }

    [Fact]
    public void Roles_are_read_from_their_list_and_clouds_from_the_name_of_an_include_or_a_table()
    {
        const string Roles = """
            |Permission type|Permissions|
            |:-|:-|
            |Application|A.Read|

            > [!IMPORTANT]
            > The signed-in user needs a role. The following least privileged roles are supported:
            > - *Kite Reader*
            > - **Kite Keeper** - for those of others
            > - [Sky Administrator](/roles#sky)

            Other remarks:
            - No role.
            """;
        string included = Operation(Roles).Replace("Flies.\n", "Flies.\n\n[!INCLUDE [national-cloud-support](../../includes/global-us.md)]\n", StringComparison.Ordinal);
        string inline = Operation(Roles).Replace("Flies.\n", "Flies.\n\n|Global service|US Government L4|US Government L5 (DOD)|China operated by 21Vianet|\n|:-:|:-:|:-:|:-:|\n|✅|✅|✅|❌|\n", StringComparison.Ordinal);
        foreach (string page in (string[])[included, inline])
        {
            ApiModel model = LinkedPages.Link(("api/kite-fly.md", page));
            Assert.Equal(
                [
                    "permission\tFlyKite\tapplication\tA.Read\tleast",
                    "permission\tFlyKite\tcloud\tglobal",
                    "permission\tFlyKite\tcloud\tus",
                    "permission\tFlyKite\trole\tKite Keeper",
                    "permission\tFlyKite\trole\tKite Reader",
                    "permission\tFlyKite\trole\tSky Administrator",
                ],
                Facts(model, "permission"));
        }
    }

    [Fact]
    public void Drift_of_conditions_is_told_where_they_were_accepted()
    {
        const string Before = "operation GET /a 200 - - GetA\npermission GetA cloud global\npermission GetA role Reader\npermission GetA application A.Read least\npermission GetA application A.All";
        const string After = "operation GET /a 200 - - GetA\npermission GetA cloud global\npermission GetA cloud us\npermission GetA application A.All least\npermission GetA application A.Read";

        Assert.Equal(["DMG3112 Warning", "DMG3113 Info", "DMG3113 Info"], DriftRun.Compare(Before, After));
        Assert.Empty(DriftRun.Compare("operation GET /a 200 - - GetA\npermission GetA application A.Read", "operation GET /a 200 - - GetA\npermission GetA application A.Read least\npermission GetA cloud us\npermission GetA personal -"));
    }

    [Fact]
    public void A_qualified_name_is_itself_or_nothing()
    {
        ApiModel model = LinkedPages.Link(
            ("resources/alert.md", Infrastructure.Pages.Resource("alert", "id|String|Key.")),
            ("resources/sky-alert.md", In("microsoft.graph.sky", "alert", "height|Int32|How high.")),
            ("resources/kite.md", Infrastructure.Pages.Resource("kite", "a|microsoft.graph.sky.alert|Its own.", "b|microsoft.graph.sea.alert|Of a page that is not here.", "c|sky.alert|Short.")));

        Assert.Equal(
            ["a microsoft.graph.sky.alert", "b Json", "c microsoft.graph.sky.alert"],
            model.Type("microsoft.graph.kite").Properties.Select(static property => $"{property.WireName} {property.Type.Reference?.FullName ?? property.Type.Kind.ToString()}"));
    }

    [Theory]
    [InlineData("alert", true)]
    [InlineData("[alert](security-alert.md)", false)]
    [InlineData("microsoft.graph.security.alert", false)]
    [InlineData("notice", false)]
    public void A_name_that_fits_types_of_several_namespaces_is_named(string cell, bool isNamed)
    {
        GeneratorRun run = GeneratorRun.Of(
            ("spec/resources/security-alert.md", In("microsoft.graph.security", "alert", "id|String|The id.")),
            ("spec/resources/print-alert.md", In("microsoft.graph.print", "alert", "name|String|The name.")),
            ("spec/resources/print-notice.md", In("microsoft.graph.print", "notice", "name|String|The name.")),
            ("spec/resources/network-kite.md", In("microsoft.graph.network", "kite", $"last|{cell}|The last.")));

        Assert.Equal(
            isNamed ? ["The type 'alert' of 'last' can be microsoft.graph.print.alert or microsoft.graph.security.alert: microsoft.graph.print.alert is taken. A link to its page, or its whole name, decides"] : [],
            run.Diagnostics.Where(static diagnostic => diagnostic.Id == "DMG0032").Select(static diagnostic => diagnostic.GetMessage(null)));
    }

    [Fact]
    public void Two_spellings_of_a_namespace_are_one()
    {
        ApiModel model = LinkedPages.Link(
            ("resources/a.md", In("microsoft.graph.deepsky", "star", "id|String|Key.")),
            ("resources/b.md", In("microsoft.graph.deepSky", "moon", "id|String|Key.")));

        Assert.All(model.Types, static type => Assert.EndsWith(".DeepSky", type.Name.Namespace, StringComparison.Ordinal));
        Assert.Equal("DMG0012", Assert.Single(model.Problems).Id);
    }

    [Theory]
    [InlineData("### packageStatus enumeration", "#packagestatus-enumeration", "|Value|Description|\n|-|-|\n|sent|S.|\n|kept|K.|")]
    [InlineData("### packageStatus enum", "#packagestatus-enum", "|Value|\n|-|\n|sent|\n|kept|")]
    [InlineData("### packageStatus type", "#packagestatus-type", "|Name|Description|\n|-|-|\n|sent|S.|\n|kept|K.|")]
    [InlineData("### packageStatus values", "#packagestatus-values", "|Member|Description|\n|-|-|\n|sent|S.|\n|kept|K.|")]
    public void A_section_of_a_page_is_an_enumeration(string heading, string fragment, string table)
    {
        ApiModel model = LinkedPages.Link(("resources/package.md", Infrastructure.Pages.Resource("package", "id|String|Key.", $"status|[packageStatus]({fragment})|Where it is.") + $"\n{heading}\n\n{table}\n"));

        Assert.Equal(["enum\tmicrosoft.graph.packageStatus"], Facts(model, "enum"));
        Assert.Equal("microsoft.graph.packageStatus", model.Type("microsoft.graph.package").Properties[1].Type.Reference?.FullName);
    }

    [Fact]
    public void A_table_below_a_heading_that_a_row_links_to_is_a_type_of_its_own() => Assert.Equal(
        ["property\tmicrosoft.graph.kite\tlines\tCollection(microsoft.graph.kiteLine)", "property\tmicrosoft.graph.kiteLine\tlength\tInt32"],
        Facts(
            LinkedPages.Link(("resources/kite.md", Infrastructure.Pages.Resource("kite", "lines|[kiteLine](#kiteline) collection|The lines.")
                .Replace("## Relationships", "### kiteLine\n\n|Property|Type|Description|\n|-|-|-|\n|length|Int32|In metres.|\n\n## Relationships", StringComparison.Ordinal))),
            "property"));

    [Fact]
    public void A_fragment_whose_section_is_missing_does_not_lead_to_its_page()
    {
        ApiModel model = LinkedPages.Link(("resources/package.md", Infrastructure.Pages.Resource(
            "package", "id|String|Key.", "status|[packageStatus](#packagestatus-values)|Possible values are: `sent`, `kept`.", "kind|[packageKind](#packagekind-values)|Its kind.")));

        Assert.Equal(
            ["String", "microsoft.graph.packageStatus", "Json"],
            model.Type("microsoft.graph.package").Properties.Select(static property => property.Type.Reference?.FullName ?? property.Type.Kind.ToString()));
    }

    [Fact]
    public void Relationships_and_sentences_about_other_properties_list_no_members()
    {
        ApiModel model = LinkedPages.Link(("resources/box.md", Infrastructure.Pages.Resource(
            "box",
            "id|String|Key.",
            "content|boxContent|What is in it. The supported value for the contentType property is `html`.",
            "size|boxSize|How large. The supported values for the size property are: `small`, `large`.")
            .Replace("## Relationships\n\nNone.", "## Relationships\n\n|Relationship|Type|Description|\n|-|-|-|\n|lids|[lid](lid.md) collection|Each is set by **state**. The possible values are 'open', 'shut'.|", StringComparison.Ordinal)));

        Assert.Equal(["enum\tmicrosoft.graph.boxSize"], Facts(model, "enum"));
    }

    [Fact]
    public void Numbers_that_stand_for_names_are_their_values() => Assert.Equal(
        ["member\tvolumeKind\tdata\t2", "member\tvolumeKind\tsystem\t1"],
        Facts(
            LinkedPages.Link(("resources/disk.md", Infrastructure.Pages.Resource("disk", "id|String|Key.", "volumeKind|Enumeration|The possible values are: `1` (for `system`), `2` (for `data`)."))),
            "member"));

    [Fact]
    public void The_row_of_the_discriminator_is_no_property()
    {
        ApiModel model = LinkedPages.Link(("resources/disk.md", Infrastructure.Pages.Resource("disk", "odata.type|String|`#microsoft.graph.disk`. Tells it apart.", "id|String|Key.")));

        Assert.Equal(["id"], model.Type("microsoft.graph.disk").Properties.Select(static property => property.WireName));
        Assert.Equal("#microsoft.graph.disk", model.Type("microsoft.graph.disk").ODataType);
    }

    [Fact]
    public void Prose_and_masks_say_that_members_combine()
    {
        ApiModel model = LinkedPages.Link(
            ("resources/gate.md", Infrastructure.Pages.Resource(
                "gate",
                "id|String|Key.",
                "ways|gateWays|This is a flagged enumeration. The possible values are: `none`, `foot`, `cart`, `unknownFutureValue`.",
                "lists|gateLists collection|Allows multiple values. The possible values are: `one`, `two`.",
                "masks|[gateMasks](gatemasks.md)|Masks.")),
            ("resources/gatelanes.md", EnumPage("gateLanes", "The lanes. This enumeration is a bitwise (flags) enumeration.", "one|1", "three|3", "two|2", "four|4")),
            ("resources/gatecounts.md", EnumPage("gateCounts", "The counts.", "zero|0", "one|1", "two|2", "three|3", "four|4", "five|5", "six|6", "seven|7")),
            ("resources/gatemasks.md", EnumPage("gateMasks", "The masks.", "none|0", "one|1", "two|2", "four|4", "all|7", "unknownFutureValue|8")));

        Assert.Equal(
            ["enum\tmicrosoft.graph.gateCounts", "enum\tmicrosoft.graph.gateLanes\tflags", "enum\tmicrosoft.graph.gateLists", "enum\tmicrosoft.graph.gateMasks\tflags", "enum\tmicrosoft.graph.gateWays\tflags"],
            Facts(model, "enum"));
        Assert.Contains("member\tmicrosoft.graph.gateMasks\tall\t7", Facts(model, "member"));
    }

    [Fact]
    public void A_table_of_derived_types_before_the_permissions_tells_what_derives_from_the_body()
    {
        string page = Operation("|Permission type|Permissions|\n|-|-|\n|Application|A.Read|")
            .Replace("Flies.\n", "Flies. These types derive from it.\n\n|Derived type|Description|\n|:-|:-|\n|[bigKite](../resources/bigkite.md)|A big one.|\n", StringComparison.Ordinal);
        ApiModel model = LinkedPages.Link(
            ("api/kite-fly.md", page),
            ("resources/kite.md", Infrastructure.Pages.Resource("kite", "colour|String|Its colour.")),
            ("resources/bigkite.md", Infrastructure.Pages.Resource("bigKite", "size|Int32|How big.")));

        Assert.Equal("microsoft.graph.kite", model.Type("microsoft.graph.bigKite").Base?.FullName);
    }

    [Fact]
    public void Numbers_that_are_no_status_are_none() =>
        Assert.Equal(204, LinkedPages.Link(("api/kite-fly.md", Operation("").Replace(
            "If successful, this method returns a `200 OK`", "In Microsoft 365, and after 250 ms, this method returns a `204 No Content`", StringComparison.Ordinal))).Operation("FlyKite").Status);

    [Theory]
    [InlineData(":::zone pivot=\"graph-v1\"", ":::zone-end", ":::zone pivot=\"graph-preview\"", ":::zone-end")]
    [InlineData("::: moniker range=\"graph-rest-1.0\"", "::: moniker-end", "::: moniker range=\"graph-rest-beta\"", "::: moniker-end")]
    public void Two_versions_on_a_page_are_both_there_and_a_preview_is_marked(string stable, string stableEnd, string preview, string previewEnd)
    {
        ApiModel model = LinkedPages.Link(
            ("api/kite-fly.md", Operation("").Replace(
                "``` http\nGET /kites/{id}\n```",
                $"{preview}\n\n``` http\nGET /kites/{{id}}\nGET /drones/{{id}}\n```\n\n{previewEnd}\n\n{stable}\n\n``` http\nGET /kites/{{id}}\n```\n\n{stableEnd}",
                StringComparison.Ordinal)),
            ("resources/kite.md", Infrastructure.Pages.Resource("kite").Replace("## Relationships\n\nNone.\n", "", StringComparison.Ordinal)
                + $"{preview}\n|Property|Type|Description|\n|:-|:-|:-|\n|length|Int64|Of the line.|\n|wind|String|The wind.|\n{previewEnd}"
                + $"\n\n{stable}\n|Property|Type|Description|\n|:-|:-|:-|\n|length|Int32|Of the kite.|\n{stableEnd}\n"));

        Assert.Equal(
            [("/kites/{id}", false), ("/drones/{id}", true)],
            model.Operation("FlyKite").Routes.Select(static route => (route.Documented, route.IsPreview)));
        TypeModel kite = model.Type("microsoft.graph.kite");
        Assert.Equal(["property\tmicrosoft.graph.kite\tlength\tInt32", "property\tmicrosoft.graph.kite\twind\tString"], Facts(model, "property"));
        Assert.Equal("Of the kite.", kite.Properties.Single(static property => property.WireName == "length").Summary.ToString());
        Assert.Contains("Documented for a preview version only.", kite.Properties.Single(static property => property.WireName == "wind").Remarks);
        Assert.DoesNotContain("Documented for a preview version only.", kite.Properties.Single(static property => property.WireName == "length").Remarks);
    }

    [Fact]
    public void A_URL_tells_its_version() => Assert.Equal(
        [("/kites/{id}", false), ("/me/kites/{id}", true)],
        LinkedPages.Link(("api/kite-fly.md", Operation("").Replace(
            "GET /kites/{id}",
            "GET https://graph.microsoft.com/beta/kites/{id}\nGET https://graph.microsoft.com/v1.0/kites/{id}\nGET https://graph.microsoft.com/beta/me/kites/{id}",
            StringComparison.Ordinal))).Operation("FlyKite").Routes.Select(static route => (route.Documented, route.IsPreview)));

    private static string[] Facts(ApiModel model, string kind) =>
        [.. FactsWriter.Write(model).Split('\n').Where(line => line.StartsWith(kind + "\t", StringComparison.Ordinal))];

    private static string In(string space, string name, params string[] rows) =>
        Infrastructure.Pages.Resource(name, rows).Replace("Namespace: microsoft.graph\n", $"Namespace: {space}\n", StringComparison.Ordinal);

    private static string EnumPage(string name, string introduction, params string[] rows) =>
        $"# {name} enum type\n\nNamespace: microsoft.graph\n\n{introduction}\n\n## Members\n\n|Member|Value|\n|:-|:-|\n{string.Concat(rows.Select(static row => $"|{row}|\n"))}";

    private static string Operation(string permissions) => $$"""
        # Fly kite

        Namespace: microsoft.graph

        Flies.

        ## Permissions

        {{permissions}}

        ## HTTP request

        ``` http
        GET /kites/{id}
        ```

        ## Response

        If successful, this method returns a `200 OK` response code and a [kite](../resources/kite.md) object in the response body.

        """;
}

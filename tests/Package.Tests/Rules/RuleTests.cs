using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using DocModelGen.Package.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Package.Tests.Rules;

/// <summary>Every documented rule, in a project that has nothing but the package: what its log says, and how it is turned off.</summary>
[Collection(PackedOnce.Name)]
public sealed class RuleTests(PackageFixture package)
{
    private const string Log = "log.sarif";

    private const string NoCode = "internal static class Nothing { }\n";

    /// <summary>Two names that the pages want too: a request may have any type, and a record must read itself from JSON.</summary>
    private const string TakenNames = "namespace DeviceStatuses.ApiModels { public class CreateBook { } public class Book { } }\n";

    /// <summary>Where some of them stand: the file, and what it has there.</summary>
    private static readonly (string Id, string Path, string Text)[] s_places =
    [
        ("DMG0006", "spec/resources/bad.md", "|  | String | Has no name. |"),
        ("DMG0007", "spec/resources/bad.md", "Some Strange 32 Type"),
        ("DMG0007", "spec/resources/odd.md", "Some Other 32 Type"),
        ("DMG0018", "spec/resources/bad.md", "<!-- DocModelGen: disable DMG1001"),
        ("DMG0032", "spec/resources/stove.md", "glow"),
        ("DMG1001", "spec/api/lamp-create.md", "\"shade\""),
        ("DMG1004", "spec/api/lamp-create.md", "\"5\""),
        ("DMG1010", "spec/api/rug-add.md", "https://graph.microsoft.com/docs"),
        ("DMG1012", "spec/api/rug-add.md", "POST /rugs/$ref"),
        ("DMG1016", "spec/api/lamp-create.md", "Proprties"),
        ("DMG1020", "spec/api/lamp-get.md", "GET /things"),
        ("DMG1021", "spec/api/lamp-get.md", "GET /things"),
        ("DMG2001", "spec/resources/lamp.md", "blue"),
        ("DMG2003", "spec/api/lamp-create.md", "String | A note."),
        ("DMG3002", "docmodels.baseline.txt", "nonsense"),
        ("DMG3303", "spec/resources/thing.md", "Int32"),
        ("DMG3308", "spec/resources/thing.md", "A. Read-only."),
        ("DMG4001", "User.cs", "Book { Added"),
        ("DMG5001", "docmodels.witness.service.txt", "nonsense"),
        ("DMG5102", "spec/api/kettle-nothing.md", "GET /kettles/{id}/nothing"),
        ("DMG5302", "spec/resources/kettle.md", "only"),
        ("DMG5303", "spec/resources/kettle.md", "Int32"),
        ("DMG5402", "spec/resources/kettlegrade.md", "only"),
    ];

    private readonly ConsumerProject _project = package.CreateConsumer();

    [Fact]
    public async Task Every_documented_rule_is_reported_at_its_documented_severity_and_place()
    {
        WritePages();
        IReadOnlyList<SarifResult> first = await BuildAsync();
        Assert.Equal("", string.Join(' ', s_places.Where(place => !first.Any(result => IsAt(result, place))).Select(static place => place.Id)));

        IReadOnlyList<SarifResult> second = await BuildWithoutCodeAsync();
        IReadOnlyList<SarifResult> third = await BuildOldAsync();

        SarifResult[] all = [.. first, .. second, .. third];
        Assert.Equal("", string.Join(' ', DocumentedRules.Levels.Keys.Except(DocumentedRules.Faults).Except(all.Select(static result => result.Id)).Order(StringComparer.Ordinal)));
        Assert.Equal("", string.Join(' ', all.GroupBy(static result => result.Id).Where(IsNeverAtItsLevel).Select(static rule => $"{rule.Key}:{rule.First().Level}")));

        static bool IsNeverAtItsLevel(IGrouping<string, SarifResult> rule) => rule.All(result => result.Level != DocumentedRules.Levels[rule.Key]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_documented_rule_is_turned_off_for_the_project(bool byGlobalConfig)
    {
        WritePages();
        string ids = string.Join(";", DocumentedRules.Levels.Keys);
        if (byGlobalConfig)
        {
            _project.Write(".globalconfig", "is_global = true\n" + string.Concat(DocumentedRules.Levels.Keys.Select(static id => $"dotnet_diagnostic.{id}.severity = none\n")));
        }

        string[] arguments = byGlobalConfig ? [] : [$"-p:NoWarn=\"{ids}\""];
        Assert.Empty(await BuildAsync(arguments));
        Assert.Empty(await BuildWithoutCodeAsync(arguments));
        Assert.Empty(await BuildOldAsync(arguments));
    }

    [Fact]
    public async Task Rules_about_code_are_turned_off_by_pragmas_by_attributes_and_by_an_editorconfig()
    {
        WritePages();
        IReadOnlyList<SarifResult> before = await BuildAsync();
        string[] ids = [.. before.Select(static result => result.Id).Where(IsAboutCode).Distinct()];
        Assert.Equal(DocumentedRules.Levels.Keys.Where(IsAboutCode).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));

        _project.Write("User.cs", $"#pragma warning disable {string.Join(", ", ids)}\n{RulePages.Code}");
        Assert.DoesNotContain(await BuildAsync(), static result => IsAboutCode(result.Id));

        string attributes = string.Concat(ids.Select(static id => $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"DocModelGen.Code\", \"{id}\")]\n"));
        _project.Write("User.cs", RulePages.Code.Edit("static class", attributes + "static class"));
        Assert.DoesNotContain(await BuildAsync(), static result => IsAboutCode(result.Id));

        _project.Write("User.cs", RulePages.Code);
        _project.Write(".editorconfig", "root = true\n[*.cs]\n" + string.Concat(ids.Select(static id => $"dotnet_diagnostic.{id}.severity = none\n")));
        Assert.DoesNotContain(await BuildAsync(), static result => IsAboutCode(result.Id));
    }

    [Fact]
    public async Task Rules_about_drift_are_silent_once_it_is_accepted()
    {
        WritePages();
        _project.Write("User.cs", NoCode);

        _project.Write("missing.md", "# Not missing\n");
        (await _project.BuildAsync("-p:DocModelAcceptDrift=true")).MustSucceed();
        Assert.DoesNotContain(await BuildAsync(), static result => result.Id.StartsWith("DMG3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whatever_can_be_silenced_in_its_page_is_silent_once_the_page_comments_on_it_with_a_reason()
    {
        WritePages();
        ILookup<string, string> idsOfPages = (await BuildAsync()).Where(IsOfPage).ToLookup(static result => result.File, static result => result.Id, StringComparer.Ordinal);
        Assert.Equal("", string.Join(' ', DocumentedRules.SilencedInPages.Except(DocumentedRules.Faults).Except(idsOfPages.SelectMany(static page => page)).Order(StringComparer.Ordinal)));

        foreach ((string path, string text) in RulePages.All)
        {
            string comments = string.Concat(idsOfPages[Path.GetFileName(path)].Distinct().Select(static id => $"<!-- DocModelGen: disable {id} because the test says so -->\n"));
            _project.Write("spec/" + path, AfterFrontMatter(text, comments));
        }

        Assert.DoesNotContain(await BuildAsync(), IsOfPage);

        static bool IsOfPage(SarifResult result) => result.File.EndsWith(".md", StringComparison.Ordinal) && DocumentedRules.SilencedInPages.Contains(result.Id);
        static string AfterFrontMatter(string text, string comments) =>
            text.StartsWith("---", StringComparison.Ordinal) ? text.Insert(text.IndexOf("\n---\n", StringComparison.Ordinal) + "\n---\n".Length, comments) : comments + text;
    }

    [Fact]
    public async Task Warnings_of_pages_can_be_errors()
    {
        WritePages();
        Assert.Contains(await BuildAsync("-p:WarningsAsErrors=DMG1014"), static result => result is { Id: "DMG1014", Level: "error" });
    }

    private bool IsAt(SarifResult result, (string Id, string Path, string Text) place) =>
        result.Id == place.Id
        && result.File == Path.GetFileName(place.Path)
        && File.ReadAllLines(_project.PathOf(place.Path))[result.Line - 1][(result.Column - 1)..].StartsWith(place.Text, StringComparison.Ordinal);

    private void WritePages()
    {
        _project.WriteProject(
            """
            <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
            <DocModelDriftPromise>sometimes</DocModelDriftPromise>
            <DocModelPages>own</DocModelPages>
            <ErrorLog>log.sarif,version=2.1</ErrorLog>
            """,
            """<AdditionalFiles Include="missing.md" />""",
            outputType: "Library");
        foreach ((string path, string text) in RulePages.All)
        {
            _project.Write("spec/" + path, text);
        }

        _project.Write("docmodels.baseline.txt", RulePages.Baseline);
        _project.Write("docmodels.witness.service.txt", RulePages.Metadata);
        _project.Write("docmodels.witness.replies.txt", RulePages.Replies);
        _project.Write("docmodels.witness.broken.txt", "nonsense\n");
        _project.Write("User.cs", RulePages.Code);
    }

    private static bool IsAboutCode(string id) => id.StartsWith("DMG4", StringComparison.Ordinal);

    /// <summary>What cannot be there together with the rest: an unreadable baseline, a selection, and types of generated names.</summary>
    private Task<IReadOnlyList<SarifResult>> BuildWithoutCodeAsync(params string[] arguments)
    {
        _project.Write("docmodels.baseline.txt", "docmodels.baseline\t99\n");
        _project.Write("docmodels.txt", "NoSuchThing\nCreateBook = = Book\nCreateBook\n");
        _project.Write("User.cs", TakenNames);
        return BuildAsync(arguments);
    }

    /// <summary>The same without a baseline, for an old language.</summary>
    private Task<IReadOnlyList<SarifResult>> BuildOldAsync(params string[] arguments)
    {
        _project.Delete("docmodels.baseline.txt");
        return BuildAsync([.. arguments, "-p:LangVersion=8", "-p:ImplicitUsings=false", "-p:Nullable=disable"]);
    }

    private async Task<IReadOnlyList<SarifResult>> BuildAsync(params string[] arguments)
    {
        CommandResult result = await _project.BuildAsync(arguments);
        Assert.DoesNotContain("AD0001", result.Output, StringComparison.Ordinal);
        return SarifResult.ReadOurs(_project.PathOf(Log));
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using DocModelGen.Package.Tests.Infrastructure;
using DocModelGen.Package.Tests.Rules;
using Xunit;

namespace DocModelGen.Package.Tests.Contents;

/// <summary>What a project file can say about the pages.</summary>
[Collection(PackedOnce.Name)]
public sealed class BuildFileTests : IAsyncLifetime
{
    private readonly ConsumerProject _project;

    public BuildFileTests(PackageFixture package) => _project = package.CreateConsumer();

    public async Task InitializeAsync()
    {
        _project.WriteProject(outputType: "Library");
        _project.Write("spec/resources/printer.md", Pages.Printer);
        _project.Write("other/scanner.md", Pages.Printer.Edit("printer", "scanner"));
        (await _project.RunAsync("restore")).MustSucceed();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_project_chooses_the_namespace_for_all_pages_or_for_one()
    {
        _project.WriteProject(
            "<DocModelNamespace>Contoso.Devices</DocModelNamespace>",
            """<DocModelPage Include="other/scanner.md" Namespace="Contoso.Scanning" />""",
            outputType: "Library");
        (await _project.BuildAsync()).MustSucceed();
        Assert.Contains("Contoso.Devices.Printer", _project.Built.Types);
        Assert.Contains("Contoso.Scanning.Scanner", _project.Built.Types);

        _project.WriteProject(
            items: """<DocModelPage Update="spec/resources/printer.md" Namespace="Contoso.Printing" />""", outputType: "Library");
        (await _project.BuildAsync()).MustSucceed();
        Assert.Contains("Contoso.Printing.Printer", _project.Built.Types);
        Assert.DoesNotContain(_project.Built.Types, static type => type.EndsWith(".Scanner", System.StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_project_can_name_its_pages_itself()
    {
        _project.WriteProject(
            "<EnableDefaultDocModelPages>false</EnableDefaultDocModelPages>",
            """<DocModelPage Include="other/scanner.md" />""",
            outputType: "Library");
        (await _project.BuildAsync()).MustSucceed();
        Assert.Contains("DeviceStatuses.ApiModels.Scanner", _project.Built.Types);
        Assert.DoesNotContain("DeviceStatuses.ApiModels.Printer", _project.Built.Types);
    }

    [Fact]
    public async Task A_globalconfig_counts_for_a_project_without_code_and_once_for_one_with()
    {
        _project.WriteProject("<ErrorLog>log.sarif,version=2.1</ErrorLog>", outputType: "Library");
        Assert.Contains(await BuildAsync(), static result => result.Id == "DMG3001");

        _project.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.DMG3001.severity = none\n");
        Assert.DoesNotContain(await BuildAsync(), static result => result.Id == "DMG3001");

        _project.Write("Code.cs", "internal static class Code { }\n");
        Assert.DoesNotContain(await BuildAsync(), static result => result.Id == "DMG3001");

        async Task<IReadOnlyList<SarifResult>> BuildAsync()
        {
            // The compiler warns of a key that two files set, and forgets it.
            Assert.DoesNotContain("MultipleGlobalAnalyzerKeys", (await _project.BuildAsync()).MustSucceed().Output, System.StringComparison.Ordinal);
            return SarifResult.ReadOurs(_project.PathOf("log.sarif"));
        }
    }

    [Fact]
    public async Task Pages_selection_and_baseline_reach_compiler_watch_and_editor_once_each()
    {
        _project.Write("docmodels.txt", "*\n");
        _project.WriteProject(items: """<AdditionalFiles Include="spec/**/*.md" />""", outputType: "Library");

        Dictionary<string, string[]> items = await GetItemsAsync("AdditionalFiles", "Watch", "UpToDateCheckInput", "None");
        string[] expected = ["docmodels.txt", "spec/resources/printer.md"];
        Assert.Equal(expected, items["AdditionalFiles"]);
        Assert.Equal(expected, items["Watch"]);
        Assert.Equal(expected, items["UpToDateCheckInput"]);
        Assert.Empty(items["None"].Intersect(expected));
    }

    [Fact]
    public async Task Only_pages_with_a_namespace_of_their_own_carry_metadata_to_the_compiler()
    {
        _project.WriteProject(
            items: """<DocModelPage Include="other/scanner.md" Namespace="Contoso.Scanning" />""", outputType: "Library");

        Dictionary<string, string[]> items = await GetItemsAsync("DocModelPage", "DocModelPageOptions");
        Assert.Equal(["other/scanner.md", "spec/resources/printer.md"], items["DocModelPage"]);
        Assert.Equal(["other/scanner.md"], items["DocModelPageOptions"]);
    }

    [Theory]
    [InlineData("linux-x64", "10.0", "tools/linux-x64")]
    [InlineData("linux-x64", "8.0", "analyzers/dotnet/cs")]
    [InlineData("win-x64", "10.0", "analyzers/dotnet/cs")]
    public async Task A_compiler_takes_the_files_with_machine_code_where_the_package_has_them_for_it(string system, string version, string folder)
    {
        Dictionary<string, string[]> items = await GetItemsAsync(
            ["-t:ResolveLockFileAnalyzers", $"-p:NETCoreSdkPortableRuntimeIdentifier={system}", $"-p:BundledNETCoreAppTargetFrameworkVersion={version}"],
            "Analyzer");
        string[] ours = [.. items["Analyzer"].Where(static path => path.Contains("/docmodelgen/", System.StringComparison.Ordinal))];

        Assert.Equal(7, ours.Length);
        Assert.All(
            (string[])["DocModelGen.CodeFixes.dll", "DocModelGen.Generator.dll", "Markdig.Signed.dll"],
            file => Assert.EndsWith($"/{folder}/{file}", Assert.Single(ours, path => path.EndsWith("/" + file, System.StringComparison.Ordinal)), System.StringComparison.Ordinal));
    }

    private Task<Dictionary<string, string[]>> GetItemsAsync(params string[] types) => GetItemsAsync([], types);

    private async Task<Dictionary<string, string[]>> GetItemsAsync(string[] arguments, params string[] types)
    {
        CommandResult result = await _project.RunAsync(["msbuild", "-nologo", .. arguments, $"-getItem:{string.Join(',', types)}"]);
        using JsonDocument document = JsonDocument.Parse(result.MustSucceed().Output);
        return document.RootElement.GetProperty("Items").EnumerateObject().ToDictionary(
            static type => type.Name,
            static type => type.Value.EnumerateArray()
                .Select(static item => item.GetProperty("Identity").GetString()!.Replace('\\', '/'))
                .Order(System.StringComparer.Ordinal)
                .ToArray());
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using DocModelGen.Package.Tests.Infrastructure;
using DocModelGen.Package.Tests.Rules;
using Xunit;

namespace DocModelGen.Package.Tests.Contents;

/// <summary>What each package holds, to the file.</summary>
[Collection(PackedOnce.Name)]
public sealed class PackageContentTests(PackageFixture package)
{
    /// <summary>Of files alone, which no debugger steps into.</summary>
    private const string Templates = "DocModelGen.Templates";

    private static readonly string[] s_allFrameworks = ["net10.0", "net8.0", "netstandard2.0"];

    private static readonly Dictionary<string, string[]> s_expected = new()
    {
        ["DocModelGen"] =
        [
            "LICENSE",
            "README.md",
            "THIRD-PARTY-NOTICES.txt",
            "analyzers/dotnet/cs/DocModelGen.CodeFixes.dll",
            "analyzers/dotnet/cs/DocModelGen.Generator.dll",
            "analyzers/dotnet/cs/Markdig.Signed.dll",
            "analyzers/dotnet/cs/System.Buffers.dll",
            "analyzers/dotnet/cs/System.Memory.dll",
            "analyzers/dotnet/cs/System.Numerics.Vectors.dll",
            "analyzers/dotnet/cs/System.Runtime.CompilerServices.Unsafe.dll",
            "build/DocModelGen.props",
            "build/DocModelGen.targets",
            "buildTransitive/DocModelGen.props",
            "buildTransitive/DocModelGen.targets",
            .. DocumentedRules.Levels.Keys.Order(StringComparer.Ordinal).Select(static id => $"docs/rules/{id}.md"),
            "icon.png",
            .. Libraries("DocModelGen", s_allFrameworks),
            "tools/linux-x64/DocModelGen.CodeFixes.dll",
            "tools/linux-x64/DocModelGen.Generator.dll",
            "tools/linux-x64/Markdig.Signed.dll",
        ],
        ["DocModelGen.Azure"] = ["LICENSE", "README.md", "icon.png", .. Libraries("DocModelGen.Azure", s_allFrameworks)],
        ["DocModelGen.Extensions.DependencyInjection"] =
            ["LICENSE", "README.md", "icon.png", .. Libraries("DocModelGen.Extensions.DependencyInjection", s_allFrameworks)],
        ["DocModelGen.Extensions.Resilience"] =
            ["LICENSE", "README.md", "icon.png", .. Libraries("DocModelGen.Extensions.Resilience", "net10.0", "net8.0")],
        [Templates] =
        [
            "LICENSE",
            "README.md",
            "content/docmodels/.template.config/template.json",
            "content/docmodels/Company.App1.csproj",
            "content/docmodels/Program.cs",
            "content/docmodels/docmodels.baseline.txt",
            "content/docmodels/spec/README.txt",
            "icon.png",
        ],
        ["DocModelGen.Testing"] =
            ["LICENSE", "README.md", "build/DocModelGen.Testing.props", "icon.png", .. Libraries("DocModelGen.Testing", "net8.0")],
        ["DocModelGen.Tool"] =
        [
            "LICENSE",
            "THIRD-PARTY-NOTICES.txt",
            "docmodels.md",
            "drift-tool.md",
            "icon.png",
            "tools/net10.0/any/DocModelGen.Generator.dll",
            "tools/net10.0/any/DotnetToolSettings.xml",
            "tools/net10.0/any/Markdig.Signed.dll",
            "tools/net10.0/any/Microsoft.CodeAnalysis.CSharp.dll",
            "tools/net10.0/any/Microsoft.CodeAnalysis.dll",
            "tools/net10.0/any/Microsoft.OData.Edm.dll",
            "tools/net10.0/any/Microsoft.OpenApi.YamlReader.dll",
            "tools/net10.0/any/Microsoft.OpenApi.dll",
            "tools/net10.0/any/SharpYaml.dll",
            "tools/net10.0/any/Spectre.Console.Ansi.dll",
            "tools/net10.0/any/Spectre.Console.dll",
            "tools/net10.0/any/System.CommandLine.dll",
            "tools/net10.0/any/docmodels.deps.json",
            "tools/net10.0/any/docmodels.dll",
            "tools/net10.0/any/docmodels.pdb",
            "tools/net10.0/any/docmodels.runtimeconfig.json",
        ],
    };

    public static TheoryData<string> Ids => [.. s_expected.Keys];

    public static TheoryData<string> IdsWithSymbols => [.. s_expected.Keys.Where(static id => id != Templates)];

    [Fact]
    public async Task There_are_these_packages_with_symbols_each_and_no_others() =>
        Assert.Equal(
            s_expected.Keys.Select(id => $"{id}.{package.Version}.nupkg").Concat(s_expected.Keys.Where(static id => id != Templates).Select(id => $"{id}.{package.Version}.snupkg")).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(await package.PackAllAsync()).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Each_package_has_these_files_and_no_others(string id)
    {
        using PackedPackage packed = await PackedPackage.OpenAsync(package, id);
        Assert.Equal(s_expected[id], packed.Files);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Each_package_shows_its_icon_readme_and_licence_and_links_to_nothing_that_is_not_there(string id)
    {
        using PackedPackage packed = await PackedPackage.OpenAsync(package, id);
        Assert.Equal(id, packed.Metadata("id"));
        Assert.Equal("MIT", packed.Metadata("license"));
        Assert.StartsWith("MIT License", packed.ReadText("LICENSE"), StringComparison.Ordinal);
        Assert.Equal((byte[])[0x89, .. "PNG"u8], packed.Read(packed.Metadata("icon")!)[..4]);
        Assert.StartsWith("# ", packed.ReadText(packed.Metadata("readme")!), StringComparison.Ordinal);
        Assert.NotEmpty(packed.Metadata("description")!);
        Assert.Null(packed.Metadata("projectUrl"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Each_package_says_what_the_changelog_says_of_its_version(string id)
    {
        string[] sections = File.ReadAllText(Path.Combine(Repository.Root, ".github", "CHANGELOG.md")).ReplaceLineEndings("\n").Split("\n## ")[1..];
        string version = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.StartsWith(version + "\n", sections[0], StringComparison.Ordinal);

        using PackedPackage packed = await PackedPackage.OpenAsync(package, id);
        Assert.Equal(sections[0][version.Length..].Trim(), packed.Metadata("releaseNotes")!.ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public void A_consumer_gets_no_dependency_of_the_generator()
    {
        XDocument manifest = XDocument.Load(Path.Combine(package.Extract(), "DocModelGen.nuspec"));
        XNamespace ns = manifest.Root!.Name.Namespace;
        IEnumerable<string> dependencies = manifest.Descendants(ns + "group").SelectMany(group => group
            .Elements(ns + "dependency")
            .Select(dependency => $"{group.Attribute("targetFramework")!.Value} {dependency.Attribute("id")!.Value}"));
        Assert.Equal([".NETStandard2.0 System.Diagnostics.DiagnosticSource", ".NETStandard2.0 System.Text.Json"], dependencies);
    }

    [Fact]
    public async Task Packing_again_gives_the_same_bytes()
    {
        // Two packages of one build: another test may have built anew since the first one was packed.
        string first = Path.Combine(package.Feed, "..", "packed"), again = Path.Combine(package.Feed, "..", "packed-again");
        await package.PackAsync(first, "--no-build");
        await package.PackAsync(again, "--no-build");
        foreach (string file in Directory.EnumerateFiles(first))
        {
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(again, Path.GetFileName(file))));
        }
    }

    private static IEnumerable<string> Libraries(string name, params string[] frameworks) =>
        frameworks.SelectMany(framework => (string[])[$"lib/{framework}/{name}.dll", $"lib/{framework}/{name}.xml"]);
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace DocModelGen.Package.Tests;

[Collection(PackedOnce.Name)]
public sealed class PackageContentTests(PackageFixture package)
{
    private static readonly string[] s_expected =
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
        "icon.png",
        "lib/net10.0/DocModelGen.dll",
        "lib/net10.0/DocModelGen.xml",
        "lib/net8.0/DocModelGen.dll",
        "lib/net8.0/DocModelGen.xml",
        "lib/netstandard2.0/DocModelGen.dll",
        "lib/netstandard2.0/DocModelGen.xml",
    ];

    [Fact]
    public void The_package_has_these_files_and_no_others()
    {
        string folder = package.Extract();
        IEnumerable<string> files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(static file => !IsOfPackageFormat(file))
            .Order(StringComparer.Ordinal);
        Assert.Equal(s_expected, files);
    }

    [Fact]
    public void Every_library_that_is_shipped_has_its_licence_in_the_notices()
    {
        string folder = package.Extract();
        string notices = File.ReadAllText(Path.Combine(folder, "THIRD-PARTY-NOTICES.txt"));
        IEnumerable<string> libraries = Directory.EnumerateFiles(Path.Combine(folder, "analyzers"), "*.dll", SearchOption.AllDirectories)
            .Select(Path.GetFileName)
            .Where(static file => !file!.StartsWith("DocModelGen.", StringComparison.Ordinal))!;
        Assert.All(libraries, library => Assert.Contains($"analyzers/dotnet/cs/{library}", notices, StringComparison.Ordinal));
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
    public void The_symbols_are_in_a_package_of_their_own() =>
        Assert.True(File.Exists(Path.ChangeExtension(package.PackageFile, ".snupkg")));

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

    private static bool IsOfPackageFormat(string file) =>
        file is "DocModelGen.nuspec" or "[Content_Types].xml"
        || file.StartsWith("_rels/", StringComparison.Ordinal)
        || file.StartsWith("package/", StringComparison.Ordinal);
}

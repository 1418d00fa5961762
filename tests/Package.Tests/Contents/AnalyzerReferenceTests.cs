using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using DocModelGen.Package.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Package.Tests.Contents;

/// <summary>
/// A compiler loads the generator into its own process, where it finds what lies beside the generator and what the compiler
/// itself is made of, at their versions, and nothing else. On .NET Framework (Visual Studio, MSBuild.exe) the version counts.
/// </summary>
[Collection(PackedOnce.Name)]
public sealed class AnalyzerReferenceTests(PackageFixture package)
{
    // What Roslyn 4.8 (SDK 8.0.100, Visual Studio 17.8) consists of and brings along.
    private static readonly Dictionary<string, Version> s_host = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
    };

    // The versions to which the compiler's own configuration redirects older references. The shipped files must be older or equal,
    // or what is newer must be found beside the generator at exactly the version that is asked for.
    private static readonly Dictionary<string, Version> s_redirects = new()
    {
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Numerics.Vectors"] = new(4, 1, 4, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
    };

    [Fact]
    public void Every_reference_of_a_shipped_file_is_shipped_at_that_version_or_part_of_the_compiler()
    {
        AssemblyFile[] files = ReadFiles();
        IEnumerable<string> missing =
            from file in files
            from reference in file.References
            where !IsFound(reference, files)
            select $"{file.Name} -> {reference.Name} {reference.Version}";
        Assert.True(!missing.Any(), string.Join("; ", missing));
    }

    [Fact]
    public void The_generator_asks_for_no_newer_compiler_than_it_promises()
    {
        AssemblyReference[] roslyn = [.. ReadFiles()
            .SelectMany(static file => file.References)
            .Where(static reference => reference.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))];
        Assert.NotEmpty(roslyn);
        Assert.All(roslyn, static reference => Assert.True(reference.Version <= new Version(4, 8, 0, 0), reference.ToString()));
    }

    /// <summary>
    /// The compiler has its own System.Memory, and the generator brings a newer one for Markdig. On .NET Framework both are loaded, and
    /// their spans are different types: a call across would fail with a MissingMethodException.
    /// </summary>
    [Fact]
    public void The_generator_passes_no_span_to_the_compiler()
    {
        foreach (string file in (string[])["DocModelGen.Generator.dll", "DocModelGen.CodeFixes.dll"])
        {
            Assert.Empty(SpanCalls.Find(
                Path.Combine(AnalyzerFolder, file), static assembly => s_host.ContainsKey(assembly) && assembly != "netstandard"));
        }
    }

    /// <summary>A compiler server may meet both in one life, and takes assemblies of one module version for the same.</summary>
    [Theory]
    [InlineData("DocModelGen.Generator.dll")]
    [InlineData("Markdig.Signed.dll")]
    public void The_files_with_machine_code_are_the_same_assemblies(string file)
    {
        using PEReader portable = new(File.OpenRead(Path.Combine(AnalyzerFolder, file)));
        using PEReader image = new(File.OpenRead(Path.Combine(package.Extract(), "tools", "linux-x64", file)));

        Assert.Equal(0, portable.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
        Assert.NotEqual(0, image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
        Assert.Equal(VersionOf(portable), VersionOf(image));

        static Guid VersionOf(PEReader reader)
        {
            MetadataReader metadata = reader.GetMetadataReader();
            return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
        }
    }

    private string AnalyzerFolder => Path.Combine(package.Extract(), "analyzers", "dotnet", "cs");

    private static bool IsFound(AssemblyReference reference, AssemblyFile[] files) =>
        (s_host.TryGetValue(reference.Name, out Version? host) && reference.Version <= host)
        || (s_redirects.TryGetValue(reference.Name, out Version? redirect) && reference.Version <= redirect)
        || files.Any(file => file.Name == reference.Name && file.Version == reference.Version);

    private AssemblyFile[] ReadFiles() => [.. Directory.EnumerateFiles(AnalyzerFolder, "*.dll").Select(AssemblyFile.Read)];

    private sealed record AssemblyReference(string Name, Version Version);

    private sealed record AssemblyFile(string Name, Version Version, AssemblyReference[] References)
    {
        public static AssemblyFile Read(string path)
        {
            using PEReader image = new(File.OpenRead(path));
            MetadataReader metadata = image.GetMetadataReader();
            AssemblyDefinition assembly = metadata.GetAssemblyDefinition();
            return new AssemblyFile(
                metadata.GetString(assembly.Name),
                assembly.Version,
                [.. metadata.AssemblyReferences
                    .Select(metadata.GetAssemblyReference)
                    .Select(reference => new AssemblyReference(metadata.GetString(reference.Name), reference.Version))]);
        }
    }
}

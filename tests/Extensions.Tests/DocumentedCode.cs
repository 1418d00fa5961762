using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using DocModelGen.Generator;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DocModelGen.Extensions.Tests;

/// <summary>Compiles C# of the documentation as a project with all packages would.</summary>
internal static partial class DocumentedCode
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> s_companions = new(static () =>
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Where(static path => Companion().IsMatch(Path.GetFileName(path)))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>Of the shared framework beside the one that runs: what a program of ASP.NET Core has in addition.</summary>
    private static readonly Lazy<ImmutableArray<MetadataReference>> s_web = new(static () =>
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!.Replace("Microsoft.NETCore.App", "Microsoft.AspNetCore.App", StringComparison.Ordinal), "*.dll")
            .Where(static path => !File.Exists(Path.Combine(AppContext.BaseDirectory, Path.GetFileName(path))))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ]);

    // As the SDK has it for every project: libraries for several frameworks name older ones.
    private static readonly CSharpCompilationOptions s_options = GeneratedCompilation.Options
        .WithSpecificDiagnosticOptions([new("CS1701", ReportDiagnostic.Suppress)]);

    public static PageProject StatusPage { get; } = PageProject
        .With(("spec/add-devicestatuses.md", File.ReadAllText(Path.Combine(Repository.Root, "spec", "add-devicestatuses.md"))))
        .WithOptions(new Dictionary<string, string> { ["build_property.RootNamespace"] = "DeviceStatuses" });

    /// <summary>Without an error or a warning.</summary>
    public static void AssertCompiles(string title, PageProject project, bool isProgram = false)
    {
        CSharpCompilation compilation = project.Compile().AddReferences(s_companions.Value).WithOptions(s_options);
        if (isProgram)
        {
            compilation = compilation.AddReferences(s_web.Value).WithOptions(s_options.WithOutputKind(OutputKind.ConsoleApplication));
        }

        CSharpGeneratorDriver
            .Create([new DocModelSourceGenerator().AsSourceGenerator()], project.Texts, project.ParseOptions, project.Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);

        Assert.True(output.SyntaxTrees.Count() > 1, title);
        GeneratedCompilation.AssertClean(output);
    }

    [GeneratedRegex("""^(Azure\.Core|DocModelGen\.(Azure|Extensions\..*)|Microsoft\.Extensions\..*|Polly\..*|xunit\.(core|assert))\.dll$""")]
    private static partial Regex Companion();
}

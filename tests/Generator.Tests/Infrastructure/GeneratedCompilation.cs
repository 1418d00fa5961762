using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using DocModelGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DocModelGen.Generator.Tests.Infrastructure;

/// <summary>Compiles generated code as a strict consumer would: nullable, all warnings, documentation checked.</summary>
internal static class GeneratedCompilation
{
    private static readonly Lazy<MetadataReference[]> s_modern = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Append(typeof(ApiObject).Assembly.Location)
            .Append(typeof(DocumentedService).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ]);

    public static IEnumerable<MetadataReference> References => s_modern.Value;

    public static CSharpParseOptions ParseOptions(LanguageVersion version = LanguageVersion.CSharp12) =>
        new(version, DocumentationMode.Diagnose);

    public static CSharpCompilation Create(params IEnumerable<string> sources) => Create(ParseOptions(), sources);

    public static CSharpCompilation Create(CSharpParseOptions parseOptions, params IEnumerable<string> sources) => CSharpCompilation.Create(
        "Consumer",
        sources.Select(source => CSharpSyntaxTree.ParseText(source, parseOptions, encoding: Encoding.UTF8)),
        s_modern.Value,
        Options);

    /// <summary>Warning level 9999: every warning that any version of the compiler knows.</summary>
    public static CSharpCompilationOptions Options { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        warningLevel: 9999);

    public static void AssertClean(Compilation compilation)
    {
        using var assembly = new MemoryStream();
        using var documentation = new MemoryStream();
        Diagnostic[] problems =
        [
            .. WithAllWarnings(compilation).Emit(assembly, xmlDocumentationStream: documentation).Diagnostics
                .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning),
        ];
        if (problems.Length > 0)
        {
            Diagnostic first = problems[0];
            Assert.Fail($"{string.Join("\n", problems.Take(20))}\n\n{first.Location.SourceTree}");
        }
    }

    /// <summary>Generated files switch all warnings off; here they must earn that.</summary>
    public static Compilation WithAllWarnings(Compilation compilation)
    {
        const string Nullable = "#nullable disable warnings\n";
        const string All = "#pragma warning disable\n";
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            string text = tree.ToString();
            if (text.Contains(All, StringComparison.Ordinal))
            {
                // A line stays a line: places in messages are those of the file.
                SourceText analysed = SourceText.From(
                    text.Replace(Nullable, "\n", StringComparison.Ordinal).Replace(All, "\n", StringComparison.Ordinal), Encoding.UTF8);
                compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(analysed));
            }
        }

        return compilation;
    }

    public static void AssertCompiles(IReadOnlyDictionary<string, string> sources) => AssertClean(Create(sources.Values));
}

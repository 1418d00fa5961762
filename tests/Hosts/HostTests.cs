using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Generator;
using DocModelGen.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DocModelGen.Hosts.Tests;

/// <summary>The page of the sample in the compiler that this project references: the oldest that we promise, and the newest.</summary>
public sealed class HostTests
{
    private const string PagePath = "spec/add-devicestatuses.md";

    [Fact]
    public void Generated_code_is_the_same_in_every_compiler()
    {
        GeneratorRunResult result = Generate(LanguageVersion.CSharp12, out Compilation compilation);

        Assert.Null(result.Exception);
        Assert.Equal(Snapshot(), result.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString()));
        Assert.DoesNotContain(compilation.GetDiagnostics(), static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public void Generated_code_compiles_as_CSharp_9()
    {
        GeneratorRunResult result = Generate(LanguageVersion.CSharp9, out Compilation compilation);

        Assert.NotEmpty(result.GeneratedSources);
        Assert.DoesNotContain(compilation.GetDiagnostics(), static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public void CSharp_8_gets_one_diagnostic_and_no_code()
    {
        GeneratorRunResult result = Generate(LanguageVersion.CSharp8, out Compilation compilation);

        Assert.Equal("DMG0015", Assert.Single(result.Diagnostics).Id);
        Assert.Empty(result.GeneratedSources);
        Assert.Empty(compilation.GetDiagnostics());
    }

    [Fact]
    public async Task Every_analyzer_of_the_package_runs_and_finds_what_the_page_has()
    {
        DiagnosticAnalyzer[] analyzers =
        [
            .. typeof(DocModelAnalyzer).Assembly.GetTypes()
                .Where(static type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
                .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
        Generate(LanguageVersion.CSharp12, out Compilation compilation);

        ImmutableArray<Diagnostic> diagnostics = await compilation
            .WithAnalyzers([.. analyzers], new AnalyzerOptions([new Page()]))
            .GetAnalyzerDiagnosticsAsync();

        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id == "AD0001");
        Assert.Contains(diagnostics, static diagnostic => diagnostic.Id == "DMG1010");
    }

    private static GeneratorRunResult Generate(LanguageVersion version, out Compilation compilation)
    {
        var parseOptions = new CSharpParseOptions(version, DocumentationMode.Diagnose);
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new DocModelSourceGenerator().AsSourceGenerator()], [new Page()], parseOptions)
            .RunGeneratorsAndUpdateCompilation(
                CSharpCompilation.Create("Contoso", [CSharpSyntaxTree.ParseText("", parseOptions)], References(), new CSharpCompilationOptions(
                    OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: version < LanguageVersion.CSharp9 ? NullableContextOptions.Disable : NullableContextOptions.Enable)),
                out compilation,
                out _);
        return driver.GetRunResult().Results.Single();
    }

    private static IEnumerable<MetadataReference> References()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Append(typeof(ApiObject).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path));
    }

    private static Dictionary<string, string> Snapshot() => Directory
        .GetFiles(Path.Combine(Root(AppContext.BaseDirectory), "tests", "Generator.Tests", "Snapshots", "Spec"))
        .ToDictionary(static file => Path.GetFileName(file), File.ReadAllText);

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "DocModelGen.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);

    private sealed class Page : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(File.ReadAllText(System.IO.Path.Combine(Root(AppContext.BaseDirectory), PagePath)), Encoding.UTF8);

        public override string Path => PagePath;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}

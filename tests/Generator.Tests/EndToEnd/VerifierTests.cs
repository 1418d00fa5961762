using System.Text;
using System.Threading.Tasks;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DocModelGen.Generator.Tests.EndToEnd;

/// <summary>The same generator in Microsoft's test harness, which drives it as an IDE's workspace does.</summary>
public sealed class VerifierTests
{
    private const string Page = "spec/widget.md";

    [Fact]
    public async Task The_harness_sees_the_files_of_a_page()
    {
        string page = Pages.Resource("widget", "id|String|Key.");
        CSharpSourceGeneratorTest<DocModelSourceGenerator, DefaultVerifier> test = Test(page);
        foreach ((string name, string text) in GeneratorRun.Of(PageProject.With((Page, page))).Files)
        {
            test.TestState.GeneratedSources.Add((typeof(DocModelSourceGenerator), name, SourceText.From(text, Encoding.UTF8)));
        }

        await test.RunAsync();
    }

    [Fact]
    public async Task The_harness_sees_a_diagnostic_at_its_cell()
    {
        CSharpSourceGeneratorTest<DocModelSourceGenerator, DefaultVerifier> test = Test(Pages.Resource("widget", "size|Some 32|How large."));
        test.TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;
        test.TestState.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning("DMG0007").WithSpan(Page, 17, 10, 17, 17).WithArguments("Some 32", "size"));

        await test.RunAsync();
    }

    private static CSharpSourceGeneratorTest<DocModelSourceGenerator, DefaultVerifier> Test(string page)
    {
        var test = new CSharpSourceGeneratorTest<DocModelSourceGenerator, DefaultVerifier>
        {
            // The tests' own framework: reference packs would have to be downloaded.
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            TestState =
            {
                Sources = { "namespace Contoso;" },
                AdditionalFiles = { (Page, page) },
                AnalyzerConfigFiles = { ("/.globalconfig", "is_global = true\nbuild_property.RootNamespace = Contoso\n") },
            },
        };
        test.TestState.AdditionalReferences.AddRange(GeneratedCompilation.References);
        return test;
    }
}

using DocModelGen.Service.Tests.Models;
using DocModelGen.Testing;
using Xunit;

namespace DocModelGen.Service.Tests;

/// <summary>The requests that the pages show, made through the generated code: by the template, and in the form, that each of them has.</summary>
public sealed class ContractTests
{
    [Theory]
    [MemberData(nameof(ApiDocumentation.RequestExamples), MemberType = typeof(ApiDocumentation))]
    public void Each_documented_request_is_made_as_its_page_has_it(object example) => ((DocumentedExample)example).Verify(ModelsJsonContext.Default);

    [Fact]
    public void What_code_does_otherwise_is_named()
    {
        DocumentedOperation create = Assert.Single(ApiDocumentation.Service.Operations, static operation => operation.Name == "CreateLetter");
        var broken = new DocumentedOperation(create.Name, create.Method, [.. create.Templates], create.Place)
        {
            Examples = [new DocumentedExample("PUT", "https://service.example/v1/letters", "{ \"flagged\": 1 }", create.Place) { Headers = [new DocumentedHeader("Content-Type", "application/json")] }],
        };

        DocumentationException exception = Assert.Throws<DocumentationException>(() => broken.Examples[0].Verify(ModelsJsonContext.Default));

        Assert.Contains("flagged", Assert.Single(exception.Findings).Message, System.StringComparison.Ordinal);
    }
}

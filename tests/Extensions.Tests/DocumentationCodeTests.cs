using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Extensions.Tests;

/// <summary>The C# of the pages on testing and on generated code compiles against the pages that it is about.</summary>
public sealed partial class DocumentationCodeTests
{
    /// <summary>A list, beside the operation that most blocks are about.</summary>
    private const string DevicesPage = """
        # List devices

        ## HTTP request

        ```http
        GET /devices
        ```

        ## Response

        If successful, this method returns a `200 OK` response code and a collection of device objects in the response body.
        """;

    public static TheoryData<string> OfTesting => [.. Blocks("generator/docs/testing.md"), .. Blocks("runtime/DocModelGen.Testing/README.md")];

    public static TheoryData<string> OfGeneratedCode => [.. Blocks("generator/docs/generated-code.md")];

    [Theory]
    [MemberData(nameof(OfTesting))]
    public void What_the_page_on_testing_shows_compiles(string code)
    {
        string member = code.StartsWith('[') ? code : $$"""
            public static void Run(DocumentedServiceHandler service)
            {
                {{code}}
            }
            """;
        DocumentedCode.AssertCompiles(code, DocumentedCode.StatusPage.WithPage("spec/devices.md", DevicesPage)
            .WithOptions(new Dictionary<string, string> { ["build_property.RootNamespace"] = "DeviceStatuses", ["build_property.DocModelOutput"] = "all" })
            .WithCode($$"""
                #pragma warning disable CS1591
                namespace DeviceStatuses;

                using System.Net;
                using System.Net.Http;
                using System.Threading.Tasks;
                using DeviceStatuses.ApiModels;
                using DocModelGen;
                using DocModelGen.Testing;
                using Xunit;

                internal sealed class Documented
                {
                    {{member}}
                }
                """));
    }

    [Theory]
    [MemberData(nameof(OfGeneratedCode))]
    public void What_the_page_on_generated_code_shows_compiles(string code)
    {
        string folder = Path.Combine(Repository.Root, "tests", "Sample.InHouse", "pages", "seeds");
        DocumentedCode.AssertCompiles(code, PageProject
            .With([.. Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal).Select(static file => ("spec/" + Path.GetFileName(file), File.ReadAllText(file)))])
            .WithOptions(new Dictionary<string, string> { ["build_property.RootNamespace"] = "SeedBank" })
            .WithCode($$"""
                using System.Threading.Tasks;
                using DocModelGen;
                using SeedBank.ApiModels;

                internal static class Documented
                {
                    public static async Task RunAsync(IApiClient bank)
                    {
                        {{code}}
                        {
                            _ = packet;
                        }
                    }
                }
                """));
    }

    private static IEnumerable<string> Blocks(string page) =>
        Fence().Matches(File.ReadAllText(Path.Combine(Repository.Root, page)).ReplaceLineEndings("\n")).Select(static match => match.Groups["code"].Value);

    [GeneratedRegex("""^```csharp\n(?<code>.*?)^```$""", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();
}

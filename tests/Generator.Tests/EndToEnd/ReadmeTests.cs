using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests.EndToEnd;

/// <summary>What the README says in C# about real pages compiles against what these pages give.</summary>
public sealed partial class ReadmeTests
{
    // What the calls of the README refer to.
    private static readonly string[] s_resources =
    [
        "intune-apps-androidstoreapp.md", "intune-apps-mobileapp.md", "intune-devices-manageddevice.md", "reminder.md",
    ];

    [SkippableFact]
    public void The_calls_from_real_pages_compile()
    {
        string corpus = Path.Combine(Repository.Root, "..", "shared", "corpus", "graph-v1.0-2021-07");
        Skip.IfNot(Directory.Exists(corpus), "The pages beside the repository (../shared) are absent.");

        string code = Block().Match(File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n")).Groups["code"].Value;
        string[] pages = [.. PageName().Matches(code).Select(static match => match.Value)];
        Assert.Equal(5, pages.Length);

        GeneratorRun.Of(PageProject
            .With([
                .. pages.Select(page => ("api/" + page, File.ReadAllText(Path.Combine(corpus, "api", page)))),
                .. s_resources.Select(page => ("resources/" + page, File.ReadAllText(Path.Combine(corpus, "resources", page)))),
            ])
            .WithCode($$"""
                using System;
                using System.Threading.Tasks;
                using Contoso.ApiModels;
                using DocModelGen;

                internal static class Readme
                {
                    public static async Task RunAsync(IApiClient client)
                    {
                        {{code}}
                    }
                }
                """));
    }

    [GeneratedRegex("""<!-- compiled by ReadmeTests -->\n```csharp\n(?<code>.*?)```""", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("""(?<=// )[a-z-]+\.md""")]
    private static partial Regex PageName();
}

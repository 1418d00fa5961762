using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using DocModelGen.Generator.Tests.Infrastructure;
using DocModelGen.Generator.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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

    /// <summary>Types of these names are ambiguous in a file with implicit usings.</summary>
    [Fact]
    public void The_first_code_compiles_beside_types_that_are_called_as_the_platforms()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "generator", "package", "README.md")).ReplaceLineEndings("\n");
        string[] lines = FirstCode().Match(readme).Groups["code"].Value.Split('\n');
        string[] code = [.. lines.Where(static line => !line.StartsWith("using Do", StringComparison.Ordinal) && !line.StartsWith("using Yo", StringComparison.Ordinal))];
        Assert.Equal(2, lines.Length - code.Length);
        string[] names = ["uri", "file", "directory", "process", "list", "event", "timer", "dayOfWeek", "task", "keyValuePair"];

        GeneratorRun.Of(PageProject
            .With([
                ("spec/add-devicestatuses.md", File.ReadAllText(Path.Combine(Repository.Root, "spec", "add-devicestatuses.md"))),
                .. names.Select(static name => ($"spec/resources/{name}.md", $"# {name} resource type\n\nNamespace: microsoft.graph\n\n## Properties\n\n|Property|Type|\n|:--|:--|\n|size|Int32|\n")),
            ])
            .WithCode($$"""
                using System;
                using System.Collections.Generic;
                using System.IO;
                using System.Linq;
                using System.Net.Http;
                using System.Text.Json;
                using System.Threading;
                using DocModelGen;
                using Contoso.ApiModels;

                internal static class Readme
                {
                    public static async System.Threading.Tasks.Task RunAsync(IApiClient client, System.Uri baseAddress, CancellationToken cancellationToken)
                    {
                        {{string.Join('\n', code)}}
                    }
                }
                """));
    }

    [Fact]
    public async Task The_picture_shows_the_page_the_code_made_of_it_and_a_diagnostic()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "spec", "add-devicestatuses.md"));
        PageProject project = PageProject.With(("spec/add-devicestatuses.md", page));
        string[] picture = Picture().Match(File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n")).Groups["picture"].Value.Split('\n');
        int column = picture[0].IndexOf("what the compiler", StringComparison.Ordinal);
        string[] sides = [.. picture[2..^2].Select(static line => line.TrimEnd())];

        // A row whose first cell is empty goes on with the description of the one above.
        string left = string.Concat(sides.Select(line => line[..Math.Min(column, line.Length)].Trim() + "\n"));
        left = Continuation().Replace(left, "").Replace("/\n{", "/{", StringComparison.Ordinal);
        AssertQuotes(left.Replace("\n", "\n\n", StringComparison.Ordinal), page);

        string right = string.Join('\n', sides.Select(line => line.Length > column ? line[column..] : ""));
        string code = string.Join('\n', GeneratorRun.Of(project).Files.Values);
        AssertQuotes(right, Decoration().Replace(code, ""));

        ImmutableArray<Diagnostic> diagnostics = await RuleRun.DiagnosticsAsync(project);
        string reported = picture[^2].Trim();
        string[] lines = [.. diagnostics.Select(static diagnostic => CSharpDiagnosticFormatter.Instance.Format(diagnostic, CultureInfo.InvariantCulture))];
        Assert.Contains(lines, line => reported.EndsWith("...", StringComparison.Ordinal) && line.StartsWith(reported[..^3], StringComparison.Ordinal));
        string index = File.ReadAllText(Path.Combine(Repository.Root, "generator", "docs", "README.md")).ReplaceLineEndings("\n");
        string shown = index[(index.IndexOf("```text\n", StringComparison.Ordinal) + "```text\n".Length)..index.IndexOf("\n```\n", StringComparison.Ordinal)];
        Assert.Contains(lines, line => shown.Split("...") is [string start, string end] && line.StartsWith(start, StringComparison.Ordinal) && line.EndsWith(end, StringComparison.Ordinal));
    }

    /// <summary>What stands between three dots stands so in the text, white space and the bars of tables aside.</summary>
    private static void AssertQuotes(string quotation, string text)
    {
        string[] pieces = [.. quotation.Split("...").SelectMany(static piece => piece.Split("\n\n")).Select(Bare).Where(static piece => piece.Length > 0)];
        Assert.True(pieces.Length > 5, quotation);
        Assert.All(pieces, piece => Assert.Contains(piece, Bare(text), StringComparison.Ordinal));
    }

    private static string Bare(string text) => Blank().Replace(text, "");

    [GeneratedRegex("""<!-- held by ReadmeTests[^>]*-->\n```text\n(?<picture>.*?)```""", RegexOptions.Singleline)]
    private static partial Regex Picture();

    [GeneratedRegex("""\|\n\| +\| +\|""")]
    private static partial Regex Continuation();

    /// <summary>Documentation, attributes and the names of namespaces.</summary>
    [GeneratedRegex("""^\s*(///|\[).*$|global::|Contoso\.ApiModels\.|DocModelGen\.|System\.""", RegexOptions.Multiline)]
    private static partial Regex Decoration();

    [GeneratedRegex("""\s+""")]
    private static partial Regex Blank();

    [GeneratedRegex("""<!-- compiled by ReadmeTests -->\n```csharp\n(?<code>.*?)```""", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("""```csharp\n(?<code>using DocModelGen;.*?)```""", RegexOptions.Singleline)]
    private static partial Regex FirstCode();

    [GeneratedRegex("""(?<=// )[a-z-]+\.md""")]
    private static partial Regex PageName();
}

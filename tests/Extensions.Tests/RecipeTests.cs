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

/// <summary>The C# of <c>generator/docs/recipes.md</c> compiles, without a warning, against the page that it is about.</summary>
public sealed partial class RecipeTests
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

    private static string Text { get; } = File.ReadAllText(Path.Combine(Repository.Root, "generator", "docs", "recipes.md")).ReplaceLineEndings("\n");

    public static TheoryData<string, string, string> Recipes
    {
        get
        {
            TheoryData<string, string, string> recipes = [];
            foreach (Match match in Fence().Matches(Text))
            {
                recipes.Add(Heading().Matches(Text[..match.Index])[^1].Groups["title"].Value, match.Groups["kind"].Value, match.Groups["code"].Value);
            }

            return recipes;
        }
    }

    [Theory]
    [MemberData(nameof(Recipes))]
    public void Recipe_compiles(string title, string kind, string code)
    {
        string page = Path.Combine(Repository.Root, "spec", "add-devicestatuses.md");
        PageProject project = PageProject
            .With(("spec/add-devicestatuses.md", File.ReadAllText(page)))
            .WithOptions(new Dictionary<string, string> { ["build_property.RootNamespace"] = "DeviceStatuses" })
            .WithCode(Whole(kind, code));
        CSharpCompilation compilation = project.Compile().AddReferences(s_companions.Value).WithOptions(s_options);
        if (kind == "program")
        {
            compilation = compilation.AddReferences(s_web.Value).WithOptions(s_options.WithOutputKind(OutputKind.ConsoleApplication));
        }

        CSharpGeneratorDriver
            .Create([new DocModelSourceGenerator().AsSourceGenerator()], project.Texts, project.ParseOptions, project.Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);

        Assert.True(output.SyntaxTrees.Count() > 1, title);
        GeneratedCompilation.AssertClean(output);
    }

    private static string Whole(string kind, string code) => kind switch
    {
        "declarations" => "#pragma warning disable CS1591\n" + code,

        // What a project of Microsoft.NET.Sdk.Web has by itself.
        "program" => """
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Http;
            using Microsoft.Extensions.DependencyInjection;
            """ + "\n" + code,
        _ => $$"""
            using System;
            using System.Collections.Generic;
            using System.Diagnostics;
            using System.Linq;
            using System.Net;
            using System.Text.Json;
            using System.Threading;
            using System.Threading.Tasks;
            using Azure.Core;
            using DeviceStatuses.ApiModels;
            using DocModelGen;
            using DocModelGen.Testing;
            using Microsoft.Extensions.DependencyInjection;

            internal static class Recipe
            {
                public static async Task RunAsync(
                    {{(code.Contains("var client", StringComparison.Ordinal) ? "" : "IApiClient client,")}}
                    IServiceCollection services,
                    TokenCredential credential,
                    Func<ApiPermissions, CancellationToken, ValueTask<string>> tokens,
                    DocumentedService documentation,
                    MobileAppInstallStatus status,
                    IEnumerable<string> users,
                    CancellationToken cancellationToken)
                {
                    {{code}}
                    await Task.CompletedTask;
                }
            }
            """,
    };

    [Fact]
    public void Every_recipe_is_listed_at_the_top_and_linked_from_the_readme()
    {
        string[] titles = [.. Heading().Matches(Text).Select(static match => match.Groups["title"].Value)];

        Assert.True(titles.Length >= 12);
        Assert.All(titles, static title => Assert.Contains($"(#{title.ToLowerInvariant().Replace(",", "").Replace(".", "").Replace(' ', '-')})", Text));
        Assert.Contains("(generator/docs/recipes.md)", File.ReadAllText(Path.Combine(Repository.Root, "README.md")));
    }

    [GeneratedRegex("""^```csharp ?(?<kind>declarations|program)?\n(?<code>.*?)^```$""", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("""^(Azure\.Core|DocModelGen\.(Azure|Extensions\..*)|Microsoft\.Extensions\..*|Polly\..*)\.dll$""")]
    private static partial Regex Companion();

    [GeneratedRegex("""^## (?<title>.+)$""", RegexOptions.Multiline)]
    private static partial Regex Heading();
}

using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Extensions.Tests;

/// <summary>The C# of <c>generator/docs/recipes.md</c> compiles, without a warning, against the page that it is about.</summary>
public sealed partial class RecipeTests
{
    private static string Text { get; } = File.ReadAllText(Path.Combine(Repository.Root, "generator", "docs", "recipes.md")).ReplaceLineEndings("\n");

    /// <summary>A download, beside the operation that most recipes are about.</summary>
    private const string PhotoPage = """
        # Get photo

        ## HTTP request

        ```http
        GET /devices/{deviceId}/photo/content
        ```

        ## Response

        Returns a `302 Found` response redirecting to a preauthenticated download URL for the photo.
        """;

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
        DocumentedCode.AssertCompiles(title, DocumentedCode.StatusPage.WithPage("spec/get-photo.md", PhotoPage).WithCode(Whole(kind, code)), isProgram: kind == "program");
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

    [GeneratedRegex("""^## (?<title>.+)$""", RegexOptions.Multiline)]
    private static partial Regex Heading();
}

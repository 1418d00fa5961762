using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Rules;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Xunit;

namespace DocModelGen.Generator.Tests.Rules;

public sealed class DescriptorTests
{
    private static readonly string s_generator = Path.Combine(Repository.Root, "generator");

    private static readonly string[] s_headings = ["## What", "## Why it matters", "## How to fix", "## How to silence", "## Example"];
    private static readonly string[] s_releases = ["Shipped", "Unshipped"];

    public static TheoryData<string> Ids => [.. Descriptors.All.Select(static descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_that_says_what_why_and_how(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.Find(id)!;
        string file = Path.Combine(s_generator, "docs", "rules", id + ".md");

        Assert.True(File.Exists(file), $"{id} has no page.");
        string page = File.ReadAllText(file);
        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"\n> {descriptor.MessageFormat}\n", page, StringComparison.Ordinal);
        Assert.Contains($"Default severity: {descriptor.DefaultSeverity.ToString().ToLowerInvariant()}.", page, StringComparison.Ordinal);
        Assert.All(s_headings, heading => Assert.Contains(heading + "\n", page, StringComparison.Ordinal));
        Assert.Equal(PublicHome.PageOf(id) ?? "", descriptor.HelpLinkUri);
    }

    [Fact]
    public void A_rule_links_to_its_page_where_the_repository_has_a_public_home_and_else_to_nothing()
    {
        string page = PublicHome.PageOf("DMG1001", "https://example.com/docmodelgen")!;
        Assert.StartsWith("https://example.com/docmodelgen/", page, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Repository.Root, page[page.IndexOf("generator/", StringComparison.Ordinal)..])), page);
        Assert.Null(PublicHome.PageOf("DMG1001", address: null));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_release_row(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.Find(id)!;
        IEnumerable<string> rows = s_releases
            .SelectMany(static release => File.ReadAllLines(Path.Combine(s_generator, "DocModelGen.Generator", $"AnalyzerReleases.{release}.md")))
            .Where(row => row.StartsWith(id, StringComparison.Ordinal));

        Assert.StartsWith($"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | ", Assert.Single(rows), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_of_documentation_is_about_a_rule() =>
        Assert.All(
            Directory.GetFiles(Path.Combine(s_generator, "docs", "rules"), "DMG*.md").Select(static file => Path.GetFileNameWithoutExtension(file)),
            static id => Assert.NotNull(Descriptors.Find(id)));

    [Fact]
    public void Every_page_rule_has_a_descriptor_of_its_own() =>
        Assert.Equal(AllRules.WithOwnPages.Length, AllRules.WithOwnPages.Select(static rule => rule.Descriptor.Id).Distinct().Count());

    [Fact]
    public void Every_descriptor_of_pages_has_a_rule() =>
        Assert.Empty(Descriptors.All
            .Where(static descriptor => descriptor.Category is "DocModelGen.Page" or "DocModelGen.Pages")
            .Select(static descriptor => descriptor.Id)
            .Except(AllRules.WithOwnPages.Select(static rule => rule.Descriptor.Id)));

    [Fact]
    public void Every_release_row_is_about_a_rule() =>
        Assert.Equal(
            Descriptors.All.Select(static descriptor => descriptor.Id),
            s_releases
                .SelectMany(static release => File.ReadAllLines(Path.Combine(s_generator, "DocModelGen.Generator", $"AnalyzerReleases.{release}.md")))
                .Where(static row => row.StartsWith("DMG", StringComparison.Ordinal))
                .Select(static row => row.Split(' ')[0])
                .Order(StringComparer.Ordinal));
}

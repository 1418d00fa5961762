using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocModelGen.Generator.Tests.Infrastructure;

/// <summary>A consumer's project: pages, options, C#. A changed copy shares what did not change, as the compiler's inputs do.</summary>
internal sealed record PageProject
{
    public ImmutableSortedDictionary<string, TestFile> Files { get; private init; } =
        ImmutableSortedDictionary.Create<string, TestFile>(StringComparer.Ordinal);

    public TestOptions Options { get; private init; } =
        new(new Dictionary<string, string> { ["build_property.RootNamespace"] = "Contoso" }, new Dictionary<string, string>());

    public CSharpParseOptions ParseOptions { get; private init; } = GeneratedCompilation.ParseOptions();

    /// <summary>Null for a project without a file of C#.</summary>
    public string? Code { get; private init; } = "namespace Contoso;\n";

    public static PageProject With(params (string Path, string Text)[] pages) =>
        pages.Aggregate(new PageProject(), static (project, page) => project.WithPage(page.Path, page.Text));

    public PageProject WithPage(string path, string text) => this with { Files = Files.SetItem(path, new TestFile(path, text)) };

    public PageProject WithoutPage(string path) => this with { Files = Files.Remove(path) };

    public PageProject WithCode(string code) => this with { Code = code };

    public PageProject WithoutCode() => this with { Code = null };

    public PageProject WithLanguage(LanguageVersion version) => this with { ParseOptions = GeneratedCompilation.ParseOptions(version) };

    public PageProject WithOptions(Dictionary<string, string> properties, Dictionary<string, string>? namespaces = null) =>
        this with { Options = new TestOptions(properties, namespaces ?? []) };

    public CSharpCompilation Compile() => Code is null ? GeneratedCompilation.Create() : GeneratedCompilation.Create(ParseOptions, Code);

    /// <summary>The text of a page, changed.</summary>
    public PageProject Edit(string path, string from, string to)
    {
        string text = Files[path].GetText().ToString();
        return text.Contains(from, StringComparison.Ordinal)
            ? WithPage(path, text.Replace(from, to, StringComparison.Ordinal))
            : throw new ArgumentException($"'{from}' does not stand in {path}.", nameof(from));
    }

    public IEnumerable<AdditionalText> Texts => Files.Values;
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Linking.Relinking;
using DocModelGen.Generator.Linking.Selecting;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking;

/// <summary>Pages, parsed and linked as the generator does it.</summary>
internal static class LinkedPages
{
    public static GeneratorOptions Options { get; } = new() { RootNamespace = "Acme.ApiModels", ContextName = "ApiModelsJsonContext" };

    public static ApiModel Link(params (string Path, string Text)[] pages) => Link(selection: null, pages);

    public static ApiModel Link(string? selection, params (string Path, string Text)[] pages) => Link(
        pages.Select(static page => Parse(page.Path, page.Text)),
        selection is null ? null : SelectionReader.Read("docmodels.txt", SourceText.From(selection)));

    public static ApiModel Link(IEnumerable<DocPage> pages, Selection? selection = null) =>
        Linker.Link(pages.ToEquatableArray(), Options, selection, CancellationToken.None);

    /// <summary>From nothing, whatever was linked before.</summary>
    public static LinkSession Begin(IEnumerable<DocPage> pages) =>
        Linker.Begin(pages.ToEquatableArray(), Options, selection: null, accounting: null, CancellationToken.None);

    public static DocPage Parse(string path, string text) => PageParser.Parse(path, SourceText.From(text), CancellationToken.None).Page;

    public static DocPage[] ParseFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => Parse(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)))];

    /// <summary>A folder beside the repository; null where there is none.</summary>
    public static string? Shared(string folder)
    {
        string path = Path.Combine(Repository.Root, "..", "shared", folder);
        return Directory.Exists(path) || File.Exists(path) ? path : null;
    }

    public static TypeModel Type(this ApiModel model, string fullName) => Assert.Single(model.Types, type => type.FullName == fullName);

    public static EnumModel Enum(this ApiModel model, string fullName) => Assert.Single(model.Enums, type => type.FullName == fullName);

    public static OperationModel Operation(this ApiModel model, string name) =>
        Assert.Single(model.Operations, operation => operation.Name.Identifier == name);

    public static PropertyModel Property(this TypeModel type, string wireName) =>
        Assert.Single(type.AllProperties, property => property.WireName == wireName);
}

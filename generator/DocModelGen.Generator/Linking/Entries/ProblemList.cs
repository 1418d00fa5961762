using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Entries;

/// <summary>What linking could not do, with the page and anchor it is about: of all pages together, or of one type.</summary>
internal sealed class ProblemList
{
    private List<ModelProblem>? _problems;

    /// <summary>Links of types that were not found, beside the problem of each.</summary>
    private List<MissingType>? _missing;

    public void TypeNotFound(PageRow row)
    {
        Add(Descriptors.TypeNotFound.Id, row.Page, row.Row.Anchor + 1, row.Row.Type.Text, row.Row.Name);

        // Nearly every page of a reference has some that are navigated to, and whoever brought the page left those out on purpose.
        if ((row.Row.Flags & PropertyFlags.Navigation) == 0)
        {
            AddMissing(row.Page, row.Row.Anchor + 1, row.Row.Type.Name, row.Row.Type.Target);
        }
    }

    public void TypeAmbiguous(PageRow row, NamedEntry taken, NamedEntry other) =>
        Add(Descriptors.TypeAmbiguous.Id, row.Page, row.Row.Anchor + 1, row.Row.Type.Name, row.Row.Name, taken.FullName, other.FullName);

    public void TypeNotFound(DocPage page, NamedLink link, string what)
    {
        Add(Descriptors.TypeNotFound.Id, page, link.Anchor, link.Text, what);
        AddMissing(page, link.Anchor, link.Text, link.Target);
    }

    /// <summary>Where a type is known from the table of a request alone, its page is missed as well.</summary>
    public void NotePage(DocPage page, NamedLink? link)
    {
        if (link is not null)
        {
            AddMissing(page, link.Anchor, link.Text, link.Target, isMinor: true);
        }
    }

    /// <summary>Said with all that is missing: an example or a name tells the type in place of its page.</summary>
    public void PageNotFound(DocPage page, NamedLink link) => AddMissing(page, link.Anchor, link.Text, link.Target);

    /// <summary>Said with all that is missing: what derives from the type has its own properties only.</summary>
    public void BaseNotFound(DocPage page, NamedLink link)
    {
        if (!string.Equals(link.Text, "entity", StringComparison.OrdinalIgnoreCase))
        {
            AddMissing(page, link.Anchor, link.Text, link.Target ?? MissingPages.FindLink(page, link.Text));
        }
    }

    public void ReplyNotUnderstood(DocPage page, string operation) => Add(
        Descriptors.ReplyNotUnderstood.Id,
        page,
        page.Response?.Anchor ?? (page.RequestLines.IsEmpty ? page.TitleAnchor : page.RequestLines[0].Anchor),
        operation,
        page.Response?.Sentence is { Length: > 0 } sentence ? $"\"{sentence}\" names no type that is known" : "no sentence, table or example says what it is");

    /// <param name="page">The page of the request.</param>
    /// <param name="example">What is sent, with nothing that says what it is.</param>
    /// <param name="operation">The request's name.</param>
    public void BodyNotUnderstood(DocPage page, ExampleMessage example, string operation) =>
        Add(Descriptors.BodyNotUnderstood.Id, page, example.Anchor, operation, "an example shows it, and nothing says what it is");

    public void BodyNotUnderstood(DocPage page, int anchor, string operation, string said) =>
        Add(Descriptors.BodyNotUnderstood.Id, page, anchor, operation, $"it is called '{said}', and no page describes a type of that name");

    public void RequestLineUnreadable(DocPage page, RequestLine line, string reason) =>
        Add(Descriptors.RequestLineUnreadable.Id, page, line.Anchor, line.Template, reason);

    public void NameChanged(DocPage page, int anchor, string name, string generated, string reason) =>
        Add(Descriptors.NameChanged.Id, page, anchor, name, generated, reason);

    public void NameOfPlatform(DocPage page, string identifier, string fullName) => Add(Descriptors.NameOfPlatform.Id, page, page.TitleAnchor, identifier, fullName);

    public void TypeOfRepresentation(DocPage page, int anchor, string name, int count) =>
        Add(Descriptors.TypeOfRepresentation.Id, page, anchor, name, count.ToString(CultureInfo.InvariantCulture));

    public void TypeInferred(DocPage page, int anchor, TypeEntry type) =>
        Add(Descriptors.TypeInferred.Id, page, anchor, type.ShortName, type.Rows.Count.ToString(CultureInfo.InvariantCulture));

    public void RepresentationUnreadable(DocPage page, int anchor, string name) =>
        Add(Descriptors.PartLeftOut.Id, page, anchor, PagePaths.FileName(page.Path), $"no table describes '{name}', and its JSON representation is no valid JSON");

    public void TableLeftOut(DocPage page, PropertyTable table) =>
        Add(Descriptors.TableLeftOut.Id, page, table.Anchor, table.Rows[0].Name, "no type or request is known that it belongs to");

    public void EnumerationWithoutMembers(PageRow row) => Add(Descriptors.EnumerationWithoutMembers.Id, row.Page, row.Row.Anchor + 1, row.Row.Name);

    public void RowLeftOut(PageRow row, string reason) => Add(Descriptors.RowLeftOut.Id, row.Page, row.Row.Anchor, row.Row.Name, reason);

    public void BaseLeftOut(TypeEntry type, string baseName)
    {
        if (type.Pages.Count > 0)
        {
            DocPage page = type.Pages[0];
            Add(Descriptors.PartLeftOut.Id, page, page.TitleAnchor, PagePaths.FileName(page.Path), $"'{baseName}' has too many base types in a row, and '{type.FullName}' is not made to derive from it");
        }
    }

    public bool IsEmpty => _problems is null;

    public bool IsAbout(string path) => _problems is not null && _problems.Exists(problem => string.Equals(problem.Path, path, StringComparison.Ordinal));

    public void Clear()
    {
        _problems = null;
        _missing = null;
    }

    /// <summary>In an order that does not depend on how linking went about it.</summary>
    public EquatableArray<ModelProblem> ToModel(IReadOnlyCollection<TypeEntry> types, PageIndex pages) =>
        types
            .SelectMany(static type => type.Problems._problems ?? [])
            .Concat(_problems ?? [])
            .Concat(MissingPages.Sum(types.SelectMany(static type => type.Problems._missing ?? []).Concat(_missing ?? []), pages))
            .OrderBy(static problem => problem.Path, StringComparer.Ordinal)
            .ThenBy(static problem => problem.Anchor)
            .ThenBy(static problem => problem.Id, StringComparer.Ordinal)
            .ThenBy(static problem => string.Join("\n", problem.Arguments), StringComparer.Ordinal)
            .Distinct()
            .ToEquatableArray();

    private void AddMissing(DocPage page, int anchor, string name, string? target, bool isMinor = false)
    {
        if (target is not null)
        {
            (_missing ??= []).Add(new MissingType(page, anchor, name, target) { IsMinor = isMinor });
        }
    }

    private void Add(string id, DocPage page, int anchor, params string[] arguments) =>
        (_problems ??= []).Add(new ModelProblem(id, page.Path, anchor, new EquatableArray<string>(arguments)));
}

using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Tool.Listing;

/// <summary>Properties that are JSON without a type, and why: what the rows of their own type's pages say.</summary>
internal sealed class Untyped
{
    private readonly Dictionary<string, DocPage[]> _pages;
    private readonly HashSet<string> _files;
    private readonly bool _hasSource;

    /// <param name="pages">All pages of the project.</param>
    /// <param name="hasSource">Whether <c>docmodels add</c> knows where to look for more.</param>
    public Untyped(IReadOnlyCollection<DocPage> pages, bool hasSource)
    {
        _pages = pages.SelectMany(static page => page.WithParts()).GroupBy(static page => page.Key, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.ToArray(), StringComparer.Ordinal);
        _files = new HashSet<string>(pages.Select(static page => PagePaths.FileName(page.Path)), StringComparer.OrdinalIgnoreCase);
        _hasSource = hasSource;
    }

    public IEnumerable<(string Property, string Reason)> Of(ApiModel model)
    {
        foreach (TypeModel type in model.Types)
        {
            foreach (PropertyModel property in type.Properties.Where(static property => property.Type.Kind == ValueKind.Json))
            {
                yield return ($"{type.Name.Identifier}.{property.Name}", Reason(type, property));
            }
        }
    }

    private string Reason(TypeModel type, PropertyModel property)
    {
        PropertyRow[] rows = [.. Rows(type, property.WireName)];
        return rows.FirstOrDefault(static row => row.Type.Kind == TypeCellKind.Named) is { } named ? Reason(named, property)
            : rows.Length == 0 ? type.IsInferred || (property.Flags & PropertyFlags.Represented) != 0
                ? "no table describes it, and the examples show no value that tells its type"
                : "no table of its type's pages describes it"
            : rows.Any(static row => row.Type.Kind == TypeCellKind.Untyped) ? $"its page says that it is: '{rows.First(static row => row.Type.Kind == TypeCellKind.Untyped).Type.Text}'"
            : rows.FirstOrDefault(static row => row.Type.Kind == TypeCellKind.Unknown) is { } unknown ? $"'{unknown.Type.Text}' is not understood as a type"
            : rows.All(static row => row.Type.Kind == TypeCellKind.Empty) ? "its page leaves the type open"
            : $"its pages do not agree on '{string.Join("', '", rows.Select(static row => row.Type.Text).Distinct(StringComparer.Ordinal))}'";
    }

    private string Reason(PropertyRow row, PropertyModel property)
    {
        string file = row.Type.Target is { } target ? PagePaths.FileName(PagePaths.WithoutFragment(target).Split('?')[0]) : "";
        string page = file.Length == 0 ? "" : PagePaths.Stem(file);
        if (page.Length > 0 && _files.Contains(page + ".md"))
        {
            return $"'{page}.md' is here and describes no '{row.Type.Name}'";
        }

        string name = page.Length == 0 ? row.Type.Name : page + ".md";
        string found = (property.Flags & PropertyFlags.Navigation) != 0
            ? $"'{row.Type.Name}' is only navigated to"
            : $"no page here describes '{row.Type.Name}'";
        return (found, _hasSource) switch
        {
            (_, false) => $"{found}; a page of that type makes it typed",
            _ when page.Length == 0 => $"{found}; 'docmodels search {name}' finds one where the source has it",
            _ => $"{found}; 'docmodels add {name}' brings its page",
        };
    }

    /// <summary>Of the pages that define the type, in tables of what it is made of; rows of other types may have the same name.</summary>
    private IEnumerable<PropertyRow> Rows(TypeModel type, string name) => type.SourcePaths
        .SelectMany(key => _pages.GetValueOrDefault(key) ?? [])
        .SelectMany(static page => page.PropertyTables)
        .Where(static table => table.Kind is not (PropertyTableKind.PathParameters or PropertyTableKind.QueryParameters or PropertyTableKind.Other))
        .SelectMany(static table => table.Rows)
        .Where(row => IsOf(row.Name, name));

    /// <summary>Of <c>address.city</c> and <c>items[].id</c> the last name is the property.</summary>
    private static bool IsOf(string row, string name) =>
        row.Equals(name, StringComparison.OrdinalIgnoreCase)
        || row.EndsWith("." + name, StringComparison.OrdinalIgnoreCase)
        || row.Equals(name + "[]", StringComparison.OrdinalIgnoreCase);
}

using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Projects;

/// <summary>
/// What pages say of each property: of rows whose type cells say the same the first, so that a thousand pages about one type are
/// held against what they say differently, not against each other.
/// </summary>
internal sealed class DocumentedRows
{
    /// <summary>No property is spelt in more ways than this, but where a page is made for it.</summary>
    private const int MaxSpellings = 64;

    private readonly Dictionary<string, List<(DocPage Page, PropertyRow Row)>> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="set">Where links lead.</param>
    /// <param name="pages">By path.</param>
    public DocumentedRows(PageSet set, IEnumerable<DocPage> pages)
    {
        var known = new HashSet<(string Name, bool IsCollection, TypeCellKind Kind, string Type, string? Target)>();
        foreach (DocPage page in pages)
        {
            foreach (PropertyRow row in RowsOf(page))
            {
                string? target = row.Type is { Kind: TypeCellKind.Named, Target: { } link } ? set.FindPage(page, link, out _)?.Path : null;
                if (known.Add((row.Name, row.Type.IsCollection, row.Type.Kind, TypeOf(row.Type), target)))
                {
                    Add(page, row);
                }
            }
        }
    }

    /// <summary>In the order of the pages, ignoring case.</summary>
    public IReadOnlyList<(DocPage Page, PropertyRow Row)> Named(string name) => _byName.TryGetValue(name, out List<(DocPage Page, PropertyRow Row)>? rows) ? rows : [];

    /// <summary>Rows of the resource itself.</summary>
    public static IEnumerable<PropertyRow> RowsOf(DocPage page) =>
        page.PropertyTables
            .Where(static table => table.Kind is PropertyTableKind.Properties or PropertyTableKind.Relationships)
            .SelectMany(static table => table.Rows);

    private void Add(DocPage page, PropertyRow row)
    {
        if (!_byName.TryGetValue(row.Name, out List<(DocPage Page, PropertyRow Row)>? rows))
        {
            _byName.Add(row.Name, rows = []);
        }

        if (rows.Count < MaxSpellings)
        {
            rows.Add((page, row));
        }
    }

    /// <summary>"number" is a word for several types.</summary>
    private static string TypeOf(TypeCell cell) =>
        string.Equals(cell.Text.Trim(), "number", StringComparison.OrdinalIgnoreCase) ? "number" : WireName.Parse(cell.Name, "").ShortName.ToLowerInvariant();
}

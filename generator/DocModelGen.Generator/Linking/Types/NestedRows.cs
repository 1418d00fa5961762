using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Types;

/// <summary>
/// Rows whose names are paths, <c>address.city</c> and <c>items[].id</c>, describe objects inside of the type: each gets a type of its own. A name
/// with a dot that an example shows as it is stays a name, and so do all of OData. <c>tags[]</c> alone is a list.
/// </summary>
internal sealed class NestedRows(TypeIndex types, ApiForm form, IReadOnlyList<DocPage> pages)
{
    private const int MaximumDepth = 8;

    private const int MaximumName = 256;

    private static readonly char[] s_pathMarks = ['.', '['];

    private readonly Lazy<HashSet<string>> _shown = new(() => ShownNames(pages));

    public static bool IsPath(string name) => name.Length > 0 && name.IndexOfAny(s_pathMarks) > 0 && name[0] != '@';

    public void Nest(IEnumerable<TypeEntry> owners)
    {
        foreach (TypeEntry owner in owners)
        {
            if (!form.IsOData(owner))
            {
                Nest(owner, depth: 0);
            }
        }
    }

    private void Nest(TypeEntry owner, int depth)
    {
        if (depth >= MaximumDepth || !owner.Rows.Exists(static row => IsPath(row.Row.Name)))
        {
            return;
        }

        PageRow[] rows = [.. owner.Rows];
        Dictionary<string, int> wholes = IndexByName(rows);
        var own = new PageRow?[rows.Length];
        bool[] isInside = new bool[rows.Length];
        foreach (NestedRow[] group in rows.Select(NestedRow.Read).OfType<NestedRow>().GroupBy(static row => row.Root, StringComparer.Ordinal).Select(static group => group.ToArray()))
        {
            int place = wholes.TryGetValue(group[0].Root, out int known) ? known : -1;
            PageRow? whole = place < 0 ? null : rows[place];
            if (Describes(group, whole))
            {
                own[place < 0 ? group[0].Index : place] = Nest(owner, group, whole, depth);
                Array.ForEach(group, row => isInside[row.Index] = true);
            }
        }

        // Behind them are rows of a type that is inside of itself.
        owner.Rows.RemoveRange(0, rows.Length);
        owner.Rows.InsertRange(0, Enumerable.Range(0, rows.Length).Where(i => own[i] is not null || !isInside[i]).Select(i => own[i] ?? WithoutBrackets(rows[i])));
    }

    /// <summary>The first row of each name.</summary>
    private static Dictionary<string, int> IndexByName(PageRow[] rows)
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = rows.Length - 1; i >= 0; i--)
        {
            indexes[WithoutIndex(rows[i].Row.Name)] = i;
        }

        return indexes;
    }

    /// <summary>The name of a row of an array itself may have its brackets: <c>items[]</c>.</summary>
    private static string WithoutIndex(string name) => name.EndsWith("]", StringComparison.Ordinal) ? name.Substring(0, name.IndexOf('[')) : name;

    /// <summary><c>tags[]</c>, with nothing behind it, is a list: the brackets are none of the name, unless an example has them.</summary>
    private PageRow WithoutBrackets(PageRow row)
    {
        string name = row.Row.Name;
        return name.EndsWith("[]", StringComparison.Ordinal) && name.IndexOfAny(s_pathMarks) == name.Length - 2 && !_shown.Value.Contains(name)
            ? row with { Row = row.Row with { Name = WithoutIndex(name), Type = row.Row.Type with { IsCollection = true } } }
            : row;
    }

    /// <summary>A row for the whole says what the others are inside of; without one, it takes several of them, and no example with the names as they are.</summary>
    private bool Describes(NestedRow[] group, PageRow? parent)
    {
        bool isFlat = group.Any(row => _shown.Value.Contains(row.Row.Row.Name));
        return !isFlat && (parent is { Row.Type.Kind: not (TypeCellKind.Primitive or TypeCellKind.Enumeration) } || (parent is null && (group.Length > 1 || group[0].IsCollection)));
    }

    /// <summary>Quoted names with a dot, in the JSON of all examples.</summary>
    private static HashSet<string> ShownNames(IReadOnlyList<DocPage> pages)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (string body in pages.SelectMany(static page => page.Examples).Select(static example => example.Body).OfType<string>())
        {
            foreach (string text in body.Split('"'))
            {
                if (text.Length < MaximumName && IsPath(text))
                {
                    names.Add(text);
                }
            }
        }

        return names;
    }

    /// <summary>Gives the rows to a type of their own.</summary>
    /// <returns>The row that stands for them in the owner.</returns>
    private PageRow Nest(TypeEntry owner, NestedRow[] group, PageRow? parent, int depth)
    {
        PageRow first = group[0].Row;
        PropertyRow? whole = parent?.Row;
        bool isCollection = group[0].IsCollection || whole is { Type.IsCollection: true } || (whole is not null && whole.Name.EndsWith("]", StringComparison.Ordinal));
        TypeEntry type = types.GetOrAddType(NameOf(owner, group[0].Root, whole, isCollection), first.Page);
        type.Rows.AddRange(group.Select(static row => row.Row with { Row = row.Row.Row with { Name = row.Rest } }));
        if (!ReferenceEquals(type, owner))
        {
            Nest(type, depth + 1);
        }

        PropertyRow own = (whole ?? WithoutFacts(first.Row)) with
        {
            Name = group[0].Root,
            Type = TypeCell.Create(TypeCellKind.Named, type.FullName, isCollection) with { Containers = whole?.Type.Containers ?? "", Text = whole?.Type.Text ?? "object" },
            Members = [],
        };
        return (parent ?? first) with { Row = own };
    }

    /// <summary>The name that the cell of the whole gives, or one after its place.</summary>
    private static WireName NameOf(TypeEntry owner, string root, PropertyRow? whole, bool isCollection) =>
        whole?.Type is { Kind: TypeCellKind.Named } named
            ? WireName.Parse(named.Name, owner.WireNamespace)
            : new WireName(owner.WireNamespace, CSharpIdentifiers.Join(owner.BodyOf ?? owner.ShortName, CSharpIdentifiers.Pascal(isCollection ? Plurals.Singular(root) : root)));

    /// <summary>What one of the rows inside says is not said of the whole.</summary>
    private static PropertyRow WithoutFacts(PropertyRow row) =>
        row with { Description = DocText.Empty, InheritedFrom = null, Flags = PropertyFlags.None, DefaultValue = null, Range = null };

    /// <summary>A row of a path: the name of the whole, and the rest behind it.</summary>
    private sealed record NestedRow(PageRow Row, int Index, string Root, string Rest, bool IsCollection)
    {
        public static NestedRow? Read(PageRow row, int index)
        {
            string name = row.Row.Name;
            int end = IsPath(name) ? name.IndexOfAny(s_pathMarks) : -1;
            int dot = end < 0 ? -1 : name.IndexOf('.', end);
            return dot > 0 && dot + 1 < name.Length ? new NestedRow(row, index, name.Substring(0, end), name.Substring(dot + 1), name[end] == '[') : null;
        }
    }
}

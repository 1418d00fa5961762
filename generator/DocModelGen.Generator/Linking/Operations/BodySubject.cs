using System;
using System.Collections.Generic;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Operations;

/// <summary>
/// A resource that the table of a request's body may describe, with the rows that it and its bases had when the question came up:
/// requests decided later add rows of their own.
/// </summary>
internal sealed class BodySubject
{
    private readonly TypeEntry[] _types;
    private readonly int[] _rows;

    public BodySubject(TypeEntry type)
    {
        _types = [.. type.AndBases()];
        _rows = Array.ConvertAll(_types, static type => type.Rows.Count);
    }

    public bool Has(TypeEntry type) => Array.IndexOf(_types, type) >= 0;

    /// <summary>The answer when it was last asked for.</summary>
    public bool IsDescribed { get; private set; }

    /// <summary>The table's rows are the resource's properties, a few of its own aside.</summary>
    public bool IsDescribedBy(OperationDraft draft)
    {
        HashSet<string> known = KnownNames();
        int rows = 0;
        int shared = 0;
        foreach (PropertyTable table in draft.Page.PropertyTables)
        {
            foreach (PropertyRow row in table.Rows)
            {
                if (table.Kind == PropertyTableKind.RequestBody)
                {
                    rows++;
                    shared += row.InheritedFrom is not null || row.Name.StartsWith("@", StringComparison.Ordinal) || known.Contains(row.Name) ? 1 : 0;
                }
            }
        }

        // An action may take a few parameters that are called like properties of the type that it is about.
        bool isNamed = draft.Page.RequestBody?.Type is not null;
        return IsDescribed = known.Count == 0
            || (isNamed && draft.MakesSomething ? shared * 3 >= rows : isNamed ? shared == rows : shared * 2 > rows);
    }

    /// <summary>Rows of one of the types were replaced by others.</summary>
    public void RowsReplaced(TypeEntry type, int start, int before, int after)
    {
        int index = Array.IndexOf(_types, type);
        if (index >= 0 && start < _rows[index])
        {
            _rows[index] += after - before;
        }
    }

    private HashSet<string> KnownNames()
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < _types.Length; i++)
        {
            for (int row = 0; row < _rows[i]; row++)
            {
                known.Add(_types[i].Rows[row].Row.Name);
            }
        }

        return known;
    }
}

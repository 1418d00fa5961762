using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Operations;

/// <summary>Reports rows of tables that stand where nothing takes them up, so that no row is lost in silence.</summary>
internal sealed class TableRemainders(IReadOnlyList<TypeEntry> types, ProblemList problems, Accounting? accounting)
{
    private ILookup<string, OperationDraft>? _byPage;
    private Dictionary<CSharpName, TypeEntry>? _byName;

    public void Report(IReadOnlyList<DocPage> pages, List<OperationDraft> operations)
    {
        var withOperation = new HashSet<string>();
        foreach (OperationDraft operation in operations)
        {
            withOperation.Add(operation.Page.Key);
        }

        foreach (DocPage page in pages)
        {
            foreach (PropertyTable table in page.PropertyTables)
            {
                if (table.Kind is PropertyTableKind.Other or PropertyTableKind.Response)
                {
                    bool isLeftOut = !table.Rows.IsEmpty && !IsOfReply(page, table, operations);
                    if (isLeftOut)
                    {
                        problems.TableLeftOut(page, table);
                    }

                    foreach (PropertyRow row in table.Rows)
                    {
                        accounting?.Record(page, row.Anchor, isLeftOut ? RowFate.LeftOut : RowFate.NotOurs);
                    }
                }
                else if (Reason(page, table, withOperation.Contains(page.Key), operations) is { } reason)
                {
                    foreach (PropertyRow row in table.Rows)
                    {
                        // A page about a request that has none was reported as a whole, its tables with it.
                        if (page.Kind != PageKind.Operation || !page.RequestLines.IsEmpty)
                        {
                            problems.RowLeftOut(new PageRow(page, table, row), reason);
                        }

                        accounting?.Record(page, row.Anchor, RowFate.LeftOut);
                    }
                }
            }
        }
    }

    /// <summary>The table made a type of the reply, repeats what the reply's type has, or is of what a list stands in.</summary>
    private bool IsOfReply(DocPage page, PropertyTable table, List<OperationDraft> operations)
    {
        if (table.Kind != PropertyTableKind.Response)
        {
            return false;
        }

        _byPage ??= operations.ToLookup(static operation => operation.Page.Key, StringComparer.Ordinal);
        foreach (OperationDraft operation in _byPage[page.Key])
        {
            if (operation.Reply.Paging?.Items is { } items && table.Rows.Any(row => row.Name == items))
            {
                return true;
            }

            if (operation.Reply.Type?.Reference is { } reference && TypeOf(reference) is { } type)
            {
                var names = new HashSet<string>(type.AndBases().SelectMany(static type => type.Rows).Select(static row => row.Row.Name), StringComparer.OrdinalIgnoreCase);
                if (table.Rows.All(row => names.Contains(row.Name)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private TypeEntry? TypeOf(TypeReference reference)
    {
        _byName ??= types.GroupBy(static type => type.Reference.Name).ToDictionary(static group => group.Key, static group => group.First());
        return _byName.TryGetValue(reference.Name, out TypeEntry? type) ? type : null;
    }

    private static string? Reason(DocPage page, PropertyTable table, bool hasOperation, List<OperationDraft> operations)
    {
        bool isOfRequest = table.Kind is not (PropertyTableKind.Properties or PropertyTableKind.Relationships or PropertyTableKind.Annotations);
        return isOfRequest && !hasOperation ? "the page has no request that it could belong to"
            : !isOfRequest && page.Kind == PageKind.Operation ? "a page about a request defines no type"
            : null;
    }
}

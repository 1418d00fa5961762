using System.Collections.Generic;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Operations;

/// <summary>Reports rows of tables that stand where nothing takes them up, so that no row is lost in silence.</summary>
internal sealed class TableRemainders(ProblemList problems, Accounting? accounting)
{
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
                    foreach (PropertyRow row in table.Rows)
                    {
                        accounting?.Record(page, row.Anchor, RowFate.NotOurs);
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

    private static string? Reason(DocPage page, PropertyTable table, bool hasOperation, List<OperationDraft> operations)
    {
        bool isOfRequest = table.Kind is not (PropertyTableKind.Properties or PropertyTableKind.Relationships or PropertyTableKind.Annotations);
        return isOfRequest && !hasOperation ? "the page has no request that it could belong to"
            : !isOfRequest && page.Kind == PageKind.Operation ? "a page about a request defines no type"
            : null;
    }
}

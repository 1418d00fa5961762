using System.Collections.Generic;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Entries;

/// <summary>
/// Where each row and request line went. Linking fills it only when asked: it is how the corpus shows
/// that nothing was dropped in silence.
/// </summary>
internal sealed class Accounting
{
    private readonly Dictionary<(string Path, int Anchor), RowFate> _fates = [];

    public void Record(DocPage page, int anchor, RowFate fate) => _fates[(page.Path, anchor)] = fate;

    public void Record(PageRow row, RowFate fate) => Record(row.Page, row.Row.Anchor, fate);

    public RowFate FateOf(DocPage page, int anchor) =>
        _fates.TryGetValue((page.Path, anchor), out RowFate fate) ? fate : RowFate.Unaccounted;

    /// <summary>Rows of property, parameter and member tables that are neither in the model nor named by a problem.</summary>
    public IEnumerable<(DocPage Page, string Name, int Anchor)> UnaccountedRows(IEnumerable<DocPage> pages)
    {
        foreach (DocPage page in pages)
        {
            foreach (PropertyTable table in page.PropertyTables)
            {
                foreach (PropertyRow row in table.Rows)
                {
                    if (FateOf(page, row.Anchor) == RowFate.Unaccounted)
                    {
                        yield return (page, row.Name, row.Anchor);
                    }
                }
            }

            foreach (MemberTable table in page.MemberTables)
            {
                foreach (MemberRow row in table.Rows)
                {
                    if (FateOf(page, row.Anchor) == RowFate.Unaccounted)
                    {
                        yield return (page, row.WireName, row.Anchor);
                    }
                }
            }
        }
    }

    public IEnumerable<(DocPage Page, RequestLine Line)> UnaccountedRequestLines(IEnumerable<DocPage> pages)
    {
        foreach (DocPage page in pages)
        {
            foreach (RequestLine line in page.RequestLines)
            {
                if (FateOf(page, line.Anchor) == RowFate.Unaccounted)
                {
                    yield return (page, line);
                }
            }
        }
    }
}

internal enum RowFate
{
    Unaccounted,

    /// <summary>A property of a type, or merged into one of the same name.</summary>
    Property,

    /// <summary>The base type has it.</summary>
    Inherited,

    /// <summary>A member of an enumeration.</summary>
    Member,

    /// <summary>A path parameter or an argument of a function.</summary>
    Parameter,

    QueryOption,

    /// <summary>A request line that became a route, or repeats one.</summary>
    Route,

    /// <summary>An <c>@odata</c> annotation, which every object carries.</summary>
    Annotation,

    /// <summary>Describes something that is no type of ours.</summary>
    NotOurs,

    /// <summary>Named by a <see cref="ModelProblem"/>.</summary>
    LeftOut,
}

using System;
using System.Collections.Generic;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Resolving;

/// <summary>
/// What a page shows of its API, and the pages of its C# namespace with it: OData's habits are given only to one that has them, and Microsoft Graph's
/// only to Microsoft Graph.
/// </summary>
internal sealed class ApiForm
{
    private readonly Dictionary<string, PageSet> _sets = new(StringComparer.Ordinal);

    private ApiForm()
    {
    }

    public static ApiForm Of(IReadOnlyList<DocPage> pages)
    {
        var form = new ApiForm();
        foreach (DocPage page in pages)
        {
            if (page.Fragment.Length == 0)
            {
                form.SetOf(page).Add(page);
            }
        }

        return form;
    }

    public bool IsGraph(DocPage page) => SetOf(page).IsGraph(page);

    public bool IsOData(DocPage page) => SetOf(page).IsOData(page);

    /// <summary>An entry that several pages describe is Microsoft Graph's if one of them is.</summary>
    public bool IsGraph(NamedEntry entry) => entry.Pages.Exists(IsGraph);

    public bool IsOData(NamedEntry entry) => entry.Pages.Exists(IsOData);

    private PageSet SetOf(DocPage page)
    {
        string key = page.GeneratedNamespace ?? "";
        if (!_sets.TryGetValue(key, out PageSet? set))
        {
            _sets.Add(key, set = new PageSet());
        }

        return set;
    }

    /// <summary>The pages of one C# namespace.</summary>
    private sealed class PageSet
    {
        private readonly HashSet<string> _graphFolders = new(StringComparer.Ordinal);
        private readonly HashSet<string> _odataFolders = new(StringComparer.Ordinal);
        private int _graph;
        private int _other;

        /// <summary>Pages in OData's form that do not say whose they are are Microsoft Graph's unless others say more.</summary>
        private bool IsGraphs => _odataFolders.Count > 0 && _graph >= _other;

        public void Add(DocPage page)
        {
            if ((page.Signs & PageSigns.Graph) != 0)
            {
                _graph++;
                _graphFolders.Add(PagePaths.Folder(page.Path));
            }

            _other += (page.Signs & PageSigns.OtherService) != 0 ? 1 : 0;
            if ((page.Signs & (PageSigns.OData | PageSigns.Graph)) != 0)
            {
                _odataFolders.Add(PagePaths.Folder(page.Path));
            }
        }

        public bool IsGraph(DocPage page) =>
            (page.Signs & PageSigns.Graph) != 0
            || ((page.Signs & PageSigns.OData) != 0 ? IsGraphs
            : IsGraphs && page.RequestLines.IsEmpty && _graphFolders.Contains(PagePaths.Folder(page.Path)));

        public bool IsOData(DocPage page) =>
            (page.Signs & (PageSigns.OData | PageSigns.Graph)) != 0 || _odataFolders.Contains(PagePaths.Folder(page.Path));
    }
}

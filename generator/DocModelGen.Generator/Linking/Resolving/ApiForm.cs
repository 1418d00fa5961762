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

    /// <summary>The pages of one C# namespace. Of those in one folder, or side by side in folders of one, a page without a sign of its own takes theirs.</summary>
    private sealed class PageSet
    {
        private readonly Dictionary<string, Votes> _folders = new(StringComparer.Ordinal);
        private readonly Votes _all = new();

        public void Add(DocPage page)
        {
            string folder = PagePaths.Folder(page.Path);
            _all.Add(page.Signs);
            In(folder).Add(page.Signs);
            In(PagePaths.Folder(folder) + "/").Add(page.Signs);
        }

        public bool IsGraph(DocPage page) =>
            (page.Signs & PageSigns.Graph) != 0
            || ((page.Signs & (PageSigns.OData | PageSigns.ODataProse)) != 0 ? Nearest(page).IsGraph : page.RequestLines.IsEmpty && In(PagePaths.Folder(page.Path)) is { Graph: > 0, IsGraph: true });

        public bool IsOData(DocPage page) =>
            (page.Signs & (PageSigns.OData | PageSigns.Graph)) != 0 || In(PagePaths.Folder(page.Path)).IsOData;

        private Votes Nearest(DocPage page)
        {
            string folder = PagePaths.Folder(page.Path);
            return In(folder) is { Decides: true } here ? here : In(PagePaths.Folder(folder) + "/") is { Decides: true } around ? around : _all;
        }

        private Votes In(string folder)
        {
            if (!_folders.TryGetValue(folder, out Votes? votes))
            {
                _folders.Add(folder, votes = new Votes());
            }

            return votes;
        }
    }

    private sealed class Votes
    {
        /// <summary>Of ten pages of a reference at least one shows of which kind the service is; fewer speak of OData beside.</summary>
        private const int Share = 10;

        private int _pages;
        private int _shown;
        private int _other;

        public int Graph { get; private set; }

        public bool IsOData => _shown > 0 && _shown * Share >= _pages;

        public bool Decides => Graph + _other > 0;

        /// <summary>Pages in OData's form that do not say whose they are are Microsoft Graph's unless others say more.</summary>
        public bool IsGraph => _shown > 0 && Graph >= _other;

        public void Add(PageSigns signs)
        {
            Graph += (signs & PageSigns.Graph) != 0 ? 1 : 0;
            _other += (signs & PageSigns.OtherService) != 0 ? 1 : 0;
            _shown += (signs & (PageSigns.OData | PageSigns.Graph)) != 0 ? 1 : 0;
            _pages++;
        }
    }
}

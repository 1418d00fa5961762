using System;
using System.Runtime.CompilerServices;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking;

/// <summary>
/// One link per set of pages: generator and analyzers of a build ask for the same. The last result is kept with the first
/// page, and goes when that page's text does.
/// </summary>
internal static class LinkCache
{
    private static readonly ConditionalWeakTable<DocPage, Entry> s_entries = new();

    public static ApiModel GetOrLink(EquatableArray<DocPage> pages, GeneratorOptions options, Selection? selection, Func<ApiModel> link)
    {
        if (pages.IsEmpty)
        {
            return link();
        }

        DocPage first = pages[0];
        if (s_entries.TryGetValue(first, out Entry? known) && known.IsOf(pages, options, selection))
        {
            return known.Model;
        }

        var entry = new Entry(pages, options, selection, link());
        s_entries.Remove(first);
        return s_entries.GetValue(first, _ => entry) is var stored && stored.IsOf(pages, options, selection) ? stored.Model : entry.Model;
    }

    private sealed class Entry(EquatableArray<DocPage> pages, GeneratorOptions options, Selection? selection, ApiModel model)
    {
        public ApiModel Model => model;

        public bool IsOf(EquatableArray<DocPage> otherPages, GeneratorOptions otherOptions, Selection? otherSelection)
        {
            if (otherPages.Count != pages.Count || otherOptions != options || !Equals(otherSelection, selection))
            {
                return false;
            }

            // A page is parsed once per text: another object is another text, and comparing contents would cost more than it saves.
            for (int i = 0; i < pages.Count; i++)
            {
                if (!ReferenceEquals(pages[i], otherPages[i]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}

using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;

using DocModelGen.Generator.Linking.Selecting;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Relinking;

/// <summary>
/// One link per set of pages: generator and analyzers of a build ask for the same, and an editor asks again after each edit. The last
/// result is kept with the first page and the last, and goes when their texts do.
/// </summary>
internal static class LinkCache
{
    /// <summary>More changed pages than these are a new set.</summary>
    private const int MaxEdits = 16;

    private static readonly ConditionalWeakTable<DocPage, Entry> s_entries = new();

    public static ApiModel GetOrLink(EquatableArray<DocPage> pages, GeneratorOptions options, Selection? selection, Func<LinkSession> link)
    {
        if (pages.IsEmpty)
        {
            return link().Model;
        }

        Entry? known = Find(pages[0]) ?? Find(pages[pages.Count - 1]);
        if (known is null || !known.IsFor(pages.Count, options, selection))
        {
            return Keep(pages, new Entry(pages, options, selection, link()));
        }

        List<int> edits = known.EditsTo(pages);
        return edits.Count == 0 ? known.Model : Keep(pages, known.TryRelink(pages, edits) ?? new Entry(pages, options, selection, link()));
    }

    private static Entry? Find(DocPage page) => s_entries.TryGetValue(page, out Entry? entry) ? entry : null;

    private static ApiModel Keep(EquatableArray<DocPage> pages, Entry entry)
    {
        Keep(pages[0], entry);
        Keep(pages[pages.Count - 1], entry);
        return entry.Model;
    }

    private static void Keep(DocPage page, Entry entry)
    {
        s_entries.Remove(page);
        s_entries.GetValue(page, _ => entry);
    }

    private sealed class Entry(EquatableArray<DocPage> pages, GeneratorOptions options, Selection? selection, LinkSession session)
    {
        private LinkSession? _session = session;

        public ApiModel Model { get; } = session.Model;

        public bool IsFor(int count, GeneratorOptions otherOptions, Selection? otherSelection) =>
            count == pages.Count && otherOptions == options && Equals(otherSelection, selection);

        /// <summary>The places of pages that say something else; at most one more than can be followed.</summary>
        public List<int> EditsTo(EquatableArray<DocPage> others)
        {
            var edits = new List<int>();
            for (int i = 0; i < pages.Count && edits.Count <= MaxEdits; i++)
            {
                if (!ReferenceEquals(pages[i], others[i]) && !pages[i].Equals(others[i]))
                {
                    edits.Add(i);
                }
            }

            return edits;
        }

        /// <summary>Whoever comes first takes the session along; a later one links anew, as after an edit that is too wide to follow.</summary>
        public Entry? TryRelink(EquatableArray<DocPage> others, List<int> edits)
        {
            if (edits.Count > MaxEdits || Interlocked.Exchange(ref _session, null) is not { } taken)
            {
                return null;
            }

            // Pages that say the same stay those that the session knows.
            DocPage[] now = [.. pages];
            edits.ForEach(i => now[i] = others[i]);
            try
            {
                return edits.TrueForAll(i => taken.TryRelink(pages[i], now[i])) ? new Entry(new EquatableArray<DocPage>(now), options, selection, taken) : null;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // A fault of ours here costs the time of linking anew, which stands or falls by itself.
                return null;
            }
        }
    }
}

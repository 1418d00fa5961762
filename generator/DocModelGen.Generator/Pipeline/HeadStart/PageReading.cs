using System;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Parsing.Includes;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Pipeline.HeadStart;

/// <summary>A page as read, with the path that the compiler knows it by.</summary>
internal sealed record PageFile(string Path, ParsedPage Page);

/// <summary>Reading of pages.</summary>
internal static class PageReading
{
    /// <summary>Fewer new files than these the driver reads by itself: an edit brings one.</summary>
    private const int WorthReadingAhead = 8;

    private static readonly WeakCache<AdditionalText, object> s_seen = new();
    private static readonly object s_mark = new();

    public static PageFile Read(PageSource source, CancellationToken cancellationToken) =>
        new(source.Text.Path, PageCache.GetOrParse(source, cancellationToken));

    /// <summary>What fails here fails again where the driver asks for it, and is told there.</summary>
    public static void ReadAhead(ImmutableArray<AdditionalText> texts, CancellationToken cancellationToken)
    {
        if (CountNew(texts) < WorthReadingAhead && texts.Length >= WorthReadingAhead)
        {
            return;
        }

        try
        {
            var options = new ParallelOptions { CancellationToken = cancellationToken };
            ImmutableArray<PageSource> pages = PageSources.Find(texts, cancellationToken).Pages;
            Parallel.For(0, pages.Length, options, i => PageCache.GetOrParse(pages[pages.Length - 1 - i], cancellationToken));
            WarmUp.LinkAndPrint(cancellationToken);
        }
        catch (Exception)
        {
        }
    }

    private static int CountNew(ImmutableArray<AdditionalText> texts)
    {
        int count = 0;
        foreach (AdditionalText text in texts)
        {
            if (s_seen.Find(text) is null)
            {
                s_seen.Set(text, s_mark);
                count++;
            }
        }

        return count;
    }
}

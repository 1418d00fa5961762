using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Pipeline;

/// <summary>A page as read, with the path that the compiler knows it by.</summary>
internal sealed record PageFile(string Path, ParsedPage Page);

/// <summary>Reading of pages.</summary>
internal static class PageReading
{
    public static PageFile Read(AdditionalText text, CancellationToken cancellationToken) =>
        new(text.Path, PageCache.GetOrParse(text, cancellationToken));

    /// <summary>
    /// The driver reads one page after the other. This puts all into the cache beforehand, on all cores; the result is always
    /// the same value where there is a page, so no page depends on another.
    /// </summary>
    public static PagePresence ReadAhead(ImmutableArray<AdditionalText> texts, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { CancellationToken = cancellationToken };
        Parallel.ForEach(texts, options, text => PageCache.GetOrParse(text, cancellationToken));
        return new PagePresence(!texts.IsEmpty);
    }
}

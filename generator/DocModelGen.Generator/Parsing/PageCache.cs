using System.Linq;
using System.Threading;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Includes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Parsing;

/// <summary>
/// One parse per text: generator and analyzer run in one process over the same texts, which the table does not keep alive. Who asks
/// for a text that another thread is parsing waits for it.
/// </summary>
internal static class PageCache
{
    private static readonly WeakCache<SourceText, Entry> s_pages = new();

    /// <summary>A page that includes nothing.</summary>
    public static ParsedPage GetOrParse(AdditionalText file, CancellationToken cancellationToken) =>
        GetOrParse(PageSource.WithoutIncludes(file), cancellationToken);

    public static ParsedPage GetOrParse(PageSource source, CancellationToken cancellationToken) =>
        source.Text.GetText(cancellationToken) is { } text
            ? GetOrParse(source.Text.Path, text, source, cancellationToken)
            : PageParser.ParseMissing(source.Text.Path);

    public static ParsedPage GetOrParse(string path, SourceText text, PageSource? source, CancellationToken cancellationToken) =>
        s_pages.GetOrCreate(text, static _ => new Entry()).GetOrParse(path, text, source, cancellationToken);

    private sealed class Entry
    {
        private readonly object _gate = new();
        private ParsedPage? _page;
        private SourceText?[] _included = [];

        public ParsedPage GetOrParse(string path, SourceText text, PageSource? source, CancellationToken cancellationToken)
        {
            // The same text beside other included ones is another page.
            SourceText?[] included = source is null || source.Includes.IsEmpty
                ? []
                : [.. source.Includes.Select(file => file.Text.GetText(cancellationToken))];
            ParsedPage page;
            lock (_gate)
            {
                if (_page is null || !_included.SequenceEqual(included))
                {
                    _page = PageParser.Parse(path, text, source, cancellationToken);
                    _included = included;
                }

                page = _page;
            }

            // The same text under another path is another page: its links lead elsewhere.
            return page.Page.Path == path.Replace('\\', '/') ? page : PageParser.Parse(path, text, source, cancellationToken);
        }
    }
}

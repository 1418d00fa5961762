using System.Runtime.CompilerServices;
using System.Threading;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Parsing;

/// <summary>
/// One parse per text: generator and analyzer run in one process over the same texts, which the table does not keep alive. Who asks
/// for a text that another thread is parsing waits for it.
/// </summary>
internal static class PageCache
{
    private static readonly ConditionalWeakTable<SourceText, Entry> s_pages = new();

    public static ParsedPage GetOrParse(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text
            ? GetOrParse(file.Path, text, cancellationToken)
            : PageParser.ParseMissing(file.Path);

    public static ParsedPage GetOrParse(string path, SourceText text, CancellationToken cancellationToken) =>
        s_pages.GetValue(text, static _ => new Entry()).GetOrParse(path, text, cancellationToken);

    private sealed class Entry
    {
        private readonly object _gate = new();
        private ParsedPage? _page;

        public ParsedPage GetOrParse(string path, SourceText text, CancellationToken cancellationToken)
        {
            lock (_gate)
            {
                _page ??= PageParser.Parse(path, text, cancellationToken);
            }

            // The same text under another path is another page: its links lead elsewhere.
            return _page.Page.Path == path.Replace('\\', '/') ? _page : PageParser.Parse(path, text, cancellationToken);
        }
    }
}

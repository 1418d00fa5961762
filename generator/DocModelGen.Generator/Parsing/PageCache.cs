using System.Runtime.CompilerServices;
using System.Threading;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Parsing;

/// <summary>One parse per text: generator and analyzer run in one process over the same texts, which the table does not keep alive.</summary>
internal static class PageCache
{
    private static readonly ConditionalWeakTable<SourceText, ParsedPage> s_pages = new();

    public static ParsedPage GetOrParse(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text
            ? GetOrParse(file.Path, text, cancellationToken)
            : PageParser.ParseMissing(file.Path);

    /// <summary>The same text under another path is another page: its links lead elsewhere.</summary>
    public static ParsedPage GetOrParse(string path, SourceText text, CancellationToken cancellationToken)
    {
        if (s_pages.TryGetValue(text, out ParsedPage? known) && known.Page.Path == path.Replace('\\', '/'))
        {
            return known;
        }

        ParsedPage page = PageParser.Parse(path, text, cancellationToken);
        return known is null ? s_pages.GetValue(text, _ => page) is var stored && stored.Page.Path == page.Page.Path ? stored : page : page;
    }
}

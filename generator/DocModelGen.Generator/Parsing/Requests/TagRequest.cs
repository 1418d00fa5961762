using System.Text.RegularExpressions;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Vocabulary;
using Markdig.Helpers;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing.Requests;

/// <summary>
/// A request in the component of a site generator: <c>&lt;Endpoint method="get" path="/books" /&gt;</c>,
/// <c>&lt;Route method="POST"&gt;/books&lt;/Route&gt;</c>, <c>{% swagger method="get" path="/books" %}</c>.
/// </summary>
internal static class TagRequest
{
    private const int MaximumLength = 2000;

    private static readonly Regex s_method = new(@"^\s*(<|\{%-?)\s*[\w.-]+\b[^>%]*?\bmethod=[""'](?<method>\w+)[""']", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex s_path = new(@"\b(path|url|endpoint|route)=[""'](?<path>[^""']+)[""']", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex s_content = new(@"^[^>]*>(?<path>[^<\n]*)</", RegexOptions.CultureInvariant);
    private static readonly Regex s_link = new(@"\[([^\]]*)\]\([^)]*\)", RegexOptions.CultureInvariant);

    /// <summary>Null where the block is another.</summary>
    public static RequestForm? Find(LeafBlock block, out TextRange place)
    {
        StringLineGroup lines = block.Lines;
        place = lines.Count == 0 ? default : CodeLines.Get(lines, 0).Trim();
        if (place.First is not ('<' or '{') || place.StartsWith("<!") || CodeLines.Get(lines, lines.Count - 1).End - place.Start > MaximumLength)
        {
            return null;
        }

        string text = new TextRange(place.Text, place.Start, CodeLines.Get(lines, lines.Count - 1).End).ToString();
        Match method = s_method.Match(text);
        if (!method.Success || HttpVerbs.FindWord(method.Groups["method"].Value) is not { } verb)
        {
            return null;
        }

        Match path = s_path.Match(text) is { Success: true } attribute ? attribute : s_content.Match(text);
        string url = s_link.Replace(path.Groups["path"].Value, "$1").Replace("\\", "").Trim();
        return url.Length > 1 && RequestForm.LooksLikeUrl(url) ? new RequestForm(verb, url) { IsDescribed = true } : null;
    }
}

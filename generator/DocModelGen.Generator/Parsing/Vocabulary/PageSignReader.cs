using System;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Parsing.Vocabulary;

/// <summary>Finds what a page shows of the API's kind anywhere in its text.</summary>
internal static class PageSignReader
{
    /// <summary>Of a host and a version, not the host alone: other services speak of it too.</summary>
    private static readonly string[] s_graph =
    [
        "microsoft.graph", "graph.microsoft.com/v1.0", "graph.microsoft.com/beta", "graph.microsoft.us/", "graph.microsoft.de/", "microsoftgraph.chinacloudapi.cn/",
    ];

    /// <summary>OData's annotations and types, and the parts of a reference that is written about it.</summary>
    private static readonly string[] s_odata = ["@odata.", "OData", "Edm.", "resource type", "../resources/", "Permission type"];

    /// <summary>OData's options: <c>$selectedItem</c> is a variable in a script.</summary>
    private static readonly string[] s_options = ["$filter", "$select", "$expand"];

    private const string Prose = "If successful, this ";

    private static readonly string[] s_linkHeader = ["link header", "`link` header", "header `link`", "`link` response header", "RFC 8288", "RFC 5988", "rel=\"next\""];

    public static PageSigns Read(string text)
    {
        PageSigns signs = PageSigns.None;
        signs |= Array.Exists(s_graph, word => text.IndexOf(word, StringComparison.Ordinal) >= 0) ? PageSigns.Graph : PageSigns.None;
        signs |= signs != PageSigns.None || Array.Exists(s_odata, word => text.IndexOf(word, StringComparison.Ordinal) >= 0) || Array.Exists(s_options, option => HasWord(text, option)) ? PageSigns.OData : PageSigns.None;
        signs |= signs == PageSigns.None && text.IndexOf(Prose, StringComparison.Ordinal) >= 0 ? PageSigns.ODataProse : PageSigns.None;
        if ((signs & (PageSigns.OData | PageSigns.Graph)) == 0 && Array.Exists(s_linkHeader, word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            signs |= PageSigns.LinkHeader;
        }

        bool isOther = (signs & PageSigns.Graph) == 0 && (signs & (PageSigns.OData | PageSigns.ODataProse)) != 0 && text.IndexOf("://", StringComparison.Ordinal) >= 0;
        return isOther ? signs | PageSigns.OtherService : signs;
    }

    private static bool HasWord(string text, string word)
    {
        for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            int end = at + word.Length;
            if (end == text.Length || !char.IsLetterOrDigit(text[end]))
            {
                return true;
            }
        }

        return false;
    }
}

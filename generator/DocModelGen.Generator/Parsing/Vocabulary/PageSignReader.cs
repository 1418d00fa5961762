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

    /// <summary>OData's annotations, types and options, and the sentences of a reference that is written about it.</summary>
    private static readonly string[] s_odata =
        ["@odata.", "OData", "Edm.", "$filter", "$select", "$expand", "resource type", "../resources/", "If successful, this ", "Permission type"];

    private static readonly string[] s_linkHeader = ["link header", "`link` header", "header `link`", "`link` response header", "RFC 8288", "RFC 5988", "rel=\"next\""];

    public static PageSigns Read(string text)
    {
        PageSigns signs = PageSigns.None;
        signs |= Array.Exists(s_graph, word => text.IndexOf(word, StringComparison.Ordinal) >= 0) ? PageSigns.Graph : PageSigns.None;
        signs |= signs != PageSigns.None || Array.Exists(s_odata, word => text.IndexOf(word, StringComparison.Ordinal) >= 0) ? PageSigns.OData : PageSigns.None;
        if (signs == PageSigns.None && Array.Exists(s_linkHeader, word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            return PageSigns.LinkHeader;
        }

        return signs == PageSigns.OData && text.IndexOf("://", StringComparison.Ordinal) >= 0 ? signs | PageSigns.OtherService : signs;
    }
}

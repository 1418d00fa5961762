using System;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Parsing.Vocabulary;

/// <summary>Finds what a page shows of the API's kind anywhere in its text.</summary>
internal static class PageSignReader
{
    private static readonly string[] s_graph = ["microsoft.graph", "graph.microsoft."];

    /// <summary>OData's annotations, types and options, and the sentences of a reference that is written about it.</summary>
    private static readonly string[] s_odata =
        ["@odata.", "OData", "Edm.", "$filter", "$select", "$expand", "resource type", "../resources/", "If successful, this ", "Permission type"];

    public static PageSigns Read(string text)
    {
        PageSigns signs = PageSigns.None;
        signs |= Array.Exists(s_graph, word => text.IndexOf(word, StringComparison.Ordinal) >= 0) ? PageSigns.Graph : PageSigns.None;
        signs |= signs != PageSigns.None || Array.Exists(s_odata, word => text.IndexOf(word, StringComparison.Ordinal) >= 0) ? PageSigns.OData : PageSigns.None;
        return signs == PageSigns.OData && text.IndexOf("://", StringComparison.Ordinal) >= 0 ? signs | PageSigns.OtherService : signs;
    }
}

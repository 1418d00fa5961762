using System;
using System.Text.Json.Nodes;

namespace DocModelGen.Tool.Tests.Drift.Infrastructure;

/// <summary>The parts of the HTML output.</summary>
internal static class HtmlPage
{
    private const string DataStart = "<script type=\"application/json\" id=\"data\">";

    public static JsonNode Data(string html) => JsonNode.Parse(DataText(html))!;

    /// <summary>What stands between the tags of the data, up to the first end that a browser would see.</summary>
    public static string DataText(string html) => Between(html, DataStart, "</script", StringComparison.OrdinalIgnoreCase);

    public static string Between(string text, string start, string end, StringComparison comparison = StringComparison.Ordinal)
    {
        int from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, comparison)];
    }
}

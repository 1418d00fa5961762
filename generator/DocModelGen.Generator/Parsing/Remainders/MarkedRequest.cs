using System.Text.RegularExpressions;
using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Remainders;

/// <summary>A line that a person takes for a request: a method in markup of its own, and a path behind it, whatever follows.</summary>
internal static class MarkedRequest
{
    private static readonly Regex s_form = new(
        @"^(<[^>]*>|[`*\s])+(?<method>GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)(</?[^>]*>|[`*:\s])+(?<path>https?://\S+|/[\w{<:$][^\s`]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Method and path; null where the line is another.</summary>
    public static string? Find(TextRange line) =>
        line.First is '`' or '*' or '<' && s_form.Match(line.ToString()) is { Success: true } match ? match.Groups["method"].Value.ToUpperInvariant() + " " + match.Groups["path"].Value : null;
}

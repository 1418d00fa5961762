using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Routes;

/// <summary>Request lines that an example's URL follows but for a slip: same resource, one end missing, another letter case or no parentheses.</summary>
internal sealed class NearTemplates
{
    private const string Reference = "/$ref";

    private readonly RequestLine[] _lines;
    private readonly RequestTemplates _otherEnds;
    private readonly TemplateTree _otherCases;
    private readonly TemplateTree _withoutCalls;

    public NearTemplates(IEnumerable<RequestLine> lines, MatchingWork work)
    {
        _lines = [.. lines];
        _otherEnds = new RequestTemplates(_lines.Select(static line => OtherEnd(UrlPath.NormalizeTemplate(line.Template))), work);
        _otherCases = new TemplateTree(StringComparison.OrdinalIgnoreCase, work);
        _withoutCalls = new TemplateTree(StringComparison.Ordinal, work);
        for (int i = 0; i < _lines.Length; i++)
        {
            string template = UrlPath.NormalizeTemplate(_lines[i].Template);
            _otherCases.Add(template, i);
            _withoutCalls.Add(WithoutCalls(template), i);
        }
    }

    /// <summary>What the URL and the first line that it is near to differ in; null where it is near to none.</summary>
    public string? DifferenceOf(ExampleUrl url)
    {
        int end = _otherEnds.FirstOf(url)?.Number ?? int.MaxValue;
        int letterCase = _otherCases.FirstOf(url.PathBelowVersion);
        int calls = _withoutCalls.FirstOf(WithoutCalls(url.PathBelowVersion));
        int first = Math.Min(end, Math.Min(letterCase, calls));
        return first == int.MaxValue ? null
            : first == end ? (EndsInReference(_lines[first]) ? "the template ends in '/$ref'" : "the template has no '/$ref'")
            : first == letterCase ? "it differs in letter case from '" + _lines[first].Template + "'"
            : "it differs in the function's parentheses from '" + _lines[first].Template + "'";
    }

    private static bool EndsInReference(RequestLine line) => UrlPath.NormalizeTemplate(line.Template).EndsWith(Reference, StringComparison.Ordinal);

    private static string OtherEnd(string template) =>
        template.EndsWith(Reference, StringComparison.Ordinal) ? template.Substring(0, template.Length - Reference.Length) : template + Reference;

    private static string WithoutCalls(string path)
    {
        int open = path.IndexOf('(');
        int close = open < 0 ? -1 : path.IndexOf(')', open);
        return close < 0 ? path : path.Substring(0, open) + path.Substring(close + 1);
    }
}

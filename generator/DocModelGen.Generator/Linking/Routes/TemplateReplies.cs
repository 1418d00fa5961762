using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Routes;

/// <summary>
/// What the GET templates of a page are answered with, as far as the page alone shows it: <c>/photo</c> is JSON and <c>/photo/$value</c> is bytes,
/// <c>/special/{name}</c> is one object, <c>/special/{name}/children</c> is a list and <c>/items/$count</c> is a number. Those of another kind than the page's first are requests of
/// their own.
/// </summary>
internal sealed class TemplateReplies
{
    private readonly List<UrlTemplate> _templates;
    private readonly string[] _ends;
    private readonly Dictionary<string, UrlTemplate> _ofEnds = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ReplyShape> _shown = new(StringComparer.OrdinalIgnoreCase);
    private readonly RequestTemplates _requests;
    private readonly ReplyShape _main;

    private TemplateReplies(DocPage page, List<UrlTemplate> templates)
    {
        _templates = templates;
        _ends = [.. templates.Select(static template => End(template.Documented))];
        _requests = new RequestTemplates(templates.Select(static template => template.Documented), new MatchingWork());
        for (int i = templates.Count - 1; i >= 0; i--)
        {
            if (IsStreamEnd(_ends[i]) || IsCountEnd(_ends[i]))
            {
                _ofEnds[_ends[i]] = templates[i];
            }
        }

        ReadExamples(page);
        ReplyShape[] shapes = [.. _ends.Select(ShapeOf).Where(static shape => shape is not (ReplyShape.Stream or ReplyShape.Count))];
        _main = shapes.Length == 0 ? ShapeOf(_ends[0]) : Array.Find(shapes, static shape => shape != ReplyShape.Unknown);
    }

    /// <summary>Null where all are of one kind.</summary>
    public static TemplateReplies? Of(DocPage page, IEnumerable<(string Method, UrlTemplate Template)> templates)
    {
        List<UrlTemplate> read = [.. templates.Where(static line => line.Method == "GET").Select(static line => line.Template)];
        if (read.Count < 2)
        {
            return null;
        }

        var replies = new TemplateReplies(page, read);
        return read.Exists(template => replies.OwnShape(template) != ReplyShape.Unknown) ? replies : null;
    }

    /// <summary>What the template is answered with where that is another kind than the page's; else unknown.</summary>
    public ReplyShape OwnShape(UrlTemplate template)
    {
        ReplyShape shape = ShapeOf(End(template.Documented));
        return shape == _main ? ReplyShape.Unknown : shape;
    }

    /// <summary>The template that the example's URL follows; null where it follows none.</summary>
    public UrlTemplate? Find(string url)
    {
        ExampleUrl parsed = ExampleUrl.Parse(url);
        return _ofEnds.TryGetValue(End(parsed.Path.Replace(UrlPath.Any, '\u007b')), out UrlTemplate? ofEnd) ? ofEnd
            : _requests.FirstOf(parsed) is { } first ? _templates[first.Number]
            : null;
    }

    /// <summary><c>Value</c>, <c>Content</c>, <c>Children</c>: what the name of the request of its own says besides.</summary>
    public static string NameEnd(UrlTemplate template)
    {
        string end = End(template.Documented);
        return end[0] == '{' ? "Item" : CSharpIdentifiers.Pascal(UrlTemplate.SegmentName(end));
    }

    public static bool IsStreamEnd(string segment) =>
        string.Equals(segment, "$value", StringComparison.OrdinalIgnoreCase) || string.Equals(segment, "content", StringComparison.OrdinalIgnoreCase);

    /// <summary>OData 4.01, part 2, 4.8: the number of items alone, as text.</summary>
    public static bool IsCountEnd(string segment) => string.Equals(segment, "$count", StringComparison.OrdinalIgnoreCase);

    private ReplyShape ShapeOf(string end) =>
        IsStreamEnd(end) ? ReplyShape.Stream : IsCountEnd(end) ? ReplyShape.Count : _shown.TryGetValue(end, out ReplyShape shape) ? shape : ReplyShape.Unknown;

    private void ReadExamples(DocPage page)
    {
        if (!_ends.Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any())
        {
            return;
        }

        UrlTemplate? current = null;
        foreach (ExampleMessage example in page.Examples)
        {
            if (example.IsRequest)
            {
                current = example.Method == "GET" ? Find(example.Url) : null;
            }
            else if (current is not null && ShapeOf(example) is var shape and not ReplyShape.Unknown)
            {
                string end = End(current.Documented);
                if (!_shown.ContainsKey(end))
                {
                    _shown.Add(end, shape);
                }
            }
        }
    }

    private static ReplyShape ShapeOf(ExampleMessage reply)
    {
        string type = reply.ODataType?.TrimStart('#') ?? "";
        bool isMedia = Array.Exists([.. reply.Headers], static header =>
            string.Equals(header.Name, "Content-Type", StringComparison.OrdinalIgnoreCase) && header.Value.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0);
        return reply.Status is not 0 and (< 200 or >= 300) ? ReplyShape.Unknown
            : string.Equals(type, "Edm.Stream", StringComparison.OrdinalIgnoreCase) || (isMedia && !reply.IsJson) ? ReplyShape.Stream
            : reply is not { IsJson: true, Body: { } body } ? ReplyShape.Unknown
            : reply.IsCollection || type.StartsWith("Collection(", StringComparison.OrdinalIgnoreCase) || IsList(body) ? ReplyShape.List
            : ReplyShape.One;
    }

    /// <summary>Without parsing: examples are often not quite JSON.</summary>
    private static bool IsList(string body)
    {
        string start = string.Concat(body.Take(400).Where(static c => !char.IsWhiteSpace(c)));
        return start.StartsWith("[", StringComparison.Ordinal) || start.IndexOf("\"value\":[", StringComparison.Ordinal) >= 0;
    }

    /// <summary>The last segment of the path, without arguments; placeholders are all one.</summary>
    private static string End(string path)
    {
        int query = path.IndexOf('?');
        string end = (query < 0 ? path : path.Substring(0, query)).TrimEnd('/', ':');
        int slash = LastSlash(end);
        end = end.Substring(slash + 1);
        int call = end.IndexOf('(');
        return end.Length == 0 || end[0] is '{' or '<' ? "{}" : call > 0 ? end.Substring(0, call) : end;
    }

    /// <summary>One that is no argument's.</summary>
    private static int LastSlash(string path)
    {
        int depth = 0;
        for (int i = path.Length - 1; i >= 0; i--)
        {
            depth += path[i] is ')' or '}' ? 1 : path[i] is '(' or '{' ? -1 : 0;
            if (path[i] == '/' && depth <= 0)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>What an example of a request is answered with.</summary>
internal enum ReplyShape
{
    Unknown,
    One,
    List,
    Stream,

    /// <summary>How many items there are.</summary>
    Count,
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace DocModelGen.Generator.Linking.Routes;

/// <summary>Request lines as pages write them, to find the first that an example's URL follows.</summary>
internal sealed class RequestTemplates
{
    private readonly TemplateTree _asWritten;
    private readonly TemplateTree _keysAsSegments;

    public RequestTemplates(IEnumerable<string> templates, MatchingWork work)
    {
        _asWritten = new TemplateTree(StringComparison.Ordinal, work);
        _keysAsSegments = new TemplateTree(StringComparison.Ordinal, work);
        int number = 0;
        foreach (string template in templates)
        {
            _asWritten.Add(UrlPath.NormalizeTemplate(template), number);
            _keysAsSegments.Add(UrlPath.NormalizeTemplate(UrlPath.KeysAsSegments(template)), number);
            number++;
        }
    }

    /// <summary>The first template by its number, and what stands in the path before the part that follows it (at most two segments); null where there is none.</summary>
    public (int Number, string Prefix)? FirstOf(ExampleUrl url)
    {
        (int Number, string Prefix)? asWritten = FirstOf(_asWritten, url.Path);
        string keyed = UrlPath.Normalize(UrlPath.KeysAsSegments(url.Written));
        (int Number, string Prefix)? keysAsSegments = FirstOf(_keysAsSegments, keyed);
        return asWritten is null || keysAsSegments?.Number < asWritten.Value.Number ? keysAsSegments : asWritten;
    }

    private static (int Number, string Prefix)? FirstOf(TemplateTree templates, string path)
    {
        (int Number, string Prefix)? first = null;
        string[] segments = path.TrimStart('/').Split('/');
        for (int skipped = 0; skipped <= 2 && skipped < segments.Length; skipped++)
        {
            // A placeholder that was left in fits everything: only names say where a path begins.
            if (skipped == 0 || !UrlPath.IsPlaceholder(segments[skipped]))
            {
                int number = templates.FirstOf(string.Join("/", segments.Skip(skipped)));
                if (number < (first?.Number ?? int.MaxValue))
                {
                    first = (number, string.Join("/", segments.Take(skipped)));
                }
            }
        }

        return first;
    }
}

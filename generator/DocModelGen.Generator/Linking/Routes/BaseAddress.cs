using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Routes;

/// <summary>
/// What stands before all paths of an API and is no part of them: a token or placeholder that examples replace, and the path that all examples put
/// in front of what the pages document.
/// </summary>
internal sealed class BaseAddress
{
    private static readonly string[] s_baseWords = ["base", "url", "host", "server", "endpoint", "address", "root", "domain", "prefix", "instance"];

    private readonly HashSet<string> _tokens = new(StringComparer.OrdinalIgnoreCase);

    private BaseAddress(string? address, string path)
    {
        Address = address;
        Path = path;
    }

    public static BaseAddress None { get; } = new(null, "");

    /// <summary>Scheme, host and path as most examples have them, with a slash at the end; null where none has a host.</summary>
    public string? Address { get; }

    /// <summary>Begins with a slash; empty where nothing stands before the documented paths.</summary>
    public string Path { get; }

    public static BaseAddress Find(IEnumerable<DocPage> pages)
    {
        var tokens = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var addresses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (DocPage page in pages)
        {
            foreach (RequestLine line in page.RequestLines)
            {
                NoteToken(page, line, tokens);
                NoteAddresses(page, line, tokens, addresses);
            }
        }

        int all = addresses.Values.Sum();
        KeyValuePair<string, int> most = addresses.OrderByDescending(static item => item.Value).ThenBy(static item => item.Key, StringComparer.Ordinal).FirstOrDefault();
        string? address = most.Value * 2 > all ? most.Key : null;
        var found = new BaseAddress(address, address is null ? "" : PathOf(address));
        found._tokens.UnionWith(tokens);
        return found;
    }

    /// <summary>The template below the base address.</summary>
    public UrlTemplate Shorten(UrlTemplate template)
    {
        IReadOnlyList<UrlPart> parts = template.Parts;
        if (_tokens.Count > 0 && parts.Count > 1 && parts[0] is { IsPlaceholder: false, Text: "/" } && parts[1].IsPlaceholder && _tokens.Contains(parts[1].Text))
        {
            parts = [.. parts.Skip(2)];
        }
        else if (_tokens.Count > 0 && parts[0] is { IsPlaceholder: false } first && FirstSegment(first.Text) is { Length: > 0 } token && _tokens.Contains(token))
        {
            parts = [first with { Text = first.Text.Substring(token.Length + 1) }, .. parts.Skip(1)];
        }

        if (Path.Length > 0 && parts.Count > 0 && parts[0] is { IsPlaceholder: false } literal && literal.Text.StartsWith(Path + "/", StringComparison.Ordinal))
        {
            parts = [literal with { Text = literal.Text.Substring(Path.Length) }, .. parts.Skip(1)];
        }

        return ReferenceEquals(parts, template.Parts) || parts.Count == 0 || parts[0].Text.Length == 0 ? template : template.With(parts);
    }

    /// <summary>A path begins with a slash: what stands in front of the first one is an address, if examples show that or its name says so.</summary>
    private static void NoteToken(DocPage page, RequestLine line, HashSet<string> tokens)
    {
        string template = line.Template.TrimStart('*');
        int slash = template.IndexOf('/');
        if (slash <= 0 || template.IndexOf("://", StringComparison.Ordinal) >= 0 || template[0] == '~')
        {
            return;
        }

        string token = template.Substring(0, slash).Trim('*', '{', '}', '<', '>', ' ');
        bool isPlaceholder = template[0] is '{' or '<';
        if (token.Length > 0 && !tokens.Contains(token)
            && ((isPlaceholder && Array.Exists(s_baseWords, word => token.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)) || page.Examples.Any(example => Replaces(example, token))))
        {
            tokens.Add(token);
        }
    }

    private static bool Replaces(ExampleMessage example, string token) =>
        example.IsRequest && example.Url.IndexOf("://", StringComparison.Ordinal) is > 0 and int scheme
        && example.Url.Substring(scheme + 3).Split('/')[0].Trim('{', '}', '<', '>').Equals(token, StringComparison.OrdinalIgnoreCase);

    private static void NoteAddresses(DocPage page, RequestLine line, HashSet<string> tokens, Dictionary<string, int> addresses)
    {
        string[] template = Segments(PathOf(line.Template.TrimStart('*', '~')));
        if (template.Length > 0 && tokens.Contains(template[0].Trim('{', '}', '<', '>', '*')))
        {
            template = [.. template.Skip(1)];
        }

        foreach (ExampleMessage example in page.Examples)
        {
            if (!example.IsRequest || example.Method != line.Method || example.Url.IndexOf("://", StringComparison.Ordinal) is not (> 0 and < 8))
            {
                continue;
            }

            string[] path = Segments(PathOf(example.Url));
            int shift = path.Length - template.Length;
            if (shift >= 0 && template.Length > 0 && Enumerable.Range(0, template.Length).All(i => Fits(path[i + shift], template[i])))
            {
                string host = example.Url.Substring(0, example.Url.IndexOf('/', example.Url.IndexOf("://", StringComparison.Ordinal) + 3));
                string address = host + "/" + string.Concat(path.Take(shift).Select(static segment => segment + "/"));
                addresses[address] = addresses.TryGetValue(address, out int count) ? count + 1 : 1;
            }
        }
    }

    private static bool Fits(string segment, string template)
    {
        int call = template.IndexOf('(');
        return template.IndexOfAny(['{', '<']) == 0 || template[0] == ':'
            || string.Equals(call > 0 ? segment.Split('(')[0] : segment, call > 0 ? template.Substring(0, call) : template, StringComparison.OrdinalIgnoreCase);
    }

    private static string FirstSegment(string literal)
    {
        int slash = literal.Length > 1 ? literal.IndexOf('/', 1) : -1;
        return slash > 0 ? literal.Substring(1, slash - 1) : "";
    }

    private static string[] Segments(string path) => path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Without scheme, host, query and trailing slash.</summary>
    private static string PathOf(string url)
    {
        string text = url.Split('?', ' ')[0];
        int scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme is > 0 and < 8)
        {
            int slash = text.IndexOf('/', scheme + 3);
            text = slash < 0 ? "" : text.Substring(slash);
        }

        return text.TrimEnd('/');
    }
}

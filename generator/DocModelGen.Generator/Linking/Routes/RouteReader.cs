using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Linking.Routes;

/// <summary>
/// Reads a documented URL template: absolute or relative, <c>{a | b}</c>, <c>&lt;angle&gt;</c>, function arguments,
/// path addressing (<c>root:/{item-path}:</c>), ellipsis, query strings, and the slips that pages make in them.
/// </summary>
internal sealed class RouteReader
{
    /// <summary>What the ellipsis of <c>/childFolders/{id}/.../messages</c> is called until it has a name.</summary>
    public const string Ellipsis = "...";

    private static readonly char[] s_segmentEnds = ['/', '?'];

    private readonly List<UrlPart> _parts = [];
    private readonly StringBuilder _literal = new(capacity: 100);
    private readonly string _text;
    private int _at;
    private int _open;
    private bool _quoted;
    private bool _inQuery;

    private RouteReader(string text) => _text = text;

    /// <summary>Null where the text is no URL; the reason says why.</summary>
    public static UrlTemplate? Read(string template, out string reason)
    {
        string text = WithoutVersion(WithoutHost(WithoutProtocol(template.Trim())), out bool isPreview);
        if (!BeginsPath(text))
        {
            reason = "it does not begin with a path";
            return null;
        }

        var reader = new RouteReader(text[0] == '/' ? text : "/" + text);
        reason = reader.ReadParts() ?? "";
        return reason.Length > 0 ? null : new UrlTemplate(reader._parts) { IsPreview = isPreview };
    }

    /// <summary><c>GET /x HTTP/1.1</c></summary>
    private static string WithoutProtocol(string text)
    {
        int protocol = text.LastIndexOf(" HTTP/", StringComparison.OrdinalIgnoreCase);
        return protocol > 0 && protocol >= text.Length - 9 ? text.Substring(0, protocol).TrimEnd() : text;
    }

    private static string WithoutHost(string text)
    {
        string path = text.StartsWith("~/", StringComparison.Ordinal) ? text.Substring(1) : text;
        int scheme = path.IndexOf("://", StringComparison.Ordinal);
        if (scheme is > 0 and < 8)
        {
            int slash = path.IndexOf('/', scheme + 3);
            path = slash < 0 ? "/" : path.Substring(slash);
        }

        return path;
    }

    private static string WithoutVersion(string path, out bool isPreview)
    {
        foreach (string version in (ReadOnlySpan<string>)["/v1.0/", "/beta/", "v1.0/", "beta/", "/{version}/"])
        {
            if (path.StartsWith(version, StringComparison.OrdinalIgnoreCase))
            {
                isPreview = PreviewVersions.IsName(version.Trim('/'));
                return "/" + path.Substring(version.Length);
            }
        }

        isPreview = false;
        return path;
    }

    private static bool BeginsPath(string text) =>
        text.Length > 1 && (text[0] is '/' or '{' or '$' || CSharpIdentifiers.IsWordCharacter(text[0])) && text.IndexOf("**", StringComparison.Ordinal) < 0;

    private string? ReadParts()
    {
        while (_at < _text.Length)
        {
            char c = _text[_at];
            string? problem = c switch
            {
                '{' => ReadPlaceholder('}'),
                '<' => ReadPlaceholder('>'),
                ':' when BeginsName() => ReadColonName(),
                '$' when BeginsName() && char.IsUpper(_text[_at + 1]) => ReadColonName(),
                '/' when !_inQuery => ReadSlash(),
                ' ' or '\t' or '|' when !_inQuery && _open == 0 => ReadSpace(),
                _ => ReadLiteral(c),
            };
            if (problem is not null)
            {
                return problem;
            }
        }

        CloseCalls();
        TrimEnd();
        return _parts.Count == 0 ? "it has no path" : null;
    }

    /// <summary><c>/projects/:id</c>, <c>/projects/$ID</c>: a colon or dollar sign that begins a segment.</summary>
    private bool BeginsName() =>
        !_inQuery && _at > 0 && _text[_at - 1] == '/' && _at + 1 < _text.Length && char.IsLetter(_text[_at + 1]);

    private string? ReadColonName()
    {
        int end = _at + 1;
        while (end < _text.Length && (CSharpIdentifiers.IsWordCharacter(_text[end]) || _text[end] is '_' or '-'))
        {
            end++;
        }

        FlushLiteral();
        _parts.Add(new UrlPart(_text.Substring(_at + 1, end - _at - 1), IsPlaceholder: true, IsPath: false));
        _at = end;
        return null;
    }

    /// <summary><c>{{ name }}</c>, <c>{id:int}</c>, <c>{id#LINK}</c>: what templating languages put around and behind the name.</summary>
    private static string NameOf(string placeholder)
    {
        int end = placeholder.IndexOfAny([':', '#']);
        string name = end > 0 && placeholder.IndexOf(' ') < 0 ? placeholder.Substring(0, end) : placeholder;
        return name.TrimStart('*').Trim();
    }

    private string? ReadPlaceholder(char close)
    {
        bool isDoubled = close == '}' && _at + 1 < _text.Length && _text[_at + 1] == '{' && _text.IndexOf("}}", _at, StringComparison.Ordinal) > 0;
        if (isDoubled)
        {
            int last = _text.IndexOf("}}", _at, StringComparison.Ordinal);
            FlushLiteral();
            _parts.Add(new UrlPart(_text.Substring(_at + 2, last - _at - 2).Trim(), IsPlaceholder: true, IsPath: false));
            _at = last + 2;
            return null;
        }

        int end = _text.IndexOf(close, _at + 1);
        if (end < 0)
        {
            return "a placeholder is not closed";
        }

        string name = NameOf(_text.Substring(_at + 1, end - _at - 1).Trim());
        if (name.Length == 0 || name.IndexOf('{') >= 0)
        {
            return name.Length == 0 ? "a placeholder has no name" : "a placeholder is not closed";
        }

        bool isPath = !_inQuery && EndsWith(_literal, ":/");
        FlushLiteral();
        _parts.Add(new UrlPart(name, IsPlaceholder: true, isPath));
        _at = end + 1;
        return null;
    }

    private string? ReadSlash()
    {
        if (string.CompareOrdinal(_text, _at, "/.../", 0, 5) == 0)
        {
            _literal.Append('/');
            FlushLiteral();
            _parts.Add(new UrlPart(Ellipsis, IsPlaceholder: true, IsPath: true));
            _at += 4;
            return null;
        }

        // A slash inside a call can only mean that the page forgot to close it.
        if (!_quoted)
        {
            CloseCalls();
        }

        string? problem = ReadLiteral('/');
        if (problem is null && FindValue() is var (name, end))
        {
            FlushLiteral();
            _parts.Add(new UrlPart(name, IsPlaceholder: true, IsPath: false));
            _at = end;
        }

        return problem;
    }

    /// <summary>
    /// A whole segment that can only stand for others: <c>/classes/acdefc6b-2dc6-4e71-b1e9-6d9810ab1793</c>, one identifier of all, or
    /// <c>/teams/(team-id)</c>, in the wrong kind of brackets.
    /// </summary>
    private (string Name, int End)? FindValue()
    {
        int end = _text.IndexOfAny(s_segmentEnds, _at);
        end = end < 0 ? _text.Length : end;
        string segment = _text.Substring(_at, end - _at);
        if (Guid.TryParseExact(segment, "D", out _))
        {
            return ("id", end);
        }

        bool isName = segment.Length > 2 && segment[0] == '(' && segment[segment.Length - 1] == ')'
            && segment.All(static c => CSharpIdentifiers.IsWordCharacter(c) || c is '-' or '(' or ')');
        return isName ? (segment.Trim('(', ')'), end) : null;
    }

    /// <summary><c>/users/{user-id} | user-principal-name/chats</c>: the alternative belongs into the braces.</summary>
    private string? ReadSpace()
    {
        int next = _at;
        while (next < _text.Length && _text[next] is ' ' or '\t')
        {
            next++;
        }

        if (next == _text.Length)
        {
            _at = next;
            return null;
        }

        if (_text[next] != '|' || _literal.Length > 0 || _parts.Count == 0)
        {
            return "it has a space in its path";
        }

        int end = _text.IndexOf('/', next);
        end = end < 0 ? _text.Length : end;
        UrlPart last = _parts[_parts.Count - 1];
        string alternative = _text.Substring(next + 1, end - next - 1).Trim(' ', '{', '}');
        _parts[_parts.Count - 1] = last with { Text = last.Text + " | " + alternative };
        _at = end;
        return null;
    }

    private string? ReadLiteral(char c)
    {
        if (char.IsControl(c) || c is '}' or '*')
        {
            return $"'{(char.IsControl(c) ? ' ' : c)}' cannot stand in a URL";
        }

        _inQuery |= c == '?' && !_quoted;
        if (c == '\'')
        {
            _quoted = !_quoted;
        }
        else if (!_quoted && !_inQuery)
        {
            _open += c == '(' ? 1 : c == ')' ? -1 : 0;
        }

        _literal.Append(c);
        _at++;
        return null;
    }

    private void CloseCalls()
    {
        for (; _open > 0; _open--)
        {
            _literal.Append(')');
        }

        _open = 0;
    }

    private void TrimEnd()
    {
        while (_literal.Length > 0 && _literal[_literal.Length - 1] is '/' or ' ')
        {
            _literal.Length--;
        }

        FlushLiteral();
    }

    private void FlushLiteral()
    {
        if (_literal.Length > 0)
        {
            _parts.Add(new UrlPart(_literal.ToString(), IsPlaceholder: false, IsPath: false));
            _literal.Clear();
        }
    }

    private static bool EndsWith(StringBuilder text, string end)
    {
        for (int i = 0; i < end.Length; i++)
        {
            if (text.Length < end.Length || text[text.Length - end.Length + i] != end[i])
            {
                return false;
            }
        }

        return true;
    }
}

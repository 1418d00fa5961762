using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Operations;

/// <summary>Headers that the caller may set: not those that the runtime, the body or the credentials decide.</summary>
internal static class RequestHeaders
{
    private static readonly HashSet<string> s_ours = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Accept", "Host", "Connection", "Transfer-Encoding", "Allow", "Expires", "Last-Modified", "Content-Length", "Content-Type",
    };

    public static EquatableArray<HeaderModel> Link(OperationDraft draft, OperationMembers members)
    {
        var headers = new List<HeaderModel>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        HeaderRow[] rows = [.. draft.Page.Headers.Where(row => NameOf(row) is var name && IsToken(name) && !IsOurs(name, draft))];
        HeaderRow[] preferences = Array.FindAll(rows, static row => IsPrefer(NameOf(row)));
        foreach (HeaderRow row in rows)
        {
            string name = NameOf(row);
            string key = preferences.Length > 1 && IsPrefer(name) && Preference(row) is { } preference ? name + " " + preference : name;
            if (seen.Add(key))
            {
                headers.Add(new HeaderModel
                {
                    WireName = key,
                    PropertyName = members.Claim(CSharpIdentifiers.Pascal(key), "Header"),
                    Summary = DocTextLinker.Plain(row.Value),
                    IsRequired = row.IsRequired && row.Value.IndexOf("required", StringComparison.OrdinalIgnoreCase) < 0,
                });
            }
        }

        foreach (string shown in Shown(draft).Where(seen.Add))
        {
            headers.Add(new HeaderModel { WireName = shown, PropertyName = members.Claim(CSharpIdentifiers.Pascal(shown), "Header"), Summary = DocText.Empty });
        }

        if (draft is { HasBody: true, MediaTypes.IsOpen: true } && draft.Sends(DraftBody.Stream))
        {
            headers.Add(new HeaderModel { WireName = "Content-Type", PropertyName = members.Claim("ContentType", "Header"), Summary = ContentTypeSummary(draft) });
        }

        return headers.ToEquatableArray();
    }

    /// <summary>What the page's own examples send, although no table has it.</summary>
    private static IEnumerable<string> Shown(OperationDraft draft) => draft.Examples
        .Where(example => example.IsRequest && example.Method == draft.Method)
        .SelectMany(static example => example.Headers)
        .Select(static header => header.Name)
        .Where(name => IsToken(name) && name.Length > 1 && !IsOurs(name, draft) && !draft.Page.Headers.Any(row => string.Equals(NameOf(row), name, StringComparison.OrdinalIgnoreCase)));

    private static DocText ContentTypeSummary(OperationDraft draft)
    {
        foreach (HeaderRow row in draft.Page.Headers)
        {
            if (BodyMediaTypes.IsContentType(NameOf(row)))
            {
                return DocTextLinker.Plain(row.Value);
            }
        }

        return DocText.Empty;
    }

    private static bool IsPrefer(string name) => string.Equals(name, "Prefer", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>outlook.timezone</c> of <c>outlook.timezone="Pacific Standard Time". Optional.</c>: several rows are several preferences (RFC 7240, 2).</summary>
    private static string? Preference(HeaderRow row)
    {
        string text = row.Value.TrimStart(' ', '`', '*', '"', '{');
        int end = 0;
        while (end < text.Length && text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_')
        {
            end++;
        }

        return end > 0 && (end == text.Length || text[end] is '=' or '`' or ',' or ' ') && text.Substring(0, end).TrimEnd('.') is { Length: > 0 } name
            && (name.IndexOfAny(['-', '.']) > 0 || (end < text.Length && text[end] == '='))
            ? name
            : null;
    }

    internal static string NameOf(HeaderRow row)
    {
        string name = row.Name.Trim().TrimEnd(':');
        int end = name.IndexOfAny([' ', '(', ':']);
        return end > 0 ? name.Substring(0, end) : name;
    }

    /// <summary>The media type of a body follows from its form where the page does not leave it open; its length is the client's to count.</summary>
    private static bool IsOurs(string name, OperationDraft draft) =>
        s_ours.Contains(name) || (name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) && !draft.HasBody);

    /// <summary>RFC 9110, 5.6.2.</summary>
    internal static bool IsToken(string text)
    {
        foreach (char c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) && "!#$%&'*+-.^_`|~".IndexOf(c) < 0)
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}

using System;
using System.Collections.Generic;

using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Operations;

/// <summary>Headers that the caller may set: not those that the runtime, the body or the credentials decide.</summary>
internal static class RequestHeaders
{
    private static readonly HashSet<string> s_ours = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Accept", "Host", "Connection", "Transfer-Encoding", "Allow", "Expires", "Last-Modified",
    };

    private static readonly char[] s_separators = [' ', ',', ';', '\n', '\t'];

    public static EquatableArray<HeaderModel> Link(DocPage page, OperationMembers members)
    {
        var headers = new List<HeaderModel>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (HeaderRow row in page.Headers)
        {
            string name = NameOf(row);
            if (IsToken(name) && !IsOurs(name) && seen.Add(name))
            {
                headers.Add(new HeaderModel
                {
                    WireName = name,
                    PropertyName = members.Claim(CSharpIdentifiers.Pascal(name), "Header"),
                    Summary = DocTextLinker.Plain(row.Value),
                });
            }
        }

        return headers.ToEquatableArray();
    }

    /// <summary>The media type of a body that is not JSON.</summary>
    public static string BodyContentType(DocPage page)
    {
        foreach (HeaderRow row in page.Headers)
        {
            if (string.Equals(NameOf(row), "Content-Type", StringComparison.OrdinalIgnoreCase) && MediaType(row.Value) is { } documented)
            {
                return documented;
            }
        }

        foreach (ExampleMessage example in page.Examples)
        {
            foreach (ExampleHeader header in example.Headers)
            {
                if (example.IsRequest && string.Equals(header.Name, "Content-Type", StringComparison.OrdinalIgnoreCase)
                    && MediaType(header.Value) is { } shown)
                {
                    return shown;
                }
            }
        }

        return "application/octet-stream";
    }

    /// <summary>The first media type of the text that is no JSON: cells put sentences around it.</summary>
    private static string? MediaType(string text)
    {
        foreach (string word in text.Split(s_separators, StringSplitOptions.RemoveEmptyEntries))
        {
            string type = word.Trim('`', '*', '.', '"', '\'');
            int slash = type.IndexOf('/');
            if (slash > 0 && slash < type.Length - 1 && IsToken(type.Substring(0, slash)) && IsToken(type.Substring(slash + 1))
                && type.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0 && type.IndexOf('*') < 0)
            {
                return type;
            }
        }

        return null;
    }

    internal static string NameOf(HeaderRow row)
    {
        string name = row.Name.Trim().TrimEnd(':');
        int end = name.IndexOfAny([' ', '(', ':']);
        return end > 0 ? name.Substring(0, end) : name;
    }

    private static bool IsOurs(string name) => s_ours.Contains(name) || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase);

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

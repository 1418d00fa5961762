using System;
using System.Text;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Encoders;

/// <summary>Page text as the content of an XML documentation comment: well-formed, on one line, and unable to end it.</summary>
internal static class DocComment
{
    private const int MaxLength = 4000;

    /// <summary>Plain text.</summary>
    public static string Encode(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        string clean = PlainText.Clean(text, MaxLength);
        var builder = new StringBuilder(clean.Length);
        AppendText(builder, clean);
        return builder.ToString();
    }

    /// <summary>Runs: code and links become tags where a tag says more than text.</summary>
    public static string Encode(DocText text)
    {
        if (text.Runs.Count == 1 && text.Runs[0] is { Kind: DocRunKind.Text, Text: var only } && IsPlain(only))
        {
            return only.Trim();
        }

        var builder = new StringBuilder();
        foreach (DocRun run in text.Runs)
        {
            AppendRun(builder, run);
            if (builder.Length > MaxLength)
            {
                builder.Append('\u2026');
                break;
            }
        }

        return builder.ToString().Trim();
    }

    /// <summary>Nothing to clean, to escape or to leave out, as in most descriptions.</summary>
    private static bool IsPlain(string text)
    {
        if (text.Length > MaxLength)
        {
            return false;
        }

        char last = '\0';
        foreach (char c in text)
        {
            if (c is < ' ' or > '~' or '&' or '<' or '>' || (c == ' ' && last == ' '))
            {
                return false;
            }

            last = c;
        }

        return true;
    }

    private static void AppendRun(StringBuilder builder, DocRun run)
    {
        string text = PlainText.Clean(run.Text, MaxLength);
        switch (run.Kind)
        {
            case DocRunKind.LineBreak:
                builder.Append("<br/>");
                break;
            case DocRunKind.Code:
                AppendElement(builder, "<c>", text, "</c>");
                break;
            case DocRunKind.Type:
                AppendElement(builder, $"<see cref=\"global::{Identifier.EncodeQualified(run.Target!)}\">", text, "</see>");
                break;
            case DocRunKind.Link when WebAddress(run.Target) is { } address:
                AppendElement(builder, $"<see href=\"{Encode(address).Replace("\"", "&quot;")}\">", text, "</see>");
                break;
            default:
                AppendText(builder, text);
                break;
        }
    }

    private static void AppendElement(StringBuilder builder, string start, string text, string end)
    {
        builder.Append(start);
        AppendText(builder, text);
        builder.Append(end);
    }

    private static void AppendText(StringBuilder builder, string text)
    {
        int start = 0;
        char last = builder.Length > 0 ? builder[builder.Length - 1] : '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '&' or '<' or '>' || (c == ' ' && last == ' '))
            {
                builder.Append(text, start, i - start).Append(c switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    _ => "",
                });
                start = i + 1;
            }

            last = c;
        }

        builder.Append(text, start, text.Length - start);
    }

    private static string? WebAddress(string? target) =>
        target?.Length < 2000
        && Uri.TryCreate(target, UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address.AbsoluteUri
            : null;
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace DocModelGen.Generator.Drift.Facts;

/// <summary>Lines of facts while they are collected: sorted ordinally and each once when they are written.</summary>
internal sealed class FactLines
{
    private const string Nothing = "-";

    private readonly List<string> _lines = [];

    /// <param name="columns">The fixed columns; null or empty is written <c>-</c>.</param>
    /// <param name="words">The words behind them that hold; null ones are left out.</param>
    public void Add(string?[] columns, params string?[] words)
    {
        var line = new StringBuilder();
        foreach (string? column in columns)
        {
            line.Append(line.Length == 0 ? "" : "\t").Append(string.IsNullOrEmpty(column) ? Nothing : Escape(column!));
        }

        foreach (string? word in words)
        {
            if (word is not null)
            {
                line.Append('\t').Append(word);
            }
        }

        _lines.Add(line.ToString());
    }

    public string Write(string header)
    {
        _lines.Sort(StringComparer.Ordinal);
        var text = new StringBuilder(header).Append('\n');
        string? last = null;
        foreach (string line in _lines)
        {
            // Two pages about one type in two namespaces state some facts twice.
            if (!string.Equals(line, last, StringComparison.Ordinal))
            {
                text.Append(line).Append('\n');
            }

            last = line;
        }

        return text.ToString();
    }

    public static string Escape(string text)
    {
        StringBuilder? escaped = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPlain = c != '\\' && !char.IsControl(c) && c is not ('\u2028' or '\u2029');
            if (isPlain)
            {
                escaped?.Append(c);
                continue;
            }

            escaped ??= new StringBuilder(text, 0, i, text.Length + 8);
            escaped.Append(c switch
            {
                '\\' => "\\\\",
                '\t' => "\\t",
                '\n' => "\\n",
                '\r' => "\\r",
                _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
            });
        }

        return escaped?.ToString() ?? text;
    }
}

using System;
using System.Text.RegularExpressions;

namespace DocModelGen.Corpus.Accounts;

/// <summary>
/// Finds, line by line and without a Markdown parser, what a person takes for a row of a table of names and types or of members, or for a request:
/// no reading that the product shares decides what is there.
/// </summary>
internal sealed partial class LineScan(string path, string text, TableCount count)
{
    private static readonly string[] s_nameColumns =
        ["property", "parameter", "name", "relationship", "field", "attribute", "argument", "navigation property", "property name", "parameter name", "field name", "attribute name"];

    private static readonly string[] s_typeColumns = ["type", "data type", "return type"];

    private bool _isInFence;
    private bool _isInComment;
    private bool _isAboveRule;
    private Header _header;

    private enum Header
    {
        None,
        Properties,
        Members,
        Other,
    }

    public void Add()
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            _isAboveRule = i + 1 < lines.Length && lines[i + 1].Contains('|', StringComparison.Ordinal) && Rule().IsMatch(lines[i + 1]);
            Add(lines[i].TrimEnd('\r'), i);
        }
    }

    private void Add(string raw, int number)
    {
        string line = Quote().Replace(raw, "").Trim();
        if (Fence().IsMatch(line))
        {
            _isInFence = !_isInFence;
        }
        else if (_isInFence)
        {
            AddRequest(line, number);
        }
        else if (!IsComment(line))
        {
            AddText(line, number);
        }
    }

    /// <summary>A comment ends with its mark, or with its paragraph where nobody closed it.</summary>
    private bool IsComment(string line)
    {
        bool isComment = _isInComment || line.StartsWith("<!--", StringComparison.Ordinal);
        _isInComment = isComment && !line.Contains("-->", StringComparison.Ordinal);
        return isComment;
    }

    private void AddText(string line, int number)
    {
        if (line.StartsWith('#'))
        {
            _header = Header.None;
        }
        else if (line.Contains('|', StringComparison.Ordinal))
        {
            AddPiped(line, number);
        }
        else if (HtmlRow().IsMatch(line))
        {
            AddCells([.. HtmlCell().Split(line)[1..]], line, number);
        }
        else if (ListRow().Match(line) is { Success: true } item && IsType(item.Groups["type"].Value))
        {
            count.Candidates.Add(new CountedLine(path, number, line));
        }
        else
        {
            AddRequest(Marks().Replace(line, ""), number);
        }
    }

    private void AddPiped(string line, int number)
    {
        if (Rule().IsMatch(line))
        {
            return;
        }

        string[] cells = [.. Array.ConvertAll(Pipe().Split(line.Trim('|', ' ')), static cell => cell.Trim())];
        string[] words = Array.ConvertAll(cells, static cell => Marks().Replace(cell, "").ToLowerInvariant());
        if (Array.Exists(words, static word => Array.IndexOf(s_typeColumns, word) >= 0) && Array.Exists(words, static word => Array.IndexOf(s_nameColumns, word) >= 0))
        {
            _header = Header.Properties;
        }
        else if (words[0] is "member" or "members")
        {
            _header = Header.Members;
        }
        else if (_isAboveRule)
        {
            _header = Header.Other;
        }
        else if (cells.Length > 1)
        {
            AddCells(cells, line, number);
        }
    }

    private void AddCells(string[] cells, string line, int number)
    {
        bool isTyped = cells.Length > 1 && IsName(cells[0]) && Array.Exists(cells[1..], IsType);
        bool isRow = _header is Header.Properties or Header.Members && cells[0].Length > 0 && cells.Length > 1;
        if (isTyped || isRow)
        {
            count.Candidates.Add(new CountedLine(path, number, line));
        }
    }

    private void AddRequest(string line, int number)
    {
        if (Request().IsMatch(line))
        {
            count.RequestCandidates.Add(new CountedLine(path, number, line));
        }
    }

    private static bool IsName(string cell) => Name().IsMatch(Marks().Replace(cell, ""));

    private static bool IsType(string cell) => Type().IsMatch(Marks().Replace(cell, "").Trim());

    [GeneratedRegex(@"^(\s*>)+")]
    private static partial Regex Quote();

    [GeneratedRegex(@"^(```|~~~)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"[`*]|^\s*[-+]\s+|^\s*\d+\.\s+|</?code>|</?b>|</?strong>")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^[\s|:+=_~–—-]+$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Pipe();

    [GeneratedRegex(@"<tr\b.*<td\b", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlRow();

    [GeneratedRegex(@"(?:</t[dh]>\s*)?<t[dh]\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlCell();

    [GeneratedRegex(@"^[-*+]\s+[`*_]+(?<name>@?[A-Za-z_][\w.@-]*)[`*_]+\s*(?:[:–—-]\s*)?[`*_(]+(?<type>[A-Za-z][\w.]*)")]
    private static partial Regex ListRow();

    [GeneratedRegex(@"^(GET|POST|PUT|PATCH|DELETE)\s+(https?://|/|\{)[^\s]*(\s+HTTP/\S+)?$")]
    private static partial Regex Request();

    [GeneratedRegex(@"^[@$]?[A-Za-z_][\w.@$-]{0,80}$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(Edm\.)?(string|int|int16|int32|int64|integer|long|boolean|bool|double|single|float|decimal|number|guid|uuid|date|datetime|datetimeoffset|timeofday|duration|binary|stream|object|array)(\s*\[\]|\s+(collection|array))?$|^collection\s*\(.+\)$|^\[[\w.]+\]\([^)]*\.md[^)]*\)(\s+(collection|array))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Type();
}

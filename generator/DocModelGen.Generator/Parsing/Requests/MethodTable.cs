using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Tables;
using DocModelGen.Generator.Parsing.Vocabulary;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing.Requests;

/// <summary>A table whose rows are requests: a column of methods and one of paths.</summary>
internal sealed class MethodTable
{
    private static readonly string[] s_titles = ["description", "operation", "name", "action", "summary", "purpose", "what it does", "details", "function", "use"];

    private static readonly char[] s_titleEnds = ['.', ';', ':', '(', '\n'];

    private readonly RawTable _table;
    private readonly InlineReader _inlines;
    private readonly int _method;
    private readonly int _path;
    private readonly int _title;

    private MethodTable(RawTable table, InlineReader inlines, int method, int path, int title)
    {
        _title = title;
        _table = table;
        _inlines = inlines;
        _method = method;
        _path = path;
    }

    /// <summary>Null where the lines hold no such table, by Markdown's rules or by a person's.</summary>
    public static MethodTable? Find(ParagraphBlock paragraph, InlineReader inlines) =>
        (TableReader.Read(paragraph.Lines, out _) ?? LooseTableReader.ReadByHeader(paragraph.Lines, out _)) is { } table ? Find(table, inlines) : null;

    /// <summary>Null where the table is another.</summary>
    public static MethodTable? Find(RawTable table, InlineReader inlines)
    {
        var columns = new ColumnMap(table.Header);
        int method = columns.Find(RequestColumns.Methods);
        int path = columns.Find(RequestColumns.Paths);
        return method >= 0 && path >= 0 ? new MethodTable(table, inlines, method, path, columns.Find(s_titles)) : null;
    }

    /// <summary>Every row is a request of its own, and says what it does.</summary>
    public bool IsListing =>
        _title >= 0 && _table.Rows.Count > 1 && _table.Rows.All(row => TitleOf(row).Length > 0) && Read().Select(static request => request.Row).Distinct().Count() == _table.Rows.Count;

    /// <summary>The first sentence of what a row says that its request does.</summary>
    public string TitleOf(RawRow row)
    {
        string text = _title < 0 ? "" : _inlines.ReadName(row[_title]);
        int end = text.IndexOfAny(s_titleEnds);
        return (end < 0 ? text : text.Substring(0, end)).Trim();
    }

    public RequestForm? ReadFirst()
    {
        foreach ((RequestForm request, _) in Read())
        {
            return request;
        }

        return null;
    }

    /// <summary>The requests and their rows. A row without a method is no request.</summary>
    public IEnumerable<(RequestForm Request, RawRow Row)> Read()
    {
        foreach (RawRow row in _table.Rows)
        {
            string path = RequestForm.WithoutProtocol(PathOf(_inlines.Read(row[_path])));
            foreach (string word in _inlines.ReadText(row[_method]).Split('/', ',', ' '))
            {
                if (path.Length > 0 && HttpVerbs.FindWord(word.Trim('*', '`')) is { } verb)
                {
                    yield return (new RequestForm(verb, path) { IsDescribed = true }, row);
                }
            }
        }
    }

    /// <summary>Rows with a path whose method is no HTTP method that is known, such as <c>LIST</c>.</summary>
    public IEnumerable<(string Request, TextRange Method)> ReadUnknown()
    {
        foreach (RawRow row in _table.Rows)
        {
            string method = _inlines.ReadText(row[_method]).Trim('*', '`', ' ');
            string path = RequestForm.WithoutProtocol(PathOf(_inlines.Read(row[_path])));
            if (method.Length > 0 && method.All(char.IsLetter) && path.StartsWith("/", System.StringComparison.Ordinal) && HttpVerbs.FindWord(method) is null)
            {
                yield return (method + " " + path, row[_method]);
            }
        }
    }

    /// <summary><c>*{baseURL}*/v1/customers HTTP/1.1</c>: emphasis is no part of it.</summary>
    private static string PathOf(CellText cell) => Whitespace.Collapse(cell.Text).Trim('*', '`', ' ');
}

using System.Collections.Generic;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Tables;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Requests;

/// <summary>A table whose rows are requests: a column of methods and one of paths.</summary>
internal sealed class MethodTable
{
    private static readonly string[] s_methods = ["method", "http method", "verb", "http verb", "request method"];

    private static readonly string[] s_paths =
        ["path", "request uri", "uri", "url", "request url", "endpoint", "route", "resource path", "request path", "uri template", "url template"];

    private readonly RawTable _table;
    private readonly InlineReader _inlines;
    private readonly int _method;
    private readonly int _path;

    private MethodTable(RawTable table, InlineReader inlines, int method, int path)
    {
        _table = table;
        _inlines = inlines;
        _method = method;
        _path = path;
    }

    /// <summary>Null where the table is another.</summary>
    public static MethodTable? Find(RawTable table, InlineReader inlines)
    {
        var columns = new ColumnMap(table.Header);
        int method = columns.Find(s_methods);
        int path = columns.Find(s_paths);
        return method >= 0 && path >= 0 ? new MethodTable(table, inlines, method, path) : null;
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

    /// <summary><c>*{baseURL}*/v1/customers HTTP/1.1</c>: emphasis is no part of it.</summary>
    private static string PathOf(CellText cell) => Whitespace.Collapse(cell.Text).Trim('*', '`', ' ');
}

using System;
using System.Collections.Generic;
using System.Globalization;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Tables;

namespace DocModelGen.Generator.Parsing.Requests;

/// <summary>A table of the errors that an operation answers: a column of statuses, and of what they mean or of the errors' codes.</summary>
internal sealed class ErrorTable
{
    private static readonly string[] s_statuses =
        ["status", "http status", "status code", "http status code", "http code", "http status codes", "response code", "http response code", "http error", "code"];

    private static readonly string[] s_codes = ["error code", "code", "error", "error name", "error type", "subcode", "sub-code", "reason code", "type"];

    private static readonly string[] s_meanings =
        ["description", "meaning", "message", "error message", "cause", "when", "details", "reason", "explanation", "scenario", "condition"];

    private readonly RawTable _table;
    private readonly int _status;
    private readonly int _code;
    private readonly int _meaning;

    private ErrorTable(RawTable table, int status, int code, int meaning) => (_table, _status, _code, _meaning) = (table, status, code, meaning);

    /// <summary>Null where the table is another.</summary>
    public static ErrorTable? Find(RawTable table, ColumnMap columns)
    {
        int status = columns.Find(s_statuses);
        int code = columns.Find([.. Array.FindAll(s_codes, name => status < 0 || name != columns[status])]);
        int meaning = columns.Find(s_meanings);
        return status >= 0 && status != code && (code >= 0 || meaning >= 0) && table.Rows.Count > 0 ? new ErrorTable(table, status, code, meaning) : null;
    }

    /// <summary>The rows whose status is one of an error; <paramref name="isWhole"/> where there are no others.</summary>
    public List<ErrorRow> Read(PageDraft draft, InlineReader inlines, out bool isWhole)
    {
        var errors = new List<ErrorRow>();
        foreach (RawRow row in _table.Rows)
        {
            if (StatusOf(inlines.ReadText(row[_status])) is { } status)
            {
                string code = _code < 0 ? "" : inlines.ReadText(row[_code]).Trim('`', ' ', '"');
                errors.Add(new ErrorRow
                {
                    Status = status,
                    Code = code is "" or "-" || code.IndexOf(' ') >= 0 ? null : code,
                    Description = _meaning < 0 ? DocText.Empty : DocTextReader.Read(inlines.Read(row[_meaning])),
                    Anchor = draft.Anchors.Add(row[_status].IsEmpty ? row.Line : row[_status]),
                });
            }
        }

        isWhole = errors.Count == _table.Rows.Count;
        return errors;
    }

    /// <summary><c>404</c>, <c>404 Not Found</c>: of a client's or the server's error.</summary>
    private static int? StatusOf(string text)
    {
        string digits = text.Trim('`', '*', ' ');
        return digits.Length >= 3 && (digits.Length == 3 || !char.IsLetterOrDigit(digits[3]))
            && int.TryParse(digits.Substring(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out int status) && status is >= 400 and < 600
                ? status
                : null;
    }
}

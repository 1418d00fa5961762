using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Corpus.Reporting;

/// <summary>Diagnostics as text.</summary>
internal static class DiagnosticLine
{
    /// <summary>A line each, tab-separated, sorted by place: id, severity, path, line, column, message.</summary>
    public static void WriteAll(IEnumerable<Diagnostic> diagnostics, string file) =>
        File.WriteAllLines(file, diagnostics
            .OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition)
            .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.GetMessage(), StringComparer.Ordinal)
            .Select(Of));

    /// <summary><c>path(line,column): id message</c>.</summary>
    public static string Short(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {diagnostic.Id} {diagnostic.GetMessage()}";
    }

    private static string Of(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        object[] columns =
        [
            diagnostic.Id,
            diagnostic.Severity,
            span.Path ?? "",
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            diagnostic.GetMessage().ReplaceLineEndings(" ").Replace('\t', ' '),
        ];
        return string.Join('\t', columns);
    }
}

using System;
using System.IO;
using System.Text;
using DocModelGen.Tool.Drift.Comparing;
using DocModelGen.Tool.Drift.Outputs.Html;
using DocModelGen.Tool.Drift.Outputs.Json;
using DocModelGen.Tool.Drift.Outputs.Markdown;
using DocModelGen.Tool.Drift.Outputs.Sarif;
using DocModelGen.Tool.Progress;

namespace DocModelGen.Tool.Drift.Outputs;

/// <summary>Writes what was asked for: UTF-8 without a byte order mark, lines ended by <c>\n</c>.</summary>
internal static class OutputFiles
{
    private const string StandardOutput = "-";

    public static bool UsesStandardOutput(DriftRequest request) =>
        Array.IndexOf([request.Markdown, request.Sarif, request.Json, request.Html], StandardOutput) >= 0;

    public static void Write(DriftRequest request, Comparison comparison, TextWriter output, IProgress progress)
    {
        progress.Begin("Writing");
        Write(request.Markdown, () => MarkdownReport.Write(comparison, request.MarkdownLimit));
        Write(request.Sarif, () => SarifReport.Write(comparison, request.SarifPrefix));
        Write(request.Json, () => JsonReport.Write(comparison));
        Write(request.Html, () => HtmlReport.Write(comparison));

        void Write(string? file, Func<string> report)
        {
            if (file == StandardOutput)
            {
                output.Write(report());
            }
            else if (file is not null)
            {
                File.WriteAllText(file, report(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }
        }
    }
}

using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DocModelGen.Corpus.Reporting;

/// <summary>Writes the report as JSON.</summary>
internal static class ReportFile
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static void Write(CorpusReport report, string file) => File.WriteAllText(file, JsonSerializer.Serialize(report, s_options) + "\n");
}

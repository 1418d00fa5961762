using System.IO;
using System.Linq;

namespace DocModelGen.Corpus.Reporting;

/// <summary>The report at a glance.</summary>
internal static class Summary
{
    private const int ShownOffenders = 5;

    public static void Write(CorpusReport report, TextWriter output)
    {
        output.WriteLine($"pages          {report.Pages}, exceptions {report.Exceptions}{(report.PagesUncounted > 0 ? $", not counted {report.PagesUncounted}" : "")}");
        output.WriteLine($"model          {report.Types} types with {report.Properties} properties, {report.Enums} enums with {report.Members} members, {report.Operations} operations, {report.GeneratedFiles} files");
        output.WriteLine($"rows           {report.Rows}, not accounted for {report.RowsUnaccounted}");
        output.WriteLine($"request lines  {report.RequestLines}, not accounted for {report.RequestLinesUnaccounted}");
        output.WriteLine($"scanned lines  {report.Candidates} rows, unclaimed {report.CandidatesUnclaimed}; {report.RequestCandidates} requests, unclaimed {report.RequestCandidatesUnclaimed}; rows set aside {report.RowsSetAside}");
        output.WriteLine($"type cells     {report.TypeCells}, outside the grammar {report.TypeCellsUnknown}, without a page {report.TypeCellsUnresolved}");
        output.WriteLine($"examples       {report.Examples}, round-tripped {report.ExamplesRoundTripped} ({report.ExamplesMistyped} with values of another kind than documented, kept aside); without a documented type {report.ExamplesUntyped}, no JSON {report.ExamplesInvalid}");
        if (report.Contracts > 0)
        {
            output.WriteLine($"contracts      {report.Contracts}, as documented {report.Contracts - report.ContractsFailed}");
        }

        output.WriteLine($"compiler       {report.CompileErrors} errors, {report.CompileWarnings} warnings");
        output.WriteLine($"milliseconds   markdig {report.Milliseconds.Markdig}, generate {report.Milliseconds.Generate}, analyze {report.Milliseconds.Analyze}, compile {report.Milliseconds.Compile}");
        output.WriteLine("diagnostics    " + string.Join(", ", report.Diagnostics.Select(static pair => $"{pair.Key} {pair.Value}")));
        foreach (string offender in report.PagesUncountedList.Concat(report.ExceptionsList).Concat(report.CompileDiagnosticsList).Take(ShownOffenders))
        {
            output.WriteLine("  " + offender);
        }
    }
}

using System;
using System.Linq;
using DocModelGen.Corpus.Reporting;
using DocModelGen.Testing;
using DocModelGen.Testing.Contracts;

namespace DocModelGen.Corpus.RoundTrip;

/// <summary>
/// Makes every documented request through the generated code, and compares it with its page. What a user's contract test leaves out, since no code can
/// have it, counts as a failure here: a URL that follows no template, an option or header that the page shows and does not document.
/// </summary>
internal static class ContractRun
{
    public static void Run(GeneratedCode code, CorpusReport report)
    {
        foreach (DocumentedExample example in code.Service.Examples)
        {
            report.Contracts++;
            if (FailureOf(example, code) is { } failure)
            {
                report.ContractFailedList.Add($"{example.Place}: {example.Method} {example.Url}: {failure}");
            }
        }
    }

    private static string? FailureOf(DocumentedExample example, GeneratedCode code)
    {
        try
        {
            var contract = new ExampleContract(example, code.Context);
            string[] failures = [.. contract.Check().Select(static finding => finding.Message), .. contract.Uncompared];
            return failures.Length == 0 ? null : string.Join("; ", failures);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever the generated code throws is the finding.
            return exception.GetBaseException().GetType().Name + ": " + exception.GetBaseException().Message;
        }
    }
}

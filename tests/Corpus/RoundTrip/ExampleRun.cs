using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using DocModelGen.Corpus.Reporting;
using DocModelGen.Corpus.Running;
using DocModelGen.Generator.Examples;
using DocModelGen.Generator.Json;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Projects;
using DocModelGen.Generator.Rules.Engine;
using DocModelGen.Testing.Contracts;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Corpus.RoundTrip;

/// <summary>Reads every JSON example into its documented type through the generated code, and writes it back.</summary>
internal static class ExampleRun
{
    public static void Run(GeneratedCode code, IEnumerable<PageFile> pages, PageSet set, CorpusReport report)
    {
        foreach (PageFile file in pages)
        {
            // The others are parts of pages.
            if (set.Files.Find(file.Path) is not { } page)
            {
                continue;
            }

            SourceText text = file.GetText();
            var context = new PageContext(page, text, set, CancellationToken.None);
            foreach (Example example in context.Examples.Where(static example => example.Json is not null))
            {
                Run(example, code, Place(file, page, example), report);
            }
        }
    }

    private static void Run(Example example, GeneratedCode code, string place, CorpusReport report)
    {
        if (example.Json!.Root is not { } root)
        {
            report.ExamplesInvalidList.Add(place + example.Json.Error!.Message);
            return;
        }

        DocumentedBody documented = DocumentedBody.Of(example);
        if (documented.Type is not { Kind: ValueKind.Object, Reference: { } reference })
        {
            report.ExamplesUntypedList.Add(place + (documented.Type is { } type ? $"the documented type is {type.Kind}, for which no code is generated" : documented.UnknownReason));
            return;
        }

        report.Examples++;
        List<string> mistyped = [];
        string? failure = FirstFailure([.. documented.ValuesIn(root)], reference, code, mistyped);
        report.ExamplesMistypedList.AddRange(mistyped.Take(1).Select(what => place + what));
        report.ExamplesRoundTripped += failure is null ? 1 : 0;
        if (failure is not null)
        {
            report.ExamplesFailedList.Add($"{place}{reference.FullName}: {failure}");
        }
    }

    private static string? FirstFailure(JsonNode[] values, TypeReference reference, GeneratedCode code, List<string> mistyped)
    {
        if (values.Length == 0)
        {
            return "the body has no 'value'";
        }

        return values
            .SelectMany(static value => value.Kind == JsonKind.Array ? value.Items : [value])
            .Select(value => FailureOf(value, reference, code, mistyped))
            .FirstOrDefault(static failure => failure is not null);
    }

    private static string? FailureOf(JsonNode value, TypeReference reference, GeneratedCode code, List<string> mistyped)
    {
        string json = JsonNodeText.Of(value);
        try
        {
            try
            {
                return JsonDifference.Find(json, code.ReadAndWrite(reference.Name, json, keepMistyped: false));
            }
            catch (JsonException refused)
            {
                // The example has another JSON kind than its page documents: refused by default, and nothing lost where it is to be kept.
                mistyped.Add(refused.Message);
                return JsonDifference.Find(json, code.ReadAndWrite(reference.Name, json, keepMistyped: true));
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever the generated code throws is the finding.
            return exception.GetType().Name + ": " + exception.Message;
        }
    }

    private static string Place(PageFile file, ParsedPage page, Example example) =>
        $"{file.Path}({page.SpanOf(example.BodyAnchor).StartPosition.Line + 1}): {(example.Message.IsRequest ? "request" : "response")}: ";
}

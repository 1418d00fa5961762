using System.Collections.Generic;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Diagnostics;

/// <summary>
/// What reading and linking noticed, as findings. The generator reports those that cost generated code, so that they are
/// seen where analyzers are switched off; the analyzer reports the rest.
/// </summary>
internal static class ReadingFindings
{
    public static bool IsReportedByGenerator(DiagnosticDescriptor descriptor) =>
        descriptor.Category == Descriptors.ReadingCategory && descriptor.DefaultSeverity >= DiagnosticSeverity.Warning;

    public static bool IsReportedByAnalyzer(DiagnosticDescriptor descriptor) =>
        descriptor.Category == Descriptors.ReadingCategory && !IsReportedByGenerator(descriptor);

    /// <summary>The findings that the generator reports, suppressions of the page applied.</summary>
    public static IReadOnlyList<Finding> ForGenerator(ParsedPage page, IEnumerable<ModelProblem> modelProblems)
    {
        var findings = new List<Finding>();
        foreach (Finding finding in Suppressions.Apply(page, OfPage(page, modelProblems)))
        {
            if (IsReportedByGenerator(finding.Descriptor))
            {
                findings.Add(finding);
            }
        }

        return findings;
    }

    /// <summary>All of them; <paramref name="modelProblems"/> are those of this page.</summary>
    public static IReadOnlyList<Finding> OfPage(ParsedPage page, IEnumerable<ModelProblem> modelProblems)
    {
        var findings = new List<Finding>();
        foreach (PageProblem problem in page.Problems)
        {
            Add(problem.Id, problem.Span, problem.File, problem.Arguments);
        }

        foreach (ModelProblem problem in modelProblems)
        {
            Add(problem.Id, page.SpanOf(problem.Anchor), page.FileOf(problem.Anchor), problem.Arguments);
        }

        return findings;

        void Add(string id, PageSpan span, string? file, EquatableArray<string> arguments)
        {
            if (Descriptors.Find(id) is { } descriptor)
            {
                findings.Add(new Finding(descriptor, span, arguments) { File = file });
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Projects;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Rules.Engine;

/// <summary>Runs rules over one page.</summary>
internal static class RuleRunner
{
    /// <summary>What the analyzer has to say about the page, suppressions applied.</summary>
    public static IReadOnlyList<Finding> Run(ParsedPage page, SourceText text, PageSet set, ImmutableArray<PageRule> rules, CancellationToken cancellationToken)
    {
        var found = new List<Finding>();
        foreach (ParsedPage part in page.WithParts())
        {
            var context = new PageContext(part, text, set, cancellationToken);
            foreach (PageRule rule in rules)
            {
                cancellationToken.ThrowIfCancellationRequested();
                RunIsolated(rule, context);
            }

            found.AddRange(context.Findings);
        }

        IReadOnlyList<Finding> reading = ReadingFindings.OfPage(page, set.ProblemsOf(page.Page.Path));
        IEnumerable<Finding> all = found.Concat(reading);
        return
        [
            .. Suppressions.Apply(page, all).Where(static finding => !ReadingFindings.IsReportedByGenerator(finding.Descriptor)),
            .. Suppressions.Check(page, all),
        ];
    }

    /// <summary>A fault in a rule must cost neither the page's other rules nor, as an unhandled exception would, the whole analyzer.</summary>
    private static void RunIsolated(PageRule rule, PageContext context)
    {
        try
        {
            rule.Check(context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            context.Report(Descriptors.RuleFailed, context.Page.TitleAnchor, rule.Descriptor.Id, exception.GetType().Name + ": " + exception.Message);
        }
    }
}

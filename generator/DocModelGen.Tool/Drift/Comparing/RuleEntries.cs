using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Projects;
using DocModelGen.Generator.Rules;
using DocModelGen.Generator.Rules.Engine;
using DocModelGen.Tool.Drift.Snapshots;
using DocModelGen.Tool.Progress;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Tool.Drift.Comparing;

/// <summary>What a build would say about the new pages alone.</summary>
internal static class RuleEntries
{
    public static IReadOnlyList<Entry> Of(Snapshot snapshot, IProgress progress)
    {
        PageSet set = snapshot.Pages();
        progress.Begin("Checking new pages", set.Pages.Length);
        return
        [
            .. set.Pages.AsParallel().AsOrdered().SelectMany(page =>
            {
                string path = snapshot.Shown(page.Page.Path);
                IReadOnlyList<Finding> findings = Findings(page, snapshot.TextOf(path), set);
                progress.Advance();
                return findings.Select(finding => (Finding: finding, Path: finding.File is { } file ? snapshot.Shown(file) : path));
            }).Distinct().Select(static pair => Of(pair.Finding, pair.Path)),
        ];
    }

    /// <summary>In a build the generator reports some of them and the analyzer the others.</summary>
    private static IReadOnlyList<Finding> Findings(ParsedPage page, SourceText text, PageSet set) =>
    [
        .. ReadingFindings.ForGenerator(page, set.ProblemsOf(page.Page.Path)),
        .. RuleRunner.Run(page, text, set, AllRules.Instances, CancellationToken.None),
    ];

    private static Entry Of(Finding finding, string path) => new()
    {
        Rule = finding.Descriptor,
        Arguments = [.. finding.Arguments],
        Effect = Effect.Finding,
        Severity = finding.Descriptor.DefaultSeverity,
        Old = null,
        New = new EntryPlace(path, finding.Span, Fact: null),
    };
}

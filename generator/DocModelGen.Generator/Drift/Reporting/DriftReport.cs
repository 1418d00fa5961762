using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Comparing;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Generator.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Drift.Reporting;

/// <summary>All drift of a project, each change at its place.</summary>
internal sealed class DriftReport
{
    private static readonly WeakCache<SourceText, DriftReport> s_known = new();

    private readonly LinkedProject _project;
    private readonly DriftPromise _promise;
    private readonly Dictionary<string, List<DriftFinding>> _byPage = new(StringComparer.Ordinal);
    private readonly List<DriftFinding> _onBaseline = [];
    private readonly List<DriftFinding> _findings = [];

    private DriftReport(LinkedProject project, SourceText baseline, DriftPromise promise, CancellationToken cancellationToken)
    {
        _project = project;
        _promise = promise;
        Accepted = FactsReader.Read(baseline, cancellationToken);
        FactSet current = ProjectFacts.Of(project, cancellationToken);
        Changes = FactComparer.Compare(Accepted, current);

        // Pages of two versions in two C# namespaces say some things twice, and so does the baseline that is made of them.
        BaselineProblems =
        [
            .. Accepted.Problems.Where(problem => problem.RepeatedKey is null || !current.Problems.Any(other => other.RepeatedKey == problem.RepeatedKey)),
        ];
        var places = new FactPlaces(project.Pages, project.Model(cancellationToken));
        foreach (DriftChange change in Changes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Place(change, places.Find(change), baseline);
        }
    }

    public FactSet Accepted { get; }

    public IReadOnlyList<DriftChange> Changes { get; }

    public IReadOnlyList<FactProblem> BaselineProblems { get; }

    /// <summary>A finding for each change, in the same order; before suppressions.</summary>
    public IReadOnlyList<DriftFinding> Findings => _findings;

    /// <summary>Changes that no page is left to show.</summary>
    public IReadOnlyList<DriftFinding> OnBaseline => _onBaseline;

    /// <summary>Computed once per baseline and set of pages.</summary>
    public static DriftReport Of(LinkedProject project, SourceText baseline, DriftPromise promise, CancellationToken cancellationToken)
    {
        if (s_known.Find(baseline) is { } known && ReferenceEquals(known._project, project) && known._promise == promise)
        {
            return known;
        }

        return s_known.Set(baseline, new DriftReport(project, baseline, promise, cancellationToken));
    }

    /// <summary>The pages by the files that they are made of.</summary>
    public ParsedPages Files => _project.Files;

    /// <summary>Of the page and of files that it includes, before suppressions.</summary>
    public IReadOnlyList<DriftFinding> OnPage(string path) =>
        _byPage.TryGetValue(path, out List<DriftFinding>? findings) ? findings : [];

    private void Place(DriftChange change, PagePlace? place, SourceText baseline)
    {
        PageSpan span = place?.Span ?? LineSpan(baseline, change.Accepted?.Line ?? 0);
        var finding = new Finding(change.Descriptor, span, Arguments(change, isOnBaseline: place is null)) { File = place?.File };
        var found = new DriftFinding(change, place, finding, AcceptEdit.Of(change, Accepted), change.SeverityUnder(_promise));
        _findings.Add(found);
        if (place is null)
        {
            _onBaseline.Add(found);
            return;
        }

        string path = place.Page.Page.Path;
        if (!_byPage.TryGetValue(path, out List<DriftFinding>? findings))
        {
            _byPage.Add(path, findings = []);
        }

        findings.Add(found);
    }

    /// <summary>The last argument says what was accepted, unless the message stands there.</summary>
    private static EquatableArray<string> Arguments(DriftChange change, bool isOnBaseline)
    {
        string accepted = change.Accepted is null || isOnBaseline
            ? ""
            : string.Format(CultureInfo.InvariantCulture, " (accepted in {0}, line {1})", BaselineFile.Name, change.Accepted.Line + 1);
        return change.Arguments.Append(accepted).ToEquatableArray();
    }

    private static PageSpan LineSpan(SourceText text, int line)
    {
        TextLine found = text.Lines[Math.Min(line, text.Lines.Count - 1)];
        return new PageSpan(
            found.Start, found.End - found.Start, new LinePosition(found.LineNumber, 0), new LinePosition(found.LineNumber, found.End - found.Start));
    }
}

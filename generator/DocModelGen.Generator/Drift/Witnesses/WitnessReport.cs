using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Generator.Projects;

namespace DocModelGen.Generator.Drift.Witnesses;

/// <summary>All that a project's witnesses and its pages say differently, each at its cell.</summary>
internal sealed class WitnessReport
{
    private static readonly WeakCache<LinkedProject, WitnessReport> s_known = new();

    private readonly LinkedProject _project;
    private readonly ImmutableArray<Witness> _witnesses;
    private readonly Dictionary<string, List<WitnessFinding>> _byPage = new(StringComparer.Ordinal);

    private WitnessReport(LinkedProject project, ImmutableArray<Witness> witnesses, CancellationToken cancellationToken)
    {
        _project = project;
        _witnesses = witnesses;
        FactSet documented = ProjectFacts.Of(project, cancellationToken);
        var places = new FactPlaces(project.Pages, project.Model(cancellationToken));
        var accepted = new HashSet<string>(
            witnesses.Where(static witness => witness.Header?.Kind == WitnessKind.Accepted).SelectMany(static witness => witness.Facts.Facts).Select(static fact => fact.Statement), StringComparer.Ordinal);
        var known = new HashSet<(string Id, string Page, int Anchor, EquatableArray<string> Arguments)>();
        foreach (Witness witness in witnesses)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (WitnessDifference difference in Differences(witness, documented, project.Model(cancellationToken), places))
            {
                // Two witnesses may see the same.
                if (difference.Place is { } place && !IsAccepted(difference.Seen) && !IsAccepted(difference.Documented) && known.Add((difference.Descriptor.Id, place.Page.Page.Path, place.Anchor, difference.Arguments)))
                {
                    Add(witness, difference, place);
                }
            }
        }

        bool IsAccepted(Fact? fact) => fact is not null && accepted.Contains(fact.Statement);
    }

    /// <summary>The pages by the files that they are made of.</summary>
    public ParsedPages Files => _project.Files;

    public IEnumerable<WitnessFinding> Findings => _byPage.Values.SelectMany(static findings => findings);

    /// <summary>Computed once for a set of pages and of witnesses.</summary>
    public static WitnessReport Of(LinkedProject project, ImmutableArray<Witness> witnesses, CancellationToken cancellationToken) =>
        s_known.Find(project) is { } known && known._witnesses.SequenceEqual(witnesses, ReferenceComparer<Witness>.Instance)
            ? known
            : s_known.Set(project, new WitnessReport(project, witnesses, cancellationToken));

    /// <summary>Of the page and of files that it includes, before suppressions.</summary>
    public IReadOnlyList<WitnessFinding> OnPage(string path) => _byPage.TryGetValue(path, out List<WitnessFinding>? findings) ? findings : [];

    /// <summary>What a build says of the page and of files that it includes: without what is suppressed, and with what suppresses nothing.</summary>
    public IEnumerable<Finding> Reported(ParsedPage page)
    {
        Finding[] findings = [.. OnPage(page.Page.Path).Select(static found => found.Finding)];
        return Suppressions.Apply(page, findings).Concat(Suppressions.Check(page, findings, SuppressedRules.OfWitnesses));
    }

    private static IEnumerable<WitnessDifference> Differences(Witness witness, FactSet documented, ApiModel model, FactPlaces places) =>
        witness.Header is null || witness.Facts.UnknownVersion is not null ? []
        : witness.Header.Kind switch
        {
            WitnessKind.Metadata => MetadataComparer.Compare(witness.Metadata, documented, places),
            WitnessKind.Observed => ObservedComparer.Compare(witness.Facts, documented, model, places),
            _ => [],
        };

    private void Add(Witness witness, WitnessDifference difference, PagePlace place)
    {
        string origin = string.Format(
            CultureInfo.InvariantCulture,
            difference.Seen is { } fact ? " ({0}, line {1}: {2})" : " ({0}: {2})",
            witness.FileName,
            difference.Seen?.Line + 1,
            witness.Header!.Origin);
        var finding = new Finding(difference.Descriptor, place.Span, difference.Arguments.Append(origin).ToEquatableArray()) { File = place.File };
        string path = place.Page.Page.Path;
        if (!_byPage.TryGetValue(path, out List<WitnessFinding>? findings))
        {
            _byPage.Add(path, findings = []);
        }

        findings.Add(new WitnessFinding(witness, difference, place, finding));
    }
}

using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Tool.Drift.Snapshots;

namespace DocModelGen.Tool.Drift.Comparing;

/// <summary>All that the outputs tell.</summary>
internal sealed record Comparison
{
    public required string OldName { get; init; }

    public required string NewName { get; init; }

    public required DriftPromise Promise { get; init; }

    public required AcceptedSide Old { get; init; }

    public required Snapshot New { get; init; }

    public required WitnessFiles Witnesses { get; init; }

    /// <summary>One for each change that the engine found, by page and line.</summary>
    public required IReadOnlyList<Entry> Changes { get; init; }

    /// <summary>What is no change: lines of a baseline that cannot be used, what the rules say, and where pages and service differ.</summary>
    public required IReadOnlyList<Entry> Findings { get; init; }

    public IEnumerable<Entry> Entries => Changes.Concat(Findings);

    public Counts Counts => Counts.Of(Entries);
}

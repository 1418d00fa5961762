using System.Collections.Generic;
using DocModelGen.Generator.Drift.Changes;

namespace DocModelGen.Tool.Drift;

/// <summary>What the command line asks for.</summary>
internal sealed record DriftRequest
{
    /// <summary>A folder of pages, or a baseline.</summary>
    public required string Old { get; init; }

    /// <summary>A folder of pages.</summary>
    public required string New { get; init; }

    /// <summary>What the outputs call the old side; null for the name of the folder or file.</summary>
    public string? OldName { get; init; }

    public string? NewName { get; init; }

    public DriftPromise Promise { get; init; } = DriftPromise.Both;

    public FailOn FailOn { get; init; }

    /// <summary>Hold the new pages against themselves and each other too.</summary>
    public bool Rules { get; init; }

    /// <summary>A <c>docmodels.txt</c>: only what it asks for is compared. Null compares everything.</summary>
    public string? Selection { get; init; }

    /// <summary>Files of witnesses, or folders that have some, which the new pages are held against.</summary>
    public IReadOnlyList<string> Witnesses { get; init; } = [];

    public string? Markdown { get; init; }

    /// <summary>In characters.</summary>
    public int MarkdownLimit { get; init; } = DefaultMarkdownLimit;

    public string? Sarif { get; init; }

    /// <summary>What SARIF puts before the paths of new pages: where their folder stands in the repository.</summary>
    public string? SarifPrefix { get; init; }

    public string? Json { get; init; }

    public string? Html { get; init; }

    /// <summary>A comment on a pull request takes 65,536 characters.</summary>
    public const int DefaultMarkdownLimit = 60_000;
}

using System;
using System.Collections.Generic;

namespace DocModelGen.Fuzzing.Running;

/// <summary>Figures of a campaign.</summary>
internal sealed class CampaignReport
{
    /// <summary>Mutated pages that were read, linked and judged by all rules.</summary>
    public int Pages { get; set; }

    /// <summary>Those of them that were also generated, analyzed, held to their model and compiled.</summary>
    public int CompiledPages { get; set; }

    /// <summary>Batches with a fault.</summary>
    public int Faults { get; set; }

    public int Hangs { get; set; }

    /// <summary>Processor time of the page that took most to read, link and judge.</summary>
    public TimeSpan Slowest { get; set; }

    /// <summary>One line for each kind of fault.</summary>
    public List<string> Signatures { get; } = [];
}

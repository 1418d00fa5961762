using System;
using System.Diagnostics.Metrics;

namespace DocModelGen;

/// <summary>Options of a <see cref="DriftObserver"/>, which copies them.</summary>
public sealed class DriftObserverOptions
{
    /// <summary>
    /// The file that the facts are merged into, named <c>docmodels.witness.NAME.txt</c> so that the build finds it; <see langword="null"/> for none. Several
    /// processes may write one file.
    /// </summary>
    public string? WitnessPath { get; set; }

    /// <summary>Who observes what, for the first line of the file: <c>canary of the shop</c>.</summary>
    public string Scope { get; set; } = "observed replies";

    /// <summary>
    /// How long after a new fact the file is written, for a process that nobody ends in good order; a minute unless set, and
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for the end alone.
    /// </summary>
    public TimeSpan WriteDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Whether unknown members of enumerations are noted by name; they are unless set. It is the one kind of value that is noted, and only where it is one
    /// word.
    /// </summary>
    public bool NamesMembers { get; set; } = true;

    /// <summary>How many facts are kept at most; 10,000 unless set. What is beyond is counted.</summary>
    public int MaxFacts { get; set; } = 10_000;

    /// <summary>Makes the meter, as <c>services.AddMetrics()</c> does; <see langword="null"/> for one that all observers share.</summary>
    public IMeterFactory? MeterFactory { get; set; }

    /// <summary>
    /// Called for each new fact, on the thread that reads the reply. What it throws is ignored: replies are read whatever is noted of them.
    /// </summary>
    public Action<DriftFact>? FactFound { get; set; }

    /// <summary>Called when the file cannot be written after <see cref="WriteDelay"/> or at the end. What it throws is ignored.</summary>
    public Action<Exception>? WriteFailed { get; set; }
}

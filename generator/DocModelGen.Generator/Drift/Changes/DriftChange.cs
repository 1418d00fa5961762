using System.Globalization;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Facts;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Drift.Changes;

/// <summary>One fact that is not what was accepted.</summary>
/// <param name="Descriptor">The rule that reports it; its default severity is that of the worst case.</param>
/// <param name="Accepted">The line of the baseline; null for what was added.</param>
/// <param name="Current">What the pages say now; null for what was removed.</param>
internal abstract record DriftChange(DiagnosticDescriptor Descriptor, Fact? Accepted, Fact? Current)
{
    /// <summary>What can fail because of the change; nothing for what only adds.</summary>
    public abstract DriftPromise Breaks { get; }

    public abstract string[] Arguments { get; }

    /// <summary>The message of the rule, without the place that was accepted.</summary>
    public string Describe()
    {
        object[] arguments = [.. Arguments.Select(Message.Encode), ""];
        return string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), arguments);
    }

    public DiagnosticSeverity SeverityUnder(DriftPromise promise) =>
        (Breaks & promise) == DriftPromise.None ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;

    /// <summary>Of a change that breaks requests only where values travel in the direction.</summary>
    protected static DriftPromise WireIf(bool breaks) => breaks ? DriftPromise.Wire : DriftPromise.None;
}

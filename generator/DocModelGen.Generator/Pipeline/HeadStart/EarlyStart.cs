using System;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Pipeline.HeadStart;

/// <summary>
/// Everything that runs beside the driver and not when it asks: <see cref="WarmUp"/> and reading ahead. Results never depend on it.
/// </summary>
/// <remarks>A host switches it off by the AppContext switch <c>DocModelGen.EarlyStart</c>, set to false before the first run.</remarks>
internal static class EarlyStart
{
    public const string Switch = "DocModelGen.EarlyStart";

    private static bool IsOn => !AppContext.TryGetSwitch(Switch, out bool isOn) || isOn;

    public static void Begin()
    {
        if (IsOn)
        {
            WarmUp.BeginReading();
        }
    }

    /// <summary>
    /// The driver reads one page after the other. This has the other cores put them into the cache, from the last page to the first,
    /// while the driver asks what the project is like and then comes from the other end. The result is always the same value where there
    /// is a page, so that no page depends on another.
    /// </summary>
    public static PagePresence BeginReadingAhead(ImmutableArray<AdditionalText> texts, CancellationToken cancellationToken)
    {
        if (!texts.IsEmpty && IsOn)
        {
            Task.Run(() => PageReading.ReadAhead(texts, cancellationToken), cancellationToken);
        }

        return new PagePresence(!texts.IsEmpty);
    }
}

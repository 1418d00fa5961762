using System;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using DocModelGen.Benchmarks.Peers;

namespace DocModelGen.Benchmarks.Quick;

/// <summary>Prints one line a measure: name, ours, the peer's, their ratio (less is better), the target, whether it is met.</summary>
internal static class QuickTable
{
    private static readonly CompositeFormat s_layout = CompositeFormat.Parse("{0,-18} {1,10} {2,10} {3,7} {4,7}  {5,-7} {6}");

    /// <param name="filter">Part of the names to measure; empty for all.</param>
    /// <returns>How many targets are missed.</returns>
    public static int Run(string filter)
    {
        long start = Stopwatch.GetTimestamp();
        PeerSet peers = new();
        PeerCheck.Run(peers);
        int missed = 0;
        WriteLine("measure", "ours", "peer", "ratio", "target", "", "peer");
        foreach (Measure measure in QuickMeasures.Create(peers))
        {
            if (measure.Name.Contains(filter, StringComparison.Ordinal))
            {
                missed += Print(measure) ? 0 : 1;
            }
        }

        WriteLine($"{Stopwatch.GetElapsedTime(start).TotalSeconds:0} s; ratio = ours / peer, medians of rounds taken in turn; ns unless it says B");
        return missed;
    }

    private static bool Print(Measure measure)
    {
        bool bytes = measure.Unit == MeasuredUnit.Bytes;
        Comparison result = bytes ? CompareBytes(measure) : PairedTimer.Time(measure.Ours, measure.Peer);
        bool met = measure.Target is not { } target || result.Ratio <= target;
        string unit = bytes ? " B" : "";
        WriteLine(
            measure.Name,
            result.Ours.ToString("0", CultureInfo.InvariantCulture) + unit,
            result.Peer.ToString("0", CultureInfo.InvariantCulture) + unit,
            result.Ratio.ToString("0.000", CultureInfo.InvariantCulture),
            measure.Target?.ToString("0.000", CultureInfo.InvariantCulture) ?? "",
            measure.Target is null ? "" : met ? "met" : "MISSED",
            measure.PeerName);
        return met;
    }

    private static Comparison CompareBytes(Measure measure)
    {
        double ours = PairedTimer.CountBytes(measure.Ours);
        double peer = PairedTimer.CountBytes(measure.Peer);
        return new Comparison(ours, peer, ours / peer);
    }

    private static void WriteLine(params string[] cells) =>
        Console.WriteLine(cells.Length == 1 ? cells[0] : string.Format(CultureInfo.InvariantCulture, s_layout, (object[])cells).TrimEnd());
}

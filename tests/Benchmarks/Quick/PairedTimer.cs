using System;
using System.Diagnostics;
using System.Threading;

namespace DocModelGen.Benchmarks.Quick;

/// <summary>
/// Times two things against each other on a noisy machine: short rounds in turn, the ratio taken inside each pair of rounds, medians of all.
/// What slows the machine for longer than a round slows both. Processor time, not the clock, so that other programs' turns do not count.
/// </summary>
internal static class PairedTimer
{
    private const int Pairs = 61;
    private const double RoundMilliseconds = 5;
    private static object? s_sink;

    /// <summary>Nanoseconds that this process has had, where the system counts them finely enough; else the clock.</summary>
    private static double Now => OperatingSystem.IsWindows()
        ? Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency)
        : Environment.CpuUsage.TotalTime.TotalNanoseconds;

    public static Comparison Time(Func<object?> ours, Func<object?> peer)
    {
        int oursCount = WarmUp(ours);
        int peerCount = WarmUp(peer);
        double[] oursTimes = new double[Pairs];
        double[] peerTimes = new double[Pairs];
        double[] ratios = new double[Pairs];
        for (int i = 0; i < Pairs; i++)
        {
            oursTimes[i] = TimeRound(ours, oursCount);
            peerTimes[i] = TimeRound(peer, peerCount);
            ratios[i] = oursTimes[i] / peerTimes[i];
        }

        return new Comparison(Median(oursTimes), Median(peerTimes), Median(ratios));
    }

    /// <summary>What a run allocates, on whichever thread.</summary>
    public static double CountBytes(Func<object?> run)
    {
        const int Runs = 2000;
        for (int i = 0; i < 200; i++)
        {
            s_sink = run();
        }

        long before = GC.GetTotalAllocatedBytes(precise: true);
        for (int i = 0; i < Runs; i++)
        {
            s_sink = run();
        }

        return Math.Round((GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Runs);
    }

    public static double Median(double[] values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return sorted[sorted.Length / 2];
    }

    /// <summary>Runs until the second compilation tier has come, and tells how many runs make a round.</summary>
    private static int WarmUp(Func<object?> run)
    {
        for (int pause = 0; pause < 4; pause++)
        {
            double start = Now;
            while (Now - start < 50e6)
            {
                s_sink = run();
            }

            // Methods are recompiled in the background, once no new ones have come for a tenth of a second.
            Thread.Sleep(120);
        }

        double nanoseconds = TimeRound(run, 2000);
        return Math.Max(1, (int)(RoundMilliseconds * 1e6 / nanoseconds));
    }

    private static double TimeRound(Func<object?> run, int count)
    {
        double start = Now;
        for (int i = 0; i < count; i++)
        {
            s_sink = run();
        }

        return (Now - start) / count;
    }
}

/// <summary>Medians: of each side, and of the ratios of neighbouring rounds.</summary>
internal sealed record Comparison(double Ours, double Peer, double Ratio);

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DocModelGen.Benchmarks.Generation;
using DocModelGen.Benchmarks.Objects;
using DocModelGen.Benchmarks.Peers;
using DocModelGen.Benchmarks.Peers.Graph;
using DocModelGen.Benchmarks.Peers.Kiota;
using DocModelGen.Benchmarks.Peers.Ours;
using DocModelGen.Benchmarks.Peers.Plain;
using DocModelGen.Benchmarks.Quick;

namespace DocModelGen.Benchmarks.Startup;

/// <summary><c>--startup</c>: a fresh process sends the sample once to a stub, reads the reply and ends; JIT.</summary>
internal static class StartupBenchmark
{
    private const int Rounds = 9;

    private static readonly Dictionary<string, Func<Peer>> s_peers = new(StringComparer.Ordinal)
    {
        ["ours"] = static () => new OursPeer(),
        ["System.Text.Json"] = static () => new SystemTextJsonPeer(),
        ["Refit"] = static () => new RefitPeer(),
        ["Kiota"] = static () => new KiotaPeer(),
        ["Microsoft.Graph"] = static () => new GraphPeer(),
    };

    public static int Run()
    {
        string[] names = ["nothing", .. s_peers.Keys];
        double[][] times = [.. Enumerable.Range(0, Rounds).Select(_ => names.Select(RunOnce).ToArray())];
        double[] medians = [.. names.Select((_, i) => PairedTimer.Median([.. times.Select(round => round[i])]))];
        Console.WriteLine("First request of a fresh process, JIT, processor ms from start to exit; beyond what a process with nothing to do takes:");
        GenerationBenchmark.WriteRow("", "all", "beyond", "to ours");
        for (int i = 0; i < names.Length; i++)
        {
            GenerationBenchmark.WriteRow(names[i], medians[i], medians[i] - medians[0], (medians[i] - medians[0]) / (medians[1] - medians[0]));
        }

        return 0;
    }

    /// <summary>What the child process does, for <c>--startup-once</c>. It tells the time itself, since a parent cannot ask a process that has ended.</summary>
    public static int RunHere(string name)
    {
        if (s_peers.TryGetValue(name, out Func<Peer>? create))
        {
            _ = create().Send(RouteIds.Guids);
        }

        Console.WriteLine(Environment.CpuUsage.TotalTime.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static double RunOnce(string name) => double.Parse(OwnProcess.Run("--startup-once", name), CultureInfo.InvariantCulture);
}

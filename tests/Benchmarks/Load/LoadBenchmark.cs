using System;
using System.Globalization;
using System.Linq;
using DocModelGen.Benchmarks.Pages;
using DocModelGen.Load;

namespace DocModelGen.Benchmarks.Load;

/// <summary>POSTs through one client, 64 in flight, and what became of them.</summary>
internal static class LoadBenchmark
{
    private const int InFlight = 64;

    /// <returns>How many POSTs were lost, doubled or answered by another's reply.</returns>
    public static int Run(int count)
    {
        LoadRun run = LoadRun.RunAsync(count, InFlight, static async (client, name) =>
            (await client.SendAsync(new AddDeviceStatuses("a", "b", new() { DeviceName = name })).ConfigureAwait(false)).Body.DeviceName)
            .GetAwaiter().GetResult();
        int lost = run.Received.Count(static times => times == 0);
        int doubled = run.Received.Count(static times => times > 1);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} POSTs, {InFlight} in flight: {run.Duration.TotalSeconds:0.0} s, {count / run.Duration.TotalSeconds:0} a second; "
            + $"{lost} lost, {doubled} doubled, {run.Mismatched} with another's reply"));
        Console.WriteLine("managed heap at each tenth, MB: " + string.Join(
            ' ', run.HeapBytes.Select(static bytes => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture))));
        return lost + doubled + run.Mismatched;
    }
}

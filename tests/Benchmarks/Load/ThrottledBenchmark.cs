using System;
using System.Globalization;
using System.Linq;
using DocModelGen.Benchmarks.Pages;
using DocModelGen.Load;

namespace DocModelGen.Benchmarks.Load;

/// <summary>Streams of POSTs to a service that throttles, each alone or twenty in a batch, and what became of them.</summary>
internal static class ThrottledBenchmark
{
    public static int RunBulk(int count) =>
        Run("POSTs", new Throttle(count, period: 10_000, burst: 300), new ApiBulkOptions { MaxConcurrency = 64 });

    public static int RunBatches(int count) => Run(
        "POSTs in batches",
        new Throttle(count, period: 500, burst: 11),
        new ApiBulkOptions { MaxConcurrency = 4, RequestsPerBatch = ApiBatch.MaxRequests });

    /// <returns>How many were lost, doubled, failed or answered by another's reply, or refused and not sent again.</returns>
    private static int Run(string what, Throttle service, ApiBulkOptions options)
    {
        ThrottledRun run = ThrottledRun.RunAsync(
            service,
            static name => new AddDeviceStatuses("a", "b", new() { DeviceName = name }),
            static body => body.DeviceName,
            options).GetAwaiter().GetResult();
        int count = run.Answered.Count;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} {what}, {options.MaxConcurrency} in flight: {run.Duration.TotalSeconds:0.0} s with the waits that Retry-After asked for"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"refused {service.Refused}, sent again {run.Resent}; batches {service.Batches}, of which refused as a whole {service.RefusedBatches}"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"carried out once {service.Received.Count(static n => n == 1)}, lost {service.Received.Count(static n => n == 0)}, "
            + $"doubled {service.Received.Count(static n => n > 1)}; answered once {run.Answered.Count(static n => n == 1)}, "
            + $"failed {run.Failed}, with another's reply {run.Mismatched}"));
        Console.WriteLine("heap after collection and working set at 10, 50 and 100 %, MB: " + string.Join(", ", run.Memory.Select(static memory =>
            string.Create(CultureInfo.InvariantCulture, $"{memory.HeapBytes / 1e6:0.0} and {memory.WorkingSetBytes / 1e6:0}"))));
        return (int)run.Unaccounted;
    }
}

using System;
using System.Diagnostics;

namespace DocModelGen.Benchmarks.Generation;

/// <summary>What a piece of work took.</summary>
/// <param name="Cpu">Processor milliseconds of all threads: what counts on a busy machine.</param>
/// <param name="Wall">Milliseconds on the clock.</param>
internal readonly record struct Duration(double Cpu, double Wall)
{
    public static Duration Of(Action work)
    {
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long wall = Stopwatch.GetTimestamp();
        work();
        return new Duration((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, Stopwatch.GetElapsedTime(wall).TotalMilliseconds);
    }
}

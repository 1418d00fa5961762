using System;
using System.Diagnostics;

namespace DocModelGen.Load;

/// <param name="HeapBytes">The managed heap after a full collection.</param>
/// <param name="WorkingSetBytes">What the process holds of the machine's memory.</param>
internal readonly record struct LoadMemory(long HeapBytes, long WorkingSetBytes)
{
    public static LoadMemory Take()
    {
        long heap = GC.GetTotalMemory(forceFullCollection: true);
        using Process process = Process.GetCurrentProcess();
        return new LoadMemory(heap, process.WorkingSet64);
    }
}

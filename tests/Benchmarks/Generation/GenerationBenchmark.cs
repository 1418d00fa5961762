using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime;
using DocModelGen.Benchmarks.Startup;

namespace DocModelGen.Benchmarks.Generation;

/// <summary><c>--generation</c>: the v1.0 reference from text to C#, warm and cold, by size, with includes, and after edits.</summary>
internal static class GenerationBenchmark
{
    /// <remarks>In a process whose memory is collected as the compiler's and its server's is.</remarks>
    /// <param name="only">One of warm, cold, size, includes and edits; empty for all.</param>
    public static int Run(string only)
    {
        if (CorpusPages.TryLoad() is not { } pages)
        {
            Console.WriteLine("Skipped: the reference's pages are not there (../shared/corpus beside the repository).");
            return 0;
        }

        if (!GCSettings.IsServerGC)
        {
            Console.Write(OwnProcess.RunAsCompiler("--generation", only));
            return 0;
        }

        (string Name, Action Run)[] parts =
        [
            ("warm", () => WarmBenchmark.Run(pages)),
            ("cold", ColdBenchmark.Run),
            ("size", () => SizeBenchmark.Run(pages)),
            ("includes", () => IncludesBenchmark.Run(pages)),
            ("edits", () => EditBenchmark.Run(CorpusPages.Take(pages, 8000))),
        ];
        foreach ((string name, Action run) in parts)
        {
            if (only.Length == 0 || only == name)
            {
                run();
            }
        }

        return 0;
    }

    /// <summary>Prints a line of a table: a name, then numbers.</summary>
    public static void WriteRow(string name, params IEnumerable<object> cells)
    {
        Console.Write(name.PadRight(30));
        foreach (object cell in cells)
        {
            string text = cell is double number ? number.ToString(number < 10 ? "0.00" : "0", CultureInfo.InvariantCulture) : cell.ToString()!;
            Console.Write(text.PadLeft(11));
        }

        Console.WriteLine();
    }
}

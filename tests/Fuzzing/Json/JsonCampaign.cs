using System;
using System.Collections.Generic;
using DocModelGen.Fuzzing.Checking;

namespace DocModelGen.Fuzzing.Json;

/// <summary>Tries mutated documents; which ones follows from the seed alone.</summary>
internal sealed class JsonCampaign(int documents, int seed)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Called with the first document that shows a fault of a kind.</summary>
    public Action<Fault, byte[]> Found { get; init; } = static (_, _) => { };

    public Action<JsonReport> Progressed { get; init; } = static _ => { };

    public JsonReport Run()
    {
        const int ReportEvery = 100_000;
        JsonMutator mutator = new(seed);
        JsonReport report = new();
        Random random = new(seed);
        while (report.Documents < documents)
        {
            byte[] json = mutator.Next(random);
            report.Documents++;
            report.Bytes += json.Length;
            if (JsonDifferences.Check(json, report) is { } fault)
            {
                report.Faults++;
                if (_known.Add(fault.Kind) || _known.Count < 20)
                {
                    Found(fault, json);
                }
            }

            if (report.Documents % ReportEvery == 0)
            {
                Progressed(report);
            }
        }

        return report;
    }
}

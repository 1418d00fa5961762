using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace DocModelGen.Fuzzing.Json;

/// <summary>The differential run of the reader as a command: <c>--json N [SEED]</c>.</summary>
internal static class JsonCommand
{
    public static int Run(string[] arguments)
    {
        if (arguments.Length == 0 || !int.TryParse(arguments[0], NumberStyles.None, CultureInfo.InvariantCulture, out int documents))
        {
            Console.Error.WriteLine("--json needs how many documents to try: --json N [SEED]");
            return 2;
        }

        int seed = arguments.Length > 1 && int.TryParse(arguments[1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 1;
        var watch = Stopwatch.StartNew();
        var campaign = new JsonCampaign(documents, seed)
        {
            Found = static (fault, json) => Console.WriteLine($"{fault.Kind}: {fault.Detail}\n    {Encoding.UTF8.GetString(json)}"),
            Progressed = report => Console.WriteLine(Line(report, watch)),
        };
        JsonReport report = campaign.Run();
        Console.WriteLine(Line(report, watch));
        foreach (KeyValuePair<string, long> count in report.Counts)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count.Value,10} {count.Key}"));
        }

        return report.Faults == 0 ? 0 : 1;
    }

    private static string Line(JsonReport report, Stopwatch watch) => string.Create(
        CultureInfo.InvariantCulture,
        $"{report.Documents} documents, {report.Bytes} bytes, {watch.Elapsed.TotalSeconds:0} s, {report.Faults} faults");
}

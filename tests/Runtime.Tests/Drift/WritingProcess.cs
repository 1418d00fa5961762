using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using DocModelGen.Runtime.Tests.Fixtures;
using DocModelGen.Serialization;

namespace DocModelGen.Runtime.Tests.Drift;

/// <summary>A process of its own that sees something new again and again, and writes it each time: this assembly, started as a program.</summary>
internal static class WritingProcess
{
    private const int Rounds = 40;

    private static readonly string[] s_shared = ["1", "null", "true"];

    public static Process Start(string witness, int number)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        return Process.Start(new ProcessStartInfo(host, ["exec", typeof(WritingProcess).Assembly.Location, witness, $"{number}"]))!;
    }

    /// <summary>What the process of the number leaves in the file.</summary>
    public static IEnumerable<string> Lines(int number) => Enumerable.Range(0, Rounds).Select(round => $"property\texample.app\tp{number}x{round}\tjson:number");

    public static int Main(string[] arguments)
    {
        if (arguments is not [string witness, string number])
        {
            return 1;
        }

        using DriftObserver observer = new();
        for (int round = 0; round < Rounds; round++)
        {
            string json = $$"""{"p{{number}}x{{round}}":1,"shared":{{s_shared[int.Parse(number, provider: null)]}}}""";
            ApiJson.ReadResponse(new AnyRequest<App>(App.ReadJson), Encoding.UTF8.GetBytes(json), observer);
            observer.WriteWitness(witness);
        }

        return 0;
    }
}

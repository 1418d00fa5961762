using System.Globalization;
using BenchmarkDotNet.Running;
using DocModelGen.Benchmarks.Analysis;
using DocModelGen.Benchmarks.ColdBuild;
using DocModelGen.Benchmarks.Compiling;
using DocModelGen.Benchmarks.Generation;
using DocModelGen.Benchmarks.Load;
using DocModelGen.Benchmarks.Quick;
using DocModelGen.Benchmarks.Startup;

// Exit code: the number of missed targets for --quick and --analysis, of lost or doubled requests for --load, of unaccounted ones for --bulk
// and --batches, else 0.
return args switch
{
    ["--quick", .. string[] rest] => QuickTable.Run(rest is [string filter, ..] ? filter : ""),
    ["--generation", .. string[] rest] => GenerationBenchmark.Run(rest is [string part, ..] ? part : ""),
    ["--generation-once", string what] => ColdBenchmark.RunHere(what),
    ["--analysis"] => AnalysisBenchmark.Run(),
    ["--analysis-once", string baseline] => ColdAnalysis.RunHere(baseline),
    ["--compile", .. string[] rest] => CompileBenchmark.Run(rounds: rest is [string rounds, ..] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 3),
    ["--load", .. string[] rest] => LoadBenchmark.Run(CountOr(100_000, rest)),
    ["--bulk", .. string[] rest] => ThrottledBenchmark.RunBulk(CountOr(100_000, rest)),
    ["--batches", .. string[] rest] => ThrottledBenchmark.RunBatches(CountOr(5000, rest)),
    ["--cold-build", .. string[] rest] => ColdBuildBenchmark.Run(CountOr(25, rest)),
    ["--startup"] => StartupBenchmark.Run(),
    ["--startup-aot"] => AheadBenchmark.Run(),
    ["--startup-once", string what] => StartupBenchmark.RunHere(what),
    _ => RunBenchmarkDotNet(args),
};

static int CountOr(int usual, string[] rest) => rest is [string count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : usual;

static int RunBenchmarkDotNet(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}

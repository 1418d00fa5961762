using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using DocModelGen.Benchmarks.Generation;

namespace DocModelGen.Benchmarks.Compiling;

/// <summary>What compiling took: processor seconds, peak working set in MB, bytes of the DLL.</summary>
internal sealed record CompilationCost(double Seconds, double Megabytes, long Bytes);

/// <summary>Sources compiled by a compiler process of their own, as a cold build does.</summary>
internal sealed class Compilation : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("docmodelgen-");
    private readonly string _output;

    public Compilation(IEnumerable<GeneratedSource> sources, params IEnumerable<string> options)
    {
        _output = Path.Combine(_folder.FullName, "out.dll");
        List<string> lines =
        [
            "-target:library", "-optimize+", "-deterministic+", "-nullable:enable", "-langversion:14", "-nostdlib+", "-nologo", "-nowarn:1591",
            "-debug:portable", $"-out:\"{_output}\"",
            .. Toolset.References.Append(typeof(ApiObject).Assembly.Location).Select(static file => $"-r:\"{file}\""),
            .. options,
        ];
        int number = 0;
        foreach (GeneratedSource source in sources)
        {
            string file = Path.Combine(_folder.FullName, $"{number++}.cs");
            File.WriteAllText(file, source.Text);
            lines.Add($"\"{file}\"");
        }

        File.WriteAllLines(Path.Combine(_folder.FullName, "options.rsp"), lines);
    }

    /// <param name="switches">For the compiler's command line itself, where some must stand.</param>
    /// <exception cref="InvalidOperationException">The sources do not compile.</exception>
    public CompilationCost Run(params IEnumerable<string> switches)
    {
        ProcessStartInfo start = new(Toolset.Host) { RedirectStandardOutput = true };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Toolset.Compiler);
        start.ArgumentList.Add("-noconfig");
        foreach (string option in switches)
        {
            start.ArgumentList.Add(option);
        }

        start.ArgumentList.Add("@" + Path.Combine(_folder.FullName, "options.rsp"));
        using Process compiler = Process.Start(start)!;
        var output = compiler.StandardOutput.ReadToEndAsync();
        double peak = 0, seconds = 0;
        while (!compiler.WaitForExit(20))
        {
            // A process that has ended no longer tells: what it did in its last moments is left out.
            try
            {
                compiler.Refresh();
                (peak, seconds) = (Math.Max(peak, compiler.PeakWorkingSet64 / 1e6), compiler.TotalProcessorTime.TotalSeconds);
            }
            catch (InvalidOperationException)
            {
                break;
            }
        }

        compiler.WaitForExit();

        return compiler.ExitCode == 0
            ? new CompilationCost(seconds, peak, new FileInfo(_output).Length)
            : throw new InvalidOperationException(string.Join('\n', output.GetAwaiter().GetResult().Split('\n').Where(static line => line.Contains("error", StringComparison.Ordinal)).Take(10)));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

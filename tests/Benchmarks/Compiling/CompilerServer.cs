using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading;

namespace DocModelGen.Benchmarks.Compiling;

/// <summary>A compiler that stays, as the one that builds share unless told otherwise: after the first compilations its own code is compiled.</summary>
internal sealed class CompilerServer : IDisposable
{
    private static int s_count;

    private readonly Compilation _compilation;
    private readonly string _name;
    private readonly Process _process;
    private bool _hasCompiled;

    /// <summary>Starts a server for one compilation: of what another leaves behind, the collector would make this one pay a part.</summary>
    public CompilerServer(Compilation compilation)
    {
        _compilation = compilation;
        _name = string.Create(CultureInfo.InvariantCulture, $"docmodelgen-{Environment.ProcessId}-{s_count++}");
        _process = Process.Start(new ProcessStartInfo(Toolset.Host, ["exec", Toolset.Server, "-pipename:" + _name]))!;

        // A compiler that does not find it in time compiles alone.
        Thread.Sleep(TimeSpan.FromSeconds(3));
    }

    /// <summary>Compiles again.</summary>
    /// <returns>Processor seconds that the server took.</returns>
    /// <exception cref="InvalidOperationException">The sources do not compile, or another process compiled them.</exception>
    public double Run()
    {
        double before = Seconds;
        _compilation.Run("-shared:" + _name);
        double seconds = Seconds - before;

        // Time comes in hundredths, and once it is warm a server compiles nothing in less than one.
        _hasCompiled |= seconds > 0;
        return _hasCompiled ? seconds : throw new InvalidOperationException("The compiler's server did not compile.");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private double Seconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }
}

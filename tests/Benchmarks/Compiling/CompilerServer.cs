using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading;

namespace DocModelGen.Benchmarks.Compiling;

/// <summary>A compiler that stays, as the one that builds share unless told otherwise: after the first compilations its own code is compiled.</summary>
internal sealed class CompilerServer : IDisposable
{
    private bool _hasCompiled;
    private readonly Process _process = Process.Start(new ProcessStartInfo(Toolset.Host, ["exec", Toolset.Server, "-pipename:" + Name]))!;

    /// <summary>A compiler that does not find it in time compiles alone.</summary>
    public CompilerServer() => Thread.Sleep(TimeSpan.FromSeconds(3));

    private static string Name { get; } = "docmodelgen-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    /// <summary>Processor seconds that the server took, whoever asked meanwhile.</summary>
    /// <exception cref="InvalidOperationException">The sources do not compile, or another process compiled them.</exception>
    public double Run(Compilation compilation)
    {
        double before = Seconds;
        compilation.Run("-shared:" + Name);
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

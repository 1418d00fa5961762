using System.IO;
using System.Threading;

namespace DocModelGen.Tool.Progress;

/// <summary>For logs: a line a step, and one for every thousand pages.</summary>
internal sealed class ProgressLines(TextWriter output) : IProgress
{
    private const int Stride = 1_000;

    private string _step = "";
    private int _total;
    private int _done;

    public void Begin(string step, int total = 0)
    {
        _step = step;
        _total = total;
        _done = 0;
        output.WriteLine(total == 0 ? $"{step} ..." : $"{step} ({total}) ...");
    }

    public void Advance()
    {
        int done = Interlocked.Increment(ref _done);
        if (done % Stride == 0 && done < _total)
        {
            lock (output)
            {
                output.WriteLine($"{_step}: {done} of {_total}");
            }
        }
    }
}

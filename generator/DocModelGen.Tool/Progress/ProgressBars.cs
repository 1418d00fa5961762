using Spectre.Console;

namespace DocModelGen.Tool.Progress;

/// <summary>A bar a step.</summary>
internal sealed class ProgressBars(ProgressContext context) : IProgress
{
    private ProgressTask? _step;

    public void Begin(string step, int total = 0)
    {
        if (_step is not null)
        {
            _step.IsIndeterminate = false;
            _step.Value = _step.MaxValue;
        }

        _step = context.AddTask(Markup.Escape(step), maxValue: total == 0 ? 1 : total);
        _step.IsIndeterminate = total == 0;
    }

    public void Advance() => _step?.Increment(1);
}

namespace DocModelGen.Tool.Progress;

/// <summary>Tells nobody.</summary>
internal sealed class Quiet : IProgress
{
    public static Quiet Instance { get; } = new();

    public void Begin(string step, int total = 0)
    {
    }

    public void Advance()
    {
    }
}

namespace DocModelGen.Tool.Progress;

/// <summary>Told what is being done, one step behind the other.</summary>
internal interface IProgress
{
    /// <summary>Ends the step before. A total of nothing is one that is not known.</summary>
    void Begin(string step, int total = 0);

    /// <summary>From any thread.</summary>
    void Advance();
}

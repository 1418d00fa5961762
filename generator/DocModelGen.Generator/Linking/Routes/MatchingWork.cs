namespace DocModelGen.Generator.Linking.Routes;

/// <summary>
/// What comparing paths with templates may take: so many steps for each segment of either. Only templates made for it need more, such as
/// thousands of segments with a placeholder in front, against which every example has to be tried.
/// </summary>
internal sealed class MatchingWork
{
    public const string TooMuch = "comparing its examples with its request lines takes too much";

    private const int StepsForEachSegment = 256;

    private long _left = 1_000_000;

    public long Steps { get; private set; }

    /// <summary>What is not compared by now is not known to follow anything, nor not to.</summary>
    public bool IsSpent => _left < 0;

    public void Allow(int segments) => _left += (long)segments * StepsForEachSegment;

    public void Spend(int steps)
    {
        Steps += steps;
        _left -= steps;
    }
}

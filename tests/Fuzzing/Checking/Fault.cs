using System.Text.RegularExpressions;

namespace DocModelGen.Fuzzing.Checking;

/// <summary>Something that no page should bring about.</summary>
/// <param name="Kind">A diagnostic's id, or what was expected and did not hold.</param>
/// <param name="Detail">The first message.</param>
internal sealed partial record Fault(string Kind, string Detail)
{
    /// <summary>Equal for faults that are likely one: names and numbers left out.</summary>
    public string Signature => $"{Kind}: {Specific().Replace(Detail, "…")}";

    [GeneratedRegex("""'[^']*'|"[^"]*"|\d+|global::\S+|\S+\.(md|cs)\S*""")]
    private static partial Regex Specific();
}

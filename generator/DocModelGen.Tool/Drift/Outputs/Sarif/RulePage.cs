using System.IO;
using System.Text.RegularExpressions;

namespace DocModelGen.Tool.Drift.Outputs.Sarif;

/// <summary>The page of a rule, which readers of a log have without a network: what it reports, why it matters, how to fix and how to silence it.</summary>
internal static partial class RulePage
{
    /// <summary>Links of a page to its neighbours lead nowhere in a log: their words stay.</summary>
    public static string TextOf(string rule)
    {
        using var reader = new StreamReader(typeof(RulePage).Assembly.GetManifestResourceStream($"rules/{rule}.md")!);
        return RelativeLink().Replace(reader.ReadToEnd().ReplaceLineEndings("\n"), "$1");
    }

    [GeneratedRegex(@"\[([^\]\n]+)\]\((?!https?:)[^)\s]+\)", RegexOptions.CultureInvariant)]
    private static partial Regex RelativeLink();
}

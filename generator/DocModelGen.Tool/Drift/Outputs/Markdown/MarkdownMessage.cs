using System.Globalization;
using System.Text.RegularExpressions;
using DocModelGen.Tool.Drift.Comparing;

namespace DocModelGen.Tool.Drift.Outputs.Markdown;

/// <summary>The message of an entry, with what its rule quotes, and paths, as code.</summary>
internal static partial class MarkdownMessage
{
    [GeneratedRegex(@"'(\{\d+\})'|(\{\d+\})")]
    private static partial Regex Arguments { get; }

    public static string Of(Entry entry) => Arguments.Replace(entry.Rule.MessageFormat.ToString(CultureInfo.InvariantCulture), match =>
    {
        bool isQuoted = match.Groups[1].Success;
        string argument = entry.Arguments[int.Parse(match.Value.Trim('\'', '{', '}'), CultureInfo.InvariantCulture)];
        return isQuoted || argument.Contains('/') ? MarkdownCode.Encode(argument) : MarkdownText.Encode(argument);
    });
}

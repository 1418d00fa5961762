namespace DocModelGen.Generator.Parsing.Markup;

/// <summary>The marks that dress up a name: asterisks and backticks.</summary>
internal static class Emphasis
{
    /// <summary>The name as it is meant, in a text that was read as it stands.</summary>
    public static string Trim(string text) => text.Trim().Trim('*', '`');
}

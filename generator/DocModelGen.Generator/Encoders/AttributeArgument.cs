namespace DocModelGen.Generator.Encoders;

/// <summary>
/// Prose as an attribute's argument: metadata holds it as UTF-8 and the compiler shows it in messages,
/// so it is cleaned and bounded before it becomes a literal.
/// </summary>
internal static class AttributeArgument
{
    private const int MaxLength = 500;

    public static string Encode(string text) => StringLiteral.Encode(PlainText.Clean(text, MaxLength));
}

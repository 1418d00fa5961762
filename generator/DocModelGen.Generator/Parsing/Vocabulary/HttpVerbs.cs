using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Vocabulary;

internal static class HttpVerbs
{
    private static readonly string[] s_all = ["GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "OPTIONS"];

    /// <summary>The verb that the line begins with, followed by a space or, as authors slip, by the path itself; null where there is none.</summary>
    public static string? Find(TextRange line)
    {
        foreach (string verb in s_all)
        {
            if (line.Length > verb.Length
                && line.StartsWithIgnoreCase(verb)
                && line.Text[line.Start + verb.Length] is ' ' or '\t' or '/' or '\u00a0'
                && (line.StartsWith(verb) || LooksLikePath(line.From(line.Start + verb.Length).Trim())))
            {
                return verb;
            }
        }

        return null;
    }

    /// <summary>"Get the user" in a sample's comment is no request.</summary>
    private static bool LooksLikePath(TextRange rest) => rest.First is '/' or '~' || rest.StartsWith("https://");
}

using System.Text;

namespace DocModelGen.Generator.Parsing.Draft;

/// <summary>The anchor that a heading gets where Markdown is shown: lower case, punctuation dropped, spaces as hyphens.</summary>
internal static class HeadingSlug
{
    public static string Create(string heading)
    {
        var slug = new StringBuilder(heading.Length);
        foreach (char c in heading)
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_')
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (c == ' ')
            {
                slug.Append('-');
            }
        }

        return slug.ToString();
    }
}

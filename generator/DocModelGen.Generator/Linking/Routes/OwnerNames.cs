using System;
using System.Collections.Generic;
using System.Text;

using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Routes;

/// <summary>Names that a page itself gives to what its requests belong to: in type names, in templates, in links.</summary>
internal sealed class OwnerNames(DocPage page, IReadOnlyList<UrlTemplate> templates)
{
    /// <summary>How the page spells the owner that a file name writes in lower case; null where it does not speak of it.</summary>
    public string? Find(string token)
    {
        string normal = Normal(token);
        return InTypes(normal) ?? InTemplates(normal) ?? InLinks(normal);
    }

    /// <summary>Lower case, letters and digits only, singular.</summary>
    public static string Normal(string word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (char c in word)
        {
            if (CSharpIdentifiers.IsWordCharacter(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return Plurals.Singular(letters.ToString());
    }

    /// <summary>The name has that normal form; most are told apart by their length.</summary>
    public static bool Is(string name, string normal) =>
        Math.Abs(name.Length - normal.Length) < 4 && string.Equals(Normal(name), normal, StringComparison.Ordinal);

    private string? InTypes(string normal)
    {
        foreach (string? name in (ReadOnlySpan<string?>)[page.Response?.Type?.Text, page.RequestBody?.Type?.Text])
        {
            if (name is not null && Is(name, normal))
            {
                return CSharpIdentifiers.Pascal(name);
            }
        }

        return null;
    }

    private string? InTemplates(string normal)
    {
        foreach (UrlTemplate template in templates)
        {
            if ((InSegments(template, normal) ?? InPlaceholders(template, normal)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Neighbours joined, too: <c>/education/classes</c> is the educationClass of file names. The last segment is what the operation is about.</summary>
    private static string? InSegments(UrlTemplate template, string normal)
    {
        IReadOnlyList<string> segments = template.LiteralSegments;
        int count = segments.Count - (template.Parts[template.Parts.Count - 1].IsPlaceholder ? 0 : 1);
        for (int i = 0; i < count; i++)
        {
            string joined = "";
            for (int j = i; j < count && j < i + 3 && joined.Length < normal.Length; j++)
            {
                joined += CSharpIdentifiers.Pascal(Plurals.Singular(segments[j]));
                if (Is(joined, normal))
                {
                    return joined;
                }
            }
        }

        return null;
    }

    private static string? InPlaceholders(UrlTemplate template, string normal)
    {
        foreach (UrlPart part in template.Parts)
        {
            string name = part.IsPlaceholder ? CSharpIdentifiers.Camel(part.Text.Split('|')[0]) : "";
            if (name.Length > 2 && name.EndsWith("Id", StringComparison.Ordinal)
                && Plurals.Singular(name.Substring(0, name.Length - 2)) is { } owner && Is(owner, normal))
            {
                return CSharpIdentifiers.Pascal(owner);
            }
        }

        return null;
    }

    private string? InLinks(string normal)
    {
        foreach (PageLink link in page.Links)
        {
            // Nearly no link is about the owner: the name must stand in it before it is taken apart.
            if (link.Target.IndexOf(normal, StringComparison.OrdinalIgnoreCase) < 0)
            {
                continue;
            }

            int hash = link.Target.IndexOf('#');
            string stem = PagePaths.Stem((hash < 0 ? link.Target : link.Target.Substring(0, hash)).Replace('\\', '/'));
            string name = stem.Substring(stem.LastIndexOf('-') + 1);
            if (Is(name, normal))
            {
                return CSharpIdentifiers.Pascal(name);
            }
        }

        return null;
    }
}

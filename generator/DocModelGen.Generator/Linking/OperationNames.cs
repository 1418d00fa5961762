using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking;

/// <summary>
/// Names operations after their page alone: the words of the title, and from the file name the owner where the title leaves it
/// out and the page's templates or links confirm it. Other pages have no say, so adding one renames nothing.
/// </summary>
internal static class OperationNames
{
    private static readonly char[] s_separators = [' ', '\t', ':', ',', ';', '/', '\\', '-', '(', ')', '[', ']', '"', '.', '|', '&'];
    private static readonly HashSet<string> s_articles = new(StringComparer.OrdinalIgnoreCase) { "a", "an", "the" };
    private static readonly HashSet<string> s_verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "get", "list", "post", "put", "patch", "create", "update", "delete", "add", "remove", "upsert",
    };

    public static string Propose(DocPage page, IReadOnlyList<UrlTemplate> templates)
    {
        List<string> words = TitleWords(page.Title);
        string stem = PagePaths.Stem(page.Path);
        if (words.Count == 0)
        {
            return CSharpIdentifiers.Pascal(stem);
        }

        string owner = string.Concat(MissingOwners(stem, words, page, templates));
        string name = CSharpIdentifiers.Pascal(words[0]) + owner + string.Concat(words.Skip(1).Select(CSharpIdentifiers.Pascal));
        return CSharpIdentifiers.Pascal(name);
    }

    private static List<string> TitleWords(string title)
    {
        int note = title.IndexOf('(');
        string text = note > 0 ? title.Substring(0, note) : title;
        var words = new List<string>();
        foreach (string part in text.Split(s_separators, StringSplitOptions.RemoveEmptyEntries))
        {
            string word = WithoutPossessive(part);
            if (!s_articles.Contains(word) && word.Any(CSharpIdentifiers.IsWordCharacter))
            {
                words.Add(word);
            }
        }

        while (words.Count > 1 && words[words.Count - 1].ToLowerInvariant() is "action" or "function")
        {
            words.RemoveAt(words.Count - 1);
        }

        return words;
    }

    private static string WithoutPossessive(string word)
    {
        int apostrophe = word.IndexOfAny(['\'', '\u2019']);
        return apostrophe > 0 ? word.Substring(0, apostrophe) : word;
    }

    private static IEnumerable<string> MissingOwners(string stem, List<string> words, DocPage page, IReadOnlyList<UrlTemplate> templates)
    {
        HashSet<string> covered = Covered(words);
        Dictionary<string, string>? confirmed = null;
        foreach (string token in Tokens(stem))
        {
            if (s_verbs.Contains(token) || covered.Contains(Normal(token)))
            {
                continue;
            }

            confirmed ??= Confirmed(page, templates);
            if (confirmed.TryGetValue(Normal(token), out string? spelling))
            {
                yield return spelling;
            }
        }
    }

    private static IEnumerable<string> Tokens(string stem)
    {
        string[] tokens = stem.Split(['-', '_', ' ', '.'], StringSplitOptions.RemoveEmptyEntries);
        bool isIntune = tokens.Length > 2 && string.Equals(tokens[0], "intune", StringComparison.OrdinalIgnoreCase);
        return isIntune ? tokens.Skip(2) : tokens;
    }

    /// <summary>The title's words, and neighbours joined: file names write <c>mailfolder</c> for "mail folder".</summary>
    private static HashSet<string> Covered(List<string> words)
    {
        var covered = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < words.Count; i++)
        {
            string joined = "";
            for (int j = i; j < words.Count && j < i + 5; j++)
            {
                joined += words[j];
                covered.Add(Normal(joined));
            }
        }

        return covered;
    }

    /// <summary>Names that the page itself gives to owners, by their normal form.</summary>
    private static Dictionary<string, string> Confirmed(DocPage page, IReadOnlyList<UrlTemplate> templates)
    {
        var confirmed = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (UrlTemplate template in templates)
        {
            List<string> segments = [.. template.LiteralSegments()];
            for (int i = 0; i < segments.Count; i++)
            {
                string joined = "";
                for (int j = i; j < segments.Count && j < i + 3; j++)
                {
                    string singular = CSharpIdentifiers.Pascal(Plurals.Singular(segments[j]));
                    joined += singular;
                    Confirm(joined, joined);
                }
            }

            foreach (UrlPart part in template.Parts)
            {
                if (part.IsPlaceholder && WithoutId(part.Text) is { Length: > 0 } owner)
                {
                    string singular = CSharpIdentifiers.Pascal(Plurals.Singular(owner));
                    Confirm(owner, singular);
                }
            }
        }

        foreach (PageLink link in page.Links)
        {
            int hash = link.Target.IndexOf('#');
            string stem = PagePaths.Stem((hash < 0 ? link.Target : link.Target.Substring(0, hash)).Replace('\\', '/'));
            string token = stem.Substring(stem.LastIndexOf('-') + 1);
            Confirm(token, CSharpIdentifiers.Pascal(token));
        }

        return confirmed;

        void Confirm(string name, string spelling)
        {
            string normal = Normal(name);
            if (normal.Length > 0 && !confirmed.ContainsKey(normal))
            {
                confirmed.Add(normal, spelling);
            }
        }
    }

    private static string WithoutId(string placeholder)
    {
        string name = CSharpIdentifiers.Camel(placeholder.Split('|')[0]);
        return name.EndsWith("Id", StringComparison.Ordinal) ? name.Substring(0, name.Length - 2) : "";
    }

    private static string Normal(string word) => Plurals.Singular(string.Concat(word.Where(CSharpIdentifiers.IsWordCharacter)).ToLowerInvariant());
}

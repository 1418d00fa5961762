using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Routes;

/// <summary>
/// Names operations after their page alone: the words of the title, and from the file name the owner where the title leaves it
/// out and the page's templates or links confirm it. Other pages have no say, so adding one renames nothing.
/// </summary>
internal static class OperationNames
{
    private static readonly char[] s_separators = [' ', '\t', ':', ',', ';', '/', '\\', '-', '(', ')', '[', ']', '"', '.', '|', '&'];
    private static readonly char[] s_apostrophes = ['\'', '\u2019'];
    private static readonly char[] s_fileSeparators = ['-', '_', ' ', '.'];
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

        // "driveItem: copy" names its owner.
        bool namesOwner = page.Title.IndexOf(':') > 0 && words.Count > 1;
        string owner = namesOwner ? "" : string.Concat(MissingOwners(stem, words, page, templates));
        string first = CSharpIdentifiers.Pascal(words[0]);
        if (words.Count == 1)
        {
            // A method's name of several words stays together behind its owner: MobileAppHasPayloadLinks, but AssignMobileApp.
            return CSharpIdentifiers.Pascal(CSharpIdentifiers.CountWords(words[0]) > 1 ? owner + first : first + owner);
        }

        return CSharpIdentifiers.Pascal(first + owner + string.Concat(words.Skip(1).Select(CSharpIdentifiers.Pascal)));
    }

    /// <summary>What the file name says and the name does not: tells apart operations of one title. Empty where it says no more.</summary>
    public static string Distinction(DocPage page, string name)
    {
        var rest = new List<string>();
        foreach (string token in PagePaths.Stem(page.Path).Split(s_fileSeparators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!s_verbs.Contains(token)
                && !string.Equals(token, "intune", StringComparison.OrdinalIgnoreCase)
                && name.IndexOf(Plurals.Singular(token), StringComparison.OrdinalIgnoreCase) < 0)
            {
                rest.Add(CSharpIdentifiers.Pascal(token));
            }
        }

        return string.Concat(rest);
    }

    private static List<string> TitleWords(string title)
    {
        int note = title.IndexOf('(');
        string text = note > 0 ? title.Substring(0, note) : title;
        var words = new List<string>();
        foreach (string part in text.Split(s_separators, StringSplitOptions.RemoveEmptyEntries))
        {
            string word = WithoutPossessive(part);
            if (!s_articles.Contains(word) && HasWordCharacter(word))
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

    private static bool HasWordCharacter(string word)
    {
        foreach (char c in word)
        {
            if (CSharpIdentifiers.IsWordCharacter(c))
            {
                return true;
            }
        }

        return false;
    }

    private static string WithoutPossessive(string word)
    {
        int apostrophe = word.IndexOfAny(s_apostrophes);
        return apostrophe > 0 ? word.Substring(0, apostrophe) : word;
    }

    private static string[] MissingOwners(string stem, List<string> words, DocPage page, IReadOnlyList<UrlTemplate> templates)
    {
        List<string> owners = OwnerTokens(stem);
        if (owners.Count == 0)
        {
            return [];
        }

        var confirmed = new OwnerNames(page, templates);
        string[] missing = [.. owners.Where(token => !IsCovered(OwnerNames.Normal(token), words))];
        string[] spellings = [.. missing.Select(confirmed.Find).OfType<string>()];
        if (spellings.Length > 0 || missing.Length == 0)
        {
            return spellings;
        }

        // The file has the owner in a word that nothing else of the page has: plannergroup, where the template says groups.
        if (templates[0].Owner is { } owner && OwnerNames.Normal(owner) is { Length: > 3 } normal
            && Array.Exists(missing, token => token.IndexOf(normal, StringComparison.OrdinalIgnoreCase) >= 0)
            && !words.Exists(word => word.IndexOf(normal, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            return [owner];
        }

        // A verb alone says nothing: assign, protect.
        return words.Count == 1 && CSharpIdentifiers.CountWords(words[0]) == 1 ? [CSharpIdentifiers.Pascal(missing[missing.Length - 1])] : [];
    }

    /// <summary>What stands before the verb in <c>group-list-members</c>, or before the last word in <c>user-sendmail</c>.</summary>
    private static List<string> OwnerTokens(string stem)
    {
        var tokens = new List<string>(stem.Split(s_fileSeparators, StringSplitOptions.RemoveEmptyEntries));
        if (tokens.Count > 2 && string.Equals(tokens[0], "intune", StringComparison.OrdinalIgnoreCase))
        {
            tokens.RemoveRange(0, 2);
        }

        // The first word is an owner even where it could be a verb: post-list-attachments.
        int verb = tokens.FindIndex(1, Math.Max(tokens.Count - 1, 0), s_verbs.Contains);
        int count = verb > 0 ? verb : Math.Max(tokens.Count - 1, 0);
        if (verb < 0 && count > 0 && s_verbs.Contains(tokens[0]))
        {
            return [];
        }

        return tokens.GetRange(0, count);
    }

    /// <summary>By one of the title's words, or neighbours joined: file names write <c>mailfolder</c> for "mail folder".</summary>
    private static bool IsCovered(string normal, List<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            string joined = "";
            for (int j = i; j < words.Count && joined.Length < normal.Length + 4; j++)
            {
                joined += words[j];
                if (OwnerNames.Is(joined, normal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

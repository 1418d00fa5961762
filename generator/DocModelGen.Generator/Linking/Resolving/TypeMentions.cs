using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Routes;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Resolving;

/// <summary>Finds the type that a sentence means: by a link, by a name in code or bold, or by words that are a type's name, in singular or plural.</summary>
internal sealed class TypeMentions(TypeIndex types, TypeResolver resolver)
{
    private const int MaximumWords = 3;

    private static readonly char[] s_space = [' '];

    /// <summary>What may stand between an article and a name.</summary>
    private static readonly HashSet<string> s_adjectives = new(StringComparer.OrdinalIgnoreCase)
    {
        "created", "updated", "new", "newly", "requested", "matching", "following", "corresponding", "full", "complete", "single", "resulting", "changed", "modified", "given", "list", "array",
        "collection", "page", "of", "all", "a", "an", "the", "one", "your", "its", "json", "existing", "found", "current", "paginated", "bare", "plain", "empty",
    };

    /// <summary>The first mention that is a type's name; null where none is.</summary>
    public MentionedType? Find(DocPage from, EquatableArray<TypeMention> mentions)
    {
        foreach (TypeMention mention in mentions)
        {
            if (Find(from, mention) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The mention that <see cref="Find(DocPage, EquatableArray{TypeMention})"/> finds.</summary>
    public TypeMention? FindMention(DocPage from, EquatableArray<TypeMention> mentions) => mentions.FirstOrDefault(mention => Find(from, mention) is not null);

    /// <summary>What a name outside of the prose's links may mean: "a **customers** object".</summary>
    public NamedEntry? FindNamed(DocPage from, NamedLink name) =>
        Find(from, new TypeMention(name.Text.Trim('*', '`'), name.Target, IsCollection: false, name.Anchor))?.Entry;

    /// <summary>What the last segment of a path is a collection of.</summary>
    public TypeEntry? FindBySegment(DocPage page, UrlTemplate template) =>
        template.LiteralSegments is [.., var last] && FindByWords(page, last, out _) is TypeEntry { Rows.Count: > 0 } type ? type : null;

    /// <summary>The type of a title's noun: <c>Update a member</c>.</summary>
    public TypeEntry? FindInTitle(DocPage page)
    {
        int space = page.Title.IndexOf(' ');
        return space < 0 ? null : FindByWords(page, page.Title.Substring(space + 1), out _) as TypeEntry;
    }

    private MentionedType? Find(DocPage from, TypeMention mention)
    {
        if (PrimitiveOf(mention.Text) is { } primitive)
        {
            return new MentionedType(null, mention.IsCollection) { Primitive = primitive };
        }

        if (mention.Target is not null && resolver.FindByLink(from, mention.Text, mention.Target) is { } linked)
        {
            return new MentionedType(linked, mention.IsCollection);
        }

        return FindByWords(from, mention.Text, out bool isPlural) is { } named ? new MentionedType(named, mention.IsCollection || isPlural) : null;
    }

    private NamedEntry? FindByWords(DocPage from, string text, out bool isPlural)
    {
        isPlural = false;
        string[] all = text.Split(s_space, StringSplitOptions.RemoveEmptyEntries);
        string[] words = [.. all.SkipWhile(s_adjectives.Contains)];
        bool isList = all.Take(all.Length - words.Length).Any(static word => word.ToLowerInvariant() is "list" or "array" or "collection" or "page");
        for (int count = Math.Min(words.Length, MaximumWords); count > 0; count--)
        {
            string name = string.Concat(words.Take(count));
            if (Known(name, from) is { } exact)
            {
                isPlural = isList;
                return exact;
            }

            string singular = Plurals.Singular(name);
            if (singular.Length != name.Length && Known(singular, from) is { } ofPlural)
            {
                isPlural = true;
                return ofPlural;
            }

            string allSingular = Plurals.SingularWords(name);
            if (allSingular.Length != singular.Length && Known(allSingular, from) is { } ofPlurals)
            {
                isPlural = true;
                return ofPlurals;
            }
        }

        return null;
    }

    /// <summary><c>Edm.Decimal</c>, or a primitive's name and nothing else.</summary>
    private static ValueKind? PrimitiveOf(string text)
    {
        string first = text.Split(s_space)[0];
        return first.StartsWith("Edm.", StringComparison.OrdinalIgnoreCase) ? Primitives.ParseLoosely(first)
            : first.Length == text.Length && Primitives.ParseLoosely(first) is ValueKind.String or ValueKind.Boolean or ValueKind.Int32 or ValueKind.Int64 or ValueKind.Double or ValueKind.Decimal or ValueKind.Guid
                ? Primitives.ParseLoosely(first)
                : null;
    }

    /// <summary>A word of three letters is a word.</summary>
    private NamedEntry? Known(string name, DocPage from) => name.Length > 2 ? types.Find(name, from) : null;
}

/// <summary>The entry is null for a primitive.</summary>
internal sealed record MentionedType(NamedEntry? Entry, bool IsCollection)
{
    public ValueKind? Primitive { get; init; }
}

using System;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Cells;

/// <summary>Peels what stands around a type's name: collection wrappers, remarks in parentheses, words such as <c>resource</c>.</summary>
internal sealed class TypeExpression(string text)
{
    private static readonly char[] s_ends = [' ', '.', ','];
    private static readonly string[] s_trailingWords = [" resource", " resources", " object", " objects", " enum", " enumeration", " resource type", " entity"];
    private static readonly string[] s_collectionPrefixes = ["collection of ", "list of ", "array of "];

    /// <summary>What is left when all is peeled.</summary>
    public string Core { get; private set; } = text;

    public bool IsCollection { get; private set; }

    public PropertyFlags Flags { get; private set; }

    public bool IsUnion =>
        Core.IndexOf(" or ", StringComparison.OrdinalIgnoreCase) > 0 || (Core.IndexOf('/') > 0 && Core.IndexOf('(') < 0);

    public void StripRemarks()
    {
        CutSentence();
        while (StripOne())
        {
        }
    }

    /// <summary>A description in the type cell begins behind the first full stop.</summary>
    private void CutSentence()
    {
        int stop = Core.IndexOf("collection. ", StringComparison.OrdinalIgnoreCase);
        if (stop > 0)
        {
            Core = Core.Substring(0, stop + "collection".Length);
        }
    }

    private bool StripOne()
    {
        string before = Core;
        Core = Core.Trim(s_ends);
        StripParentheses();
        StripCollection();
        StripTrailingWord();
        StripSize();
        return Core.Length > 0 && !string.Equals(before, Core, StringComparison.Ordinal);
    }

    private void StripParentheses()
    {
        if (Core.EndsWith(")", StringComparison.Ordinal))
        {
            int open = Core.LastIndexOf(" (", StringComparison.Ordinal);
            if (open > 0)
            {
                AddFlags(Core.Substring(open + 2, Core.Length - open - 3));
                Core = Core.Substring(0, open);
            }
        }

        int close = Core.IndexOf(") ", StringComparison.Ordinal);
        if (Core.StartsWith("(", StringComparison.Ordinal) && close > 0 && Core.IndexOf(" or ", StringComparison.Ordinal) < 0)
        {
            AddFlags(Core.Substring(1, close - 1));
            Core = Core.Substring(close + 2);
        }
    }

    private void AddFlags(string remark) => Flags |= remark.Trim().ToLowerInvariant() switch
    {
        "optional" => PropertyFlags.Optional,
        "required" => PropertyFlags.Required,
        "readonly" or "read-only" => PropertyFlags.ReadOnly,
        _ => PropertyFlags.None,
    };

    private void StripCollection()
    {
        const string Wrapper = "collection(";
        const string Suffix = " collection";
        if (Core.StartsWith(Wrapper, StringComparison.OrdinalIgnoreCase) && Core.EndsWith(")", StringComparison.Ordinal))
        {
            Take(Core.Substring(Wrapper.Length, Core.Length - Wrapper.Length - 1));
        }
        else if (Core.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase))
        {
            Take(Core.Substring(0, Core.Length - Suffix.Length));
        }
        else if (Core.EndsWith("[]", StringComparison.Ordinal) && !Core.EndsWith("][]", StringComparison.Ordinal))
        {
            Take(Core.Substring(0, Core.Length - 2));
        }
        else if (Array.Find(s_collectionPrefixes, prefix => Core.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) is { } prefix)
        {
            Take(Core.Substring(prefix.Length));
        }

        void Take(string inner)
        {
            Core = inner.Trim();
            IsCollection = true;
        }
    }

    private void StripTrailingWord()
    {
        foreach (string word in s_trailingWords)
        {
            if (Core.Length > word.Length && Core.EndsWith(word, StringComparison.OrdinalIgnoreCase) && !PrimitiveTypes.IsUntyped(Core))
            {
                Core = Core.Substring(0, Core.Length - word.Length).TrimEnd();
                return;
            }
        }
    }

    /// <summary><c>string, maximum size 20</c>.</summary>
    private void StripSize()
    {
        int comma = Core.IndexOf(", max", StringComparison.OrdinalIgnoreCase);
        if (comma > 0)
        {
            Core = Core.Substring(0, comma).TrimEnd();
        }
    }
}

using System;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Cells;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Prose;

/// <summary>Reads what stands between the title and the first section: namespace, base type, abstractness, deprecation.</summary>
internal sealed class IntroductionReader(PageDraft draft)
{
    private const string NamespaceKey = "Namespace:";

    private static readonly string[] s_basePhrases = ["inherits from base class ", "inherits from the base class ", "inherits from ", "derived from ", "derives from ", "extends the ", "inherits all properties from ", "inherits all the properties of the ", "inherits all the properties from ", "inherits the properties from "];

    private static readonly string[] s_kindWords = [" resource type", " resource", " complex type", " entity type", " entity", " type", " object"];

    /// <summary>A line of the introduction or of a note in it.</summary>
    public void Read(Markdig.Syntax.LeafBlock paragraph, InlineReader inlines)
    {
        TextRange first = CodeLines.Get(paragraph.Lines, 0);
        if (first.StartsWithIgnoreCase(NamespaceKey))
        {
            string name = first.From(first.Start + NamespaceKey.Length).Trim().ToString().Trim('*', '`', '.', ' ');
            draft.Namespace ??= SectionNames.IsTypeName(name) ? name : null;
            return;
        }

        if (MayMatter(paragraph))
        {
            Read(inlines.Read(paragraph));
        }
    }

    /// <summary>The first paragraph below a heading says what stands there, unless it leads to what follows or tells what comes back.</summary>
    public void ReadSummary(CellText text)
    {
        if (draft.Summary is not null)
        {
            return;
        }

        string summary = text.ToString().Trim();
        if (summary.Length > 0 && char.IsLetter(summary[0]) && summary.IndexOf(' ') > 0 && summary[summary.Length - 1] != ':'
            && !summary.StartsWith(NamespaceKey, StringComparison.OrdinalIgnoreCase) && ReplySentence.FindStatus(summary) < 0)
        {
            draft.Summary = summary;
        }
    }

    private static bool MayMatter(Markdig.Syntax.LeafBlock paragraph)
    {
        for (int i = 0; i < paragraph.Lines.Count; i++)
        {
            TextRange line = CodeLines.Get(paragraph.Lines, i);
            if (line.ContainsIgnoreCase("nherits") || line.ContainsIgnoreCase("eriv") || line.ContainsIgnoreCase("abstract") || line.ContainsIgnoreCase("deprecated") || line.ContainsIgnoreCase("extends"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Below the introduction other types are spoken of too: only a sentence that begins with the page's own type tells its base.</summary>
    public void ReadBelow(Markdig.Syntax.LeafBlock paragraph, string typeName, InlineReader inlines)
    {
        if (draft.BaseType is null && MayMatter(paragraph) && inlines.Read(paragraph) is var text && IsAbout(typeName, text.Text))
        {
            ReadBase(text);
        }
    }

    /// <summary>"X derives from", "The X resource is derived from", "This resource inherits from".</summary>
    private static bool IsAbout(string typeName, string text)
    {
        int phrase = -1;
        foreach (string words in s_basePhrases)
        {
            int index = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            phrase = index >= 0 && (phrase < 0 || index < phrase) ? index : phrase;
        }

        string subject = phrase < 0 ? "" : text.Substring(0, phrase).Trim();
        subject = subject.EndsWith(" is", StringComparison.OrdinalIgnoreCase) ? subject.Substring(0, subject.Length - " is".Length) : subject;
        return subject.StartsWith("this ", StringComparison.OrdinalIgnoreCase)
            ? IsKind(subject.Substring("this".Length))
            : IsNamed(typeName, subject.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? subject.Substring("the ".Length) : subject);
    }

    private static bool IsNamed(string typeName, string subject) =>
        subject.StartsWith(typeName, StringComparison.OrdinalIgnoreCase)
        && (subject.Length == typeName.Length || IsKind(subject.Substring(typeName.Length)));

    private static bool IsKind(string words) => Array.Exists(s_kindWords, kind => string.Equals(words, kind, StringComparison.OrdinalIgnoreCase));

    public void Read(CellText text)
    {
        ReadBase(text);
        draft.IsAbstract |= IsAbstract(text.Text);
        draft.Deprecation ??= FindDeprecation(text);
    }

    private void ReadBase(CellText text)
    {
        foreach (string phrase in s_basePhrases)
        {
            int index = text.Text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (draft.BaseType is null && index >= 0 && !IsAboutOthers(text.Text, index))
            {
                NamedLink? name = NamedLinkReader.ReadAt(draft, text, index + phrase.Length);
                draft.BaseType = name is { } link && SectionNames.IsTypeName(link.Text) ? link : null;
            }
        }
    }

    /// <summary>"Types derived from this", "properties inherited": about others than this type.</summary>
    private static bool IsAboutOthers(string text, int index)
    {
        string before = text.Substring(Math.Max(0, index - 24), index - Math.Max(0, index - 24));
        return before.IndexOf("types ", StringComparison.OrdinalIgnoreCase) >= 0
            || before.IndexOf("resources ", StringComparison.OrdinalIgnoreCase) >= 0
            || before.IndexOf("not ", StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private static bool IsAbstract(string text)
    {
        int index = text.IndexOf("abstract", StringComparison.OrdinalIgnoreCase);
        return index >= 0
            && (text.IndexOf("is an abstract", StringComparison.OrdinalIgnoreCase) >= 0
                || text.IndexOf("abstract type", StringComparison.OrdinalIgnoreCase) >= 0
                || text.IndexOf("abstract base", StringComparison.OrdinalIgnoreCase) >= 0
                || text.IndexOf("abstract class", StringComparison.OrdinalIgnoreCase) >= 0
                || text.IndexOf("abstract entity", StringComparison.OrdinalIgnoreCase) >= 0
                || text.IndexOf("is abstract", StringComparison.OrdinalIgnoreCase) >= 0);
    }

    /// <summary>The sentence that says so, where it is about this page's subject and not about one value of it.</summary>
    private static string? FindDeprecation(CellText paragraph)
    {
        string text = paragraph.ToString();
        int index = text.IndexOf("deprecated", StringComparison.OrdinalIgnoreCase);
        if (index < 0)
        {
            return null;
        }

        int start = text.LastIndexOf(". ", index, StringComparison.Ordinal) is >= 0 and int stop ? stop + 2 : 0;
        int end = text.IndexOf(". ", index, StringComparison.Ordinal) is >= 0 and int next ? next + 1 : text.Length;
        string sentence = text.Substring(start, end - start).Trim();
        bool isSubject = sentence.StartsWith("deprecated", StringComparison.OrdinalIgnoreCase)
            || StartsWithSubject(sentence, "this ")
            || StartsWithSubject(sentence, "the ")
            || StartsWithSubject(sentence, "note: this ")
            || StartsWithSubject(sentence, "caution: this ")
            || StartsWithSubject(sentence, "warning: this ");
        return isSubject ? sentence : null;
    }

    private static bool StartsWithSubject(string sentence, string start) =>
        sentence.StartsWith(start, StringComparison.OrdinalIgnoreCase)
        && (sentence.IndexOf("is deprecated", StringComparison.OrdinalIgnoreCase) >= 0
            || sentence.IndexOf("been deprecated", StringComparison.OrdinalIgnoreCase) >= 0
            || sentence.IndexOf("now deprecated", StringComparison.OrdinalIgnoreCase) >= 0)
        && sentence.IndexOf("property", StringComparison.OrdinalIgnoreCase) < 0;
}

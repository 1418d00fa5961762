using System;
using System.Collections.Generic;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;

namespace DocModelGen.Generator.Parsing.Prose;

/// <summary>Reads which OData query options a page allows.</summary>
internal sealed class QueryOptionReader(PageDraft draft)
{
    /// <summary>The canonical order.</summary>
    private static readonly string[] s_options = ["$select", "$filter", "$expand", "$orderby", "$top", "$skip", "$count", "$search"];

    public void Read(CellText text) => Read(text.Text);

    public void Read(string paragraph)
    {
        int start = 0;
        for (int i = 0; i <= paragraph.Length; i++)
        {
            if (i == paragraph.Length || (paragraph[i] is '.' or ';' && (i + 1 == paragraph.Length || char.IsWhiteSpace(paragraph[i + 1]))))
            {
                ReadSentence(paragraph.Substring(start, i - start));
                start = i + 1;
            }
        }
    }

    public static EquatableArray<string> Order(HashSet<string> options) =>
        new(Array.FindAll(s_options, options.Contains));

    private void ReadSentence(string sentence)
    {
        sentence = sentence.Replace("*", string.Empty);
        if (Contains(sentence, "not support") || Contains(sentence, "n't support") || Contains(sentence, "not currently support") || Contains(sentence, "not available"))
        {
            draft.RefusesODataQuery |= Contains(sentence, "OData quer") && !Contains(sentence, "other");
            return;
        }

        bool namesSome = Contains(sentence, "some of") || Contains(sentence, "following");
        foreach (string option in s_options)
        {
            int index = sentence.IndexOf(option, StringComparison.OrdinalIgnoreCase);
            if (index >= 0 && (index + option.Length == sentence.Length || !char.IsLetter(sentence[index + option.Length])))
            {
                draft.QueryOptions.Add(option);
                namesSome |= !Contains(sentence, "including");
            }
        }

        // What is said of single options elsewhere does not take back that the method supports all of them.
        draft.SupportsODataQuery |= !namesSome && Contains(sentence, "OData quer") && Contains(sentence, "support");
    }

    private static bool Contains(string text, string value) => text.IndexOf(value, StringComparison.OrdinalIgnoreCase) >= 0;
}

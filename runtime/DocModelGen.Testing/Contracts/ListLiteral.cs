using System.Collections.Generic;
using System.Text;

namespace DocModelGen.Testing.Contracts;

/// <summary>A collection as OData writes it into a URL, turned round: <c>'it''s',"b",3</c>.</summary>
internal static class ListLiteral
{
    /// <summary>The items, without their quotes.</summary>
    public static string[] Split(string text)
    {
        List<string> items = [];
        StringBuilder item = new();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '\'' or '"')
            {
                i = ReadQuoted(text, i, item);
            }
            else if (text[i] == ',')
            {
                items.Add(item.ToString());
                item.Clear();
            }
            else if (text[i] != ' ' || item.Length > 0)
            {
                item.Append(text[i]);
            }
        }

        if (item.Length > 0 || items.Count > 0)
        {
            items.Add(item.ToString());
        }

        return [.. items];
    }

    /// <summary>Appends what stands between the quotes, and tells where the closing one is: two of them are one of the text.</summary>
    private static int ReadQuoted(string text, int open, StringBuilder item)
    {
        int i = open + 1;
        for (; i < text.Length; i++)
        {
            if (text[i] == text[open])
            {
                if (i + 1 == text.Length || text[i + 1] != text[open])
                {
                    break;
                }

                i++;
            }

            item.Append(text[i]);
        }

        return i;
    }
}

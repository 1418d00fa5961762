using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;

namespace DocModelGen;

/// <content>Arguments of functions that are collections: the URL has their text, and generated properties give the lists back.</content>
public abstract partial record ApiRequest
{
    private KeyValuePair<string, object>[] _lists = RequestValues.None;

    /// <summary>Gets a list that <see cref="SetArgument"/> has set.</summary>
    /// <param name="name">The placeholder's name.</param>
    /// <returns>The list, or <see langword="null"/> where the template in use has no such placeholder.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected object? GetArgument(string name) => RequestValues.Get(_lists, name);

    /// <summary>Sets the list whose text is a path argument; only for constructors. Requests are compared by the text.</summary>
    /// <param name="name">The placeholder's name.</param>
    /// <param name="list">The list.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetArgument(string name, object list)
    {
        Require.NotNull(name);
        Require.NotNull(list);
        _lists = RequestValues.With(_lists, name, list);
    }

    /// <summary>
    /// Writes a list as an argument of a function: <c>['a','b']</c>, <c>[1,2]</c>. A list is JSON there (OData ABNF 4.01, <c>arrayOrObject</c>), with dates and GUIDs as text, in which
    /// services take single quotes as well, but doubled ones within a text for an error: with such a text the list has double quotes.
    /// </summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="list">The list.</param>
    /// <param name="name">The parameter's name, for exceptions.</param>
    /// <returns>The list's text, not escaped.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="list"/> is null.</exception>
    /// <exception cref="ArgumentException">An item is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static string FormatList<T>(IReadOnlyList<T> list, string name)
    {
        if (list is null)
        {
            throw new ArgumentNullException(name);
        }

        bool isPlain = list is not IEnumerable<string> words || words.All(static word => word is null || IsPlain(word));
        StringBuilder text = new("[");
        for (int i = 0; i < list.Count; i++)
        {
            object item = list[i] ?? throw new ArgumentException("The list has a null.", name);
            text.Append(i == 0 ? "" : ",");
            string word = UrlValue.Format(item) ?? throw new NotSupportedException($"An argument of type {item.GetType()} has no documented form.");
            text.Append(item is bool or byte or short or int or long or float or double or decimal ? word
                : isPlain ? $"'{word}'"
                : $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(word)}\"");
        }

        return text.Append(']').ToString();
    }

    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c is '\'' or '"' or '\\' or < ' ')
            {
                return false;
            }
        }

        return true;
    }
}

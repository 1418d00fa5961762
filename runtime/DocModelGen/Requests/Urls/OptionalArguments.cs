using System;
using System.Collections.Generic;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>
/// Arguments that a call of a function has only where they are set (OData Protocol 4.01, 11.5.4.1.1): <c>(address='')</c> behind the function's
/// name, <c>,from=,to=</c> behind the arguments that it always has. Those with quotes are strings.
/// </summary>
internal sealed class OptionalArguments
{
    private readonly string[] _names;
    private readonly bool[] _areQuoted;
    private readonly bool _opensCall;

    public OptionalArguments(string text)
    {
        _opensCall = text[0] == '(';
        string[] arguments = text.Trim('(', ')', ',').Split(',');
        _names = Array.ConvertAll(arguments, static argument => argument.Split('=')[0]);
        _areQuoted = Array.ConvertAll(arguments, static argument => argument.Length > 0 && argument[argument.Length - 1] == '\'');
    }

    /// <summary>The template as the page has it.</summary>
    public static string RemoveFrom(string template)
    {
        int open = Math.Max(template.IndexOf("{(", StringComparison.Ordinal), template.IndexOf("{,", StringComparison.Ordinal));
        int close = open < 0 ? -1 : template.IndexOf('}', open);
        return close < 0 ? template : template.Remove(open, close + 1 - open);
    }

    public bool Has(string name) => Array.IndexOf(_names, name) >= 0;

    public void Write(ref ApiUrlWriter url, KeyValuePair<string, object>[] options)
    {
        string before = _opensCall ? "(" : ",";
        for (int i = 0; i < _names.Length; i++)
        {
            if (RequestValues.Get(options, _names[i]) is not { } value)
            {
                continue;
            }

            string text = UrlValue.Format(value) ?? throw new NotSupportedException($"An argument of type {value.GetType()} has no documented form.");
            if (PercentEncoding.HasLoneSurrogate(text))
            {
                throw new ArgumentException($"The argument '{_names[i]}' has half a surrogate pair, which no URL can carry.", _names[i]);
            }

            url.WriteLiteral(before);
            url.WriteEscaped(_names[i], UrlPart.Segment);
            url.WriteLiteral(_areQuoted[i] ? "='" : "=");
            url.WriteEscaped(_areQuoted[i] ? UrlValue.WithDoubledQuotes(text) : text, UrlPart.Segment);
            url.WriteLiteral(_areQuoted[i] ? "'" : "");
            before = ",";
        }

        if (_opensCall && before == ",")
        {
            url.WriteLiteral(")");
        }
    }
}

using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http;
using System.Text.Encodings.Web;

namespace DocModelGen;

/// <summary>
/// What authenticated a request, whoever set it. Services show requests to whoever debugs them, and what an exception prints ends up in logs: here,
/// and nowhere else, it is taken out of all that one prints.
/// </summary>
internal sealed class Secrets
{
    private const string Mask = "***";

    // Shorter ones would be found in words that have nothing to do with them.
    private const int ShortestToken = 4;
    private const int ShortestOther = 8;

    private static readonly string[] s_secretWords =
        ["authorization", "cookie", "api-key", "apikey", "access-key", "subscription-key", "token", "secret", "password", "signature"];

    private readonly List<string> _values = [];

    public bool Any => _values.Count > 0;

    /// <param name="message">The request.</param>
    /// <param name="sent">The request as it was sent, which handlers may have given other headers than the one that they got.</param>
    public static Secrets Of(HttpRequestMessage? message, HttpRequestMessage? sent = null)
    {
        Secrets secrets = new();
        secrets.Gather(message);
        secrets.Gather(ReferenceEquals(sent, message) ? null : sent);
        secrets._values.Sort(static (left, right) => right.Length.CompareTo(left.Length));
        return secrets;
    }

    /// <summary>Whether a header's value may not be shown.</summary>
    public static bool IsSecret(string header)
    {
        foreach (string word in s_secretWords)
        {
            if (header.AsSpan().IndexOf(word.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text without the secrets.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        foreach (string value in _values)
        {
            text = text.Replace(value, Mask);
        }

        return WithoutStart(text);
    }

    private static bool IsAuthorization(string header) => header.EndsWith("authorization", StringComparison.OrdinalIgnoreCase);

    private void Gather(HttpRequestMessage? message)
    {
        if (message is null)
        {
            return;
        }

        foreach (KeyValuePair<string, IEnumerable<string>> header in message.Headers)
        {
            if (!IsSecret(header.Key))
            {
                continue;
            }

            bool isAuthorization = IsAuthorization(header.Key);
            foreach (string value in header.Value)
            {
                // A scheme and its credentials; cookies, of which each has a name; or the value itself.
                foreach (string part in isAuthorization ? [value.Substring(value.IndexOf(' ') + 1)] : value.Split(';'))
                {
                    string secret = isAuthorization ? part : part.Substring(part.IndexOf('=') + 1);
                    Add(secret.Trim(), isAuthorization ? ShortestToken : ShortestOther);
                }
            }
        }
    }

    private void Add(string secret, int shortest)
    {
        if (secret.Length < shortest)
        {
            return;
        }

        // Also as it stands in JSON and in an address.
        foreach (string form in (string[])[secret, JavaScriptEncoder.Default.Encode(secret), secret.Replace("/", "\\/"), Uri.EscapeDataString(secret)])
        {
            if (!_values.Contains(form))
            {
                _values.Add(form);
            }
        }
    }

    /// <summary>A body is cut somewhere, which may be within a secret.</summary>
    private string WithoutStart(string text)
    {
        foreach (string value in _values)
        {
            for (int length = Math.Min(value.Length - 1, text.Length); length >= ShortestOther; length--)
            {
                if (string.CompareOrdinal(text, text.Length - length, value, 0, length) == 0)
                {
                    return text.Remove(text.Length - length) + Mask;
                }
            }
        }

        return text;
    }
}

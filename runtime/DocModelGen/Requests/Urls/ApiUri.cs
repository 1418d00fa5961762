using System;
#if NET
using System.Buffers;
#endif

namespace DocModelGen;

/// <summary>
/// Addresses that are sent as they were built. Where the platform neither checks nor canonicalises an address, it also writes no byte of it
/// that is not ASCII: so what comes here without that is held to RFC 3986 first, character by character.
/// </summary>
internal static class ApiUri
{
    // Unreserved characters and delimiters (RFC 3986, 2.2 and 2.3) but for the one that begins a fragment, which is never sent.
    private const string Allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?[]@!$&'()*+,;=";

#if NET
    private static readonly SearchValues<char> s_allowed = SearchValues.Create(Allowed);
    private static readonly SearchValues<char> s_allowedOrEscape = SearchValues.Create(Allowed + "%");
#else
    private static readonly bool[] s_allowed = PercentEncoding.Allow(Allowed);
#endif

    // Programs have one base address, or few: the last one need not be checked again. An instance of Uri never changes.
    private static CheckedBase? s_lastBase;

    private sealed record CheckedBase(Uri Address, string Text);

    /// <summary>The address without a slash at the end, after checks that nothing of it would get lost or change its meaning.</summary>
    public static string CheckBase(Uri baseAddress)
    {
        Require.NotNull(baseAddress);
        if (s_lastBase is { } last && ReferenceEquals(last.Address, baseAddress))
        {
            return last.Text;
        }

        if (!baseAddress.IsAbsoluteUri || (baseAddress.Scheme != Uri.UriSchemeHttps && baseAddress.Scheme != Uri.UriSchemeHttp))
        {
            // A path alone is a file's address on some platforms: what came tells that. Of credentials nothing is said.
            string given = baseAddress.IsAbsoluteUri
                ? baseAddress.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
                : baseAddress.OriginalString;
            throw new ArgumentException(
                $"The base address must be an absolute http or https address, such as https://service.example/api/v2, and is '{given}'.", nameof(baseAddress));
        }

        if (baseAddress.Query.Length > 0 || baseAddress.Fragment.Length > 0 || baseAddress.UserInfo.Length > 0)
        {
            throw new ArgumentException("The base address cannot have a query, a fragment or user information.", nameof(baseAddress));
        }

        string address = baseAddress.AbsoluteUri;
        if (!IsAllowed(address))
        {
            // A host name beyond ASCII, or a path that was made without being escaped.
            address = UriReference.Resolve(baseAddress, address)
                ?? throw new ArgumentException("The base address has half a surrogate pair, which no URL can carry.", nameof(baseAddress));
        }

        address = address[address.Length - 1] == '/' ? address.TrimEnd('/') : address;
        s_lastBase = new CheckedBase(baseAddress, address);
        return address;
    }

    /// <summary>
    /// Takes an address that is escaped already. Where the platform can, it is neither checked nor canonicalised again: that costs more
    /// than the rest of the request, and changes what services sign or compare.
    /// </summary>
    /// <exception cref="ArgumentException">A character of it is none of RFC 3986.</exception>
    public static Uri Create(string address)
    {
        if (!IsAllowed(address))
        {
            throw new ArgumentException("The address of the request has a character that RFC 3986 does not allow there.", nameof(address));
        }

#if NET
        return new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
#else
        return new Uri(address);
#endif
    }

    /// <summary>
    /// Resolves a link of a reply; what RFC 3986 does not allow in it is escaped, and all else stays as it came. It is
    /// <see langword="null"/> where the link is none to http or https.
    /// </summary>
    /// <param name="request">The address of the request.</param>
    /// <param name="link">The link, absolute or relative.</param>
    public static Uri? Resolve(Uri request, string link)
    {
        try
        {
            return UriReference.Resolve(request, link) is { } address ? Create(address) : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    /// <summary>Whether an address can be sent, whoever made it: nothing of it could break out of the request line.</summary>
    public static bool CanBeSent(Uri address) =>
        IsAllowed(address.OriginalString)
        || (address.IsAbsoluteUri && IsAscii(address.IdnHost) && IsAllowed(address.PathAndQuery));

    /// <summary>Whether all characters are allowed by RFC 3986, and each percent sign begins an escaped byte.</summary>
    public static bool IsAllowed(string address)
    {
        if (!HoldsOnlyAllowedOrPercent(address))
        {
            return false;
        }

        for (int percent = address.IndexOf('%'); percent >= 0; percent = address.IndexOf('%', percent + 3))
        {
            if (!IsEscape(address, percent))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether there is a percent sign, and two hexadecimal digits after it.</summary>
    public static bool IsEscape(string text, int index) =>
        text[index] == '%' && index + 2 < text.Length && Uri.IsHexDigit(text[index + 1]) && Uri.IsHexDigit(text[index + 2]);

    public static bool IsAllowed(char c) =>
#if NET
        s_allowed.Contains(c);
#else
        c < s_allowed.Length && s_allowed[c];
#endif

    private static bool HoldsOnlyAllowedOrPercent(string text)
    {
#if NET
        // Not ContainsAnyExcept, which only we would have compiled: this one HttpClient has used already.
        return text.AsSpan().IndexOfAnyExcept(s_allowedOrEscape) < 0;
#else
        foreach (char c in text)
        {
            if (c != '%' && !IsAllowed(c))
            {
                return false;
            }
        }

        return true;
#endif
    }

    private static bool IsAscii(string host)
    {
        foreach (char c in host)
        {
            if (c is <= ' ' or >= '\x7F')
            {
                return false;
            }
        }

        return true;
    }
}

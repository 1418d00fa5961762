using System;

namespace DocModelGen;

/// <summary>Addresses that are sent as they were built.</summary>
internal static class ApiUri
{
    /// <summary>The address without a slash at the end, after checks that nothing of it would get lost or change its meaning.</summary>
    public static string CheckBase(Uri baseAddress)
    {
        Require.NotNull(baseAddress);
        if (!baseAddress.IsAbsoluteUri || (baseAddress.Scheme != Uri.UriSchemeHttps && baseAddress.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException("The base address must be an absolute http or https address.", nameof(baseAddress));
        }

        if (baseAddress.Query.Length > 0 || baseAddress.Fragment.Length > 0 || baseAddress.UserInfo.Length > 0)
        {
            throw new ArgumentException("The base address cannot have a query, a fragment or user information.", nameof(baseAddress));
        }

        string address = baseAddress.AbsoluteUri;
        return address[address.Length - 1] == '/' ? address.TrimEnd('/') : address;
    }

    /// <summary>
    /// Takes an address that is escaped already. Where the platform can, it is neither checked nor canonicalised again: that costs more
    /// than the rest of the request, and changes what services sign or compare.
    /// </summary>
    public static Uri Create(string address)
    {
#if NET
        return new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
#else
        return new Uri(address);
#endif
    }
}

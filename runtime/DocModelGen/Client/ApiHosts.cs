using System;
using System.Collections.Generic;

namespace DocModelGen;

/// <summary>Where requests and tokens may go.</summary>
internal sealed class ApiHosts
{
    private readonly HashSet<string> _allowed;

    public ApiHosts(Uri baseAddress, ICollection<string> allowed)
    {
        ApiUri.CheckBase(baseAddress);
        BaseAddress = baseAddress;
        _allowed = new HashSet<string>(allowed, StringComparer.OrdinalIgnoreCase);
        if (_allowed.Count > 0 && !_allowed.Contains(baseAddress.Host))
        {
            throw new ArgumentException(
                $"The host of the base address, {baseAddress.Host}, is not among the allowed hosts.", nameof(allowed));
        }
    }

    public Uri BaseAddress { get; }

    /// <summary>The address of a further page, or <see langword="null"/> if requests may not go there.</summary>
    public Uri? ResolveNextLink(string nextLink)
    {
        Uri? address = null;
        try
        {
            address = Uri.IsWellFormedUriString(nextLink, UriKind.Absolute) ? ApiUri.Create(nextLink) : new Uri(BaseAddress, nextLink);
        }
        catch (UriFormatException)
        {
            return null;
        }

        return IsBase(address) || (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && _allowed.Contains(address.Host))
            ? address
            : null;
    }

    /// <exception cref="InvalidOperationException">The address is not one that a token may be sent to.</exception>
    public void CheckMayCarryToken(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
        {
            throw new InvalidOperationException("A token is sent over https only, or to a loopback address.");
        }

        if (!IsBase(address) && !_allowed.Contains(address.Host))
        {
            throw new InvalidOperationException($"The host {address.Host} is not among those that a token may be sent to.");
        }
    }

    private bool IsBase(Uri address) =>
        address.Scheme == BaseAddress.Scheme
        && address.Port == BaseAddress.Port
        && string.Equals(address.Host, BaseAddress.Host, StringComparison.OrdinalIgnoreCase)
        && address.UserInfo.Length == 0;
}

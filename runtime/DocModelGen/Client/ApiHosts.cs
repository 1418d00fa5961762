using System;
using System.Collections.Generic;
using System.Linq;

namespace DocModelGen;

/// <summary>Where requests and tokens may go.</summary>
internal sealed class ApiHosts
{
    private readonly HashSet<string> _allowed;

    public ApiHosts(Uri baseAddress, ICollection<string> allowed)
    {
        ApiUri.CheckBase(baseAddress);
        BaseAddress = baseAddress;
        _allowed = new HashSet<string>(allowed.Select(ToAscii), StringComparer.OrdinalIgnoreCase);
        if (_allowed.Count > 0 && !_allowed.Contains(baseAddress.IdnHost))
        {
            throw new ArgumentException(
                $"The host of the base address, {baseAddress.Host}, is not among the allowed hosts.", nameof(allowed));
        }
    }

    public Uri BaseAddress { get; }

    /// <summary>The address that a link of a reply leads to, or <see langword="null"/> if requests may not go there.</summary>
    /// <param name="request">The address of the request.</param>
    /// <param name="link">The link, absolute or relative to the request (OData JSON Format 4.01, 4.4).</param>
    public Uri? Resolve(Uri request, string link) =>
        ApiUri.Resolve(request, link) is { } address && (IsBase(address) || IsAllowed(address)) ? address : null;

    /// <summary>Where a link leads that requests may not follow, and where they may go: schemes, hosts and ports, and nothing else of a link, which may be personal.</summary>
    public string Refusal(Uri request, string link)
    {
        string where = ApiUri.Resolve(request, link) is { } address && address.UserInfo.Length == 0
            ? $"to {Origin(address)}"
            : "to no http or https address, or to one with user information";
        string others = string.Concat(_allowed.Where(host => !string.Equals(host, BaseAddress.IdnHost, StringComparison.OrdinalIgnoreCase))
            .OrderBy(static host => host, StringComparer.Ordinal).Select(static host => $", https://{host}"));
        return $"{where}, which is not allowed: requests go to {Origin(BaseAddress)}{others} only (ApiClientOptions.BaseAddress and AllowedHosts)";
    }

    /// <exception cref="InvalidOperationException">The address is not one that a token may be sent to.</exception>
    public void CheckMayCarryToken(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
        {
            throw new InvalidOperationException("A token is sent over https only, or to a loopback address.");
        }

        if (!IsBase(address) && !_allowed.Contains(address.IdnHost))
        {
            throw new InvalidOperationException($"The host {address.Host} is not among those that a token may be sent to.");
        }
    }

    private static string Origin(Uri address) =>
        $"{address.Scheme}://{(address.HostNameType == UriHostNameType.IPv6 ? address.Host : address.IdnHost)}{(address.IsDefaultPort ? "" : $":{address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)}")}";

    private bool IsBase(Uri address) =>
        address.Scheme == BaseAddress.Scheme
        && address.Port == BaseAddress.Port
        && string.Equals(address.IdnHost, BaseAddress.IdnHost, StringComparison.OrdinalIgnoreCase)
        && address.UserInfo.Length == 0;

    private bool IsAllowed(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && _allowed.Contains(address.IdnHost);

    // Base addresses and links name hosts either way.
    private static string ToAscii(string host) =>
        Uri.TryCreate("https://" + host + "/", UriKind.Absolute, out Uri? address) ? address.IdnHost : host;
}

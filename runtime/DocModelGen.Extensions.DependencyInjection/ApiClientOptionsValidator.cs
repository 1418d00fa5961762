using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Options;

namespace DocModelGen.DependencyInjection;

/// <summary>Says at start what would otherwise fail at the first request, or send a token where it does not belong.</summary>
internal sealed class ApiClientOptionsValidator(string name) : IValidateOptions<ApiClientOptions>
{
    public ValidateOptionsResult Validate(string? optionsName, ApiClientOptions options)
    {
        if (optionsName != name)
        {
            return ValidateOptionsResult.Skip;
        }

        List<string> faults = [.. FindFaults(options).Select(fault => $"Client '{name}': {fault}")];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FindFaults(ApiClientOptions options)
    {
        foreach (string fault in options.BaseAddress is { } address
            ? FindFaults(address, options.AllowedHosts)
            : ["BaseAddress is not set; it is all that stands before the paths of the pages, such as https://graph.microsoft.com/v1.0."])
        {
            yield return fault;
        }

        if (options.MaxResponseBytes <= 0)
        {
            yield return $"MaxResponseBytes is {options.MaxResponseBytes}; it must be positive.";
        }

        if (options.MaxErrorBytes <= 0)
        {
            yield return $"MaxErrorBytes is {options.MaxErrorBytes}; it must be positive.";
        }
    }

    private static IEnumerable<string> FindFaults(Uri address, ICollection<string> allowedHosts)
    {
        if (!address.IsAbsoluteUri)
        {
            yield return $"BaseAddress, {address}, is not absolute; it starts with https://, such as https://service.example/api/v2.";
            yield break;
        }

        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            yield return $"BaseAddress, {address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)}, is {address.Scheme}; a token is sent over https only, or over http to a loopback address.";
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            yield return "BaseAddress cannot have a query, a fragment or user information.";
        }

        if (allowedHosts.Count > 0 && !allowedHosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"AllowedHosts does not contain {address.Host}, the host of BaseAddress.";
        }

        foreach (string host in allowedHosts.Where(static host => Uri.CheckHostName(host) == UriHostNameType.Unknown))
        {
            yield return $"AllowedHosts contains '{host}', which is no host name; it takes exact names without scheme, port, path or wildcard.";
        }
    }
}

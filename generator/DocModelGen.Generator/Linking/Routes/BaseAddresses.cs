using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Routes;

/// <summary>The base address of each C# namespace: its pages are one API.</summary>
internal sealed class BaseAddresses
{
    private readonly Dictionary<string, BaseAddress> _addresses;

    private BaseAddresses(Dictionary<string, BaseAddress> addresses) => _addresses = addresses;

    public static BaseAddresses Of(IEnumerable<DocPage> pages) =>
        new(pages.GroupBy(static page => page.GeneratedNamespace ?? "", StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => BaseAddress.Find(group), StringComparer.Ordinal));

    public BaseAddress Of(DocPage page) => _addresses.TryGetValue(page.GeneratedNamespace ?? "", out BaseAddress? address) ? address : BaseAddress.None;
}

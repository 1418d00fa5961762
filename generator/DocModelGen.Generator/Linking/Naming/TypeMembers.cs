using System;
using System.Collections.Generic;

namespace DocModelGen.Generator.Linking.Naming;

/// <summary>Names of a record's properties: what C#, the runtime and base types declare is taken.</summary>
internal sealed class TypeMembers
{
    private static readonly HashSet<string> s_reserved = new(StringComparer.Ordinal)
    {
        "AdditionalData", "Clone", "Deconstruct", "EqualityContract", "Equals", "EqualsJson", "Finalize", "GetHashCode", "GetJsonHashCode", "GetType", "JsonShape",
        "ListProperties", "MemberwiseClone", "ODataType", "PrintJson", "PrintMembers", "ReadJson", "ReferenceEquals", "ToString", "WriteJson",
    };

    private readonly NameScope _scope = new(StringComparer.Ordinal);
    private readonly string _typeName;

    public TypeMembers(string typeName, IEnumerable<string> inherited)
    {
        _typeName = typeName;
        foreach (string name in inherited)
        {
            _scope.Reserve(name);
        }
    }

    /// <summary>A record declares it, so that no record can be called so.</summary>
    public static bool IsReserved(string name) => s_reserved.Contains(name);

    public string Claim(string wireName, string? newName) => _scope.Claim(newName is null ? Wanted(wireName) : Allowed(newName));

    /// <summary>Another member had the name first.</summary>
    public bool IsNumbered(string wireName, string name) => !string.Equals(Wanted(wireName), name, StringComparison.Ordinal);

    private string Wanted(string wireName) => Allowed(AnnotationName(wireName));

    private string Allowed(string name) =>
        s_reserved.Contains(name) || string.Equals(name, _typeName, StringComparison.Ordinal) ? name + "Property" : name;

    /// <summary><c>group@odata.bind</c> -> <c>GroupODataBind</c>, <c>@microsoft.graph.downloadUrl</c> -> <c>DownloadUrl</c>.</summary>
    private static string AnnotationName(string wireName)
    {
        const string Graph = "@microsoft.graph.";
        const string OData = "@odata.";
        if (wireName.StartsWith(Graph, StringComparison.OrdinalIgnoreCase) && wireName.Length > Graph.Length)
        {
            return CSharpIdentifiers.Pascal(wireName.Substring(Graph.Length));
        }

        int odata = wireName.IndexOf(OData, StringComparison.OrdinalIgnoreCase);
        return odata > 0
            ? CSharpIdentifiers.Join(CSharpIdentifiers.Pascal(wireName.Substring(0, odata)), "OData" + CSharpIdentifiers.Pascal(wireName.Substring(odata + OData.Length)))
            : CSharpIdentifiers.Pascal(wireName);
    }
}

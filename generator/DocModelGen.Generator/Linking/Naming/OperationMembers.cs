using System;
using System.Collections.Generic;

namespace DocModelGen.Generator.Linking.Naming;

/// <summary>Names of a request record's members: what the runtime and C# declare is taken.</summary>
internal sealed class OperationMembers
{
    private static readonly HashSet<string> s_reserved = new(StringComparer.Ordinal)
    {
        "Accept", "AddHeader", "Body", "Clone", "Deconstruct", "Documented", "EqualityContract", "Equals", "Finalize",
        "FindPathParameter", "FormatList", "GetArgument", "GetHashCode", "GetHeader", "GetOption", "GetPathParameter", "GetType", "MemberwiseClone",
        "Operation", "PrintMembers", "ReadItem", "ReadResponse", "ReferenceEquals", "SetArgument", "SetHeader", "SetOption", "Template",
        "ToHttpRequestMessage", "ToHttpString", "ToString", "WriteHeaders", "WriteQuery",
    };

    private readonly NameScope _scope = new(StringComparer.Ordinal);

    public OperationMembers(string operationName) => _scope.Reserve(operationName);

    /// <summary>A request record declares it, so that none can be called so.</summary>
    public static bool IsReserved(string name) => s_reserved.Contains(name);

    /// <summary>The name itself where it is free, else with the suffix, else numbered.</summary>
    public string Claim(string name, string suffix)
    {
        string free = s_reserved.Contains(name) || _scope.Contains(name) ? CSharpIdentifiers.Join(name, suffix) : name;

        // With its suffix a name may have become one of the runtime's: "Get" and "Option".
        if (s_reserved.Contains(free))
        {
            _scope.Reserve(free);
        }

        return _scope.Claim(free);
    }
}

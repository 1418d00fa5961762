using System;

namespace DocModelGen.Generator.Linking;

/// <summary>Names of a request record's members: what the runtime and C# declare is taken.</summary>
internal sealed class OperationMembers
{
    private static readonly string[] s_reserved =
    [
        "Accept", "AddHeader", "Body", "Clone", "Deconstruct", "Documented", "Equals", "EqualityContract", "Finalize",
        "FindPathParameter", "GetHashCode", "GetPathParameter", "GetType", "MemberwiseClone", "Operation", "PrintMembers", "ReadItem",
        "ReadResponse", "ReferenceEquals", "Template", "ToHttpRequestMessage", "ToString", "WriteHeaders", "WriteQuery",
    ];

    private readonly NameScope _scope = new(StringComparer.Ordinal);

    public OperationMembers(string operationName)
    {
        _scope.Reserve(operationName);
        foreach (string name in s_reserved)
        {
            _scope.Reserve(name);
        }
    }

    /// <summary>The name itself where it is free, else with the suffix, else numbered.</summary>
    public string Claim(string name, string suffix) =>
        _scope.Claim(_scope.Contains(name) ? CSharpIdentifiers.Join(name, suffix) : name);
}

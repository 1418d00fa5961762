using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting.Planning;

/// <summary>What the JSON context names: no property of a type, so that a changed row leaves it alone.</summary>
internal sealed record ContextModel
{
    public required CSharpName Name { get; init; }

    public required EquatableArray<ContextEntry> Types { get; init; }

    public required EquatableArray<CSharpName> Enums { get; init; }

    public static ContextModel Of(GeneratedNames names)
    {
        CSharpName name = names.Of(NameKind.Context).First();
        HashSet<string> taken =
        [
            name.Identifier, "Default", "Options", "GetTypeInfo", "GeneratedSerializerOptions", "CreateTypes",
            "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
        ];

        // Types of the root namespace first: those of others must not change their properties' names.
        CSharpName[] types = [.. names.Of(NameKind.Object)];
        Dictionary<CSharpName, string> properties = [];
        foreach (CSharpName type in types.OrderBy(type => type.Namespace != name.Namespace))
        {
            properties[type] = PropertyName(type, name.Namespace, taken);
        }

        return new ContextModel
        {
            Name = name,
            Types = types.Select(type => new ContextEntry(type, properties[type])).ToEquatableArray(),
            Enums = names.Of(NameKind.Enum).ToEquatableArray(),
        };
    }

    /// <summary><c>Session</c> in the context's namespace, <c>CallRecordsSession</c> for one below it.</summary>
    private static string PropertyName(CSharpName type, string contextNamespace, HashSet<string> taken)
    {
        string prefix = type.Namespace == contextNamespace ? ""
            : type.Namespace.StartsWith(contextNamespace + ".", System.StringComparison.Ordinal) ? type.Namespace.Substring(contextNamespace.Length + 1)
            : type.Namespace;
        string plain = prefix.Replace(".", "") + type.Identifier;
        string name = plain;
        for (int i = 2; !taken.Add(name); i++)
        {
            name = plain + i.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }
}

/// <summary>A type and the name of its property on the context.</summary>
internal sealed record ContextEntry(CSharpName Type, string PropertyName);

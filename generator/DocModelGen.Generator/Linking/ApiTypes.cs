using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking;

internal static class ApiTypes
{
    public static ApiType Of(ValueKind kind, TypeReference? reference = null, bool isCollection = false) =>
        new() { Kind = kind, Reference = reference, IsCollection = isCollection };
}

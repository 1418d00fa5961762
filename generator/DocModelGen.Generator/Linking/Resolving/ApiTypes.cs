using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Resolving;

internal static class ApiTypes
{
    private static readonly ApiType[] s_single = MakeAll(isCollection: false);
    private static readonly ApiType[] s_collections = MakeAll(isCollection: true);

    public static ApiType Of(ValueKind kind, TypeReference? reference = null, bool isCollection = false) =>
        reference is null
            ? (isCollection ? s_collections : s_single)[(int)kind]
            : new() { Kind = kind, Reference = reference, IsCollection = isCollection };

    /// <summary>The type in the lists and maps that <see cref="TypeCell.Containers"/> names.</summary>
    public static ApiType Within(string containers, ApiType element)
    {
        ApiType type = element;
        for (int i = containers.Length - 1; i >= 0; i--)
        {
            type = containers[i] == TypeCell.Map ? ApiType.MapOf(type)
                : type.IsCollection ? ApiType.CollectionOf(type)
                : type with { IsCollection = true };
        }

        return type;
    }

    private static ApiType[] MakeAll(bool isCollection)
    {
        var all = new ApiType[(int)ValueKind.Stream + 1];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = new ApiType { Kind = (ValueKind)i, Reference = null, IsCollection = isCollection };
        }

        return all;
    }
}

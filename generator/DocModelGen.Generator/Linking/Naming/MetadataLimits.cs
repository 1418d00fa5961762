using System.Globalization;
using System.Text;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Naming;

/// <summary>
/// Metadata keeps no name of more than 1,023 bytes of UTF-8 (CS7013). The longest that generated code brings about is the method
/// <c>DocModelGen.IApiRequest&lt;DocModelGen.ApiPage&lt;System.Nullable&lt;Namespace.Type&gt;&gt;&gt;.ReadResponse</c>, 93 bytes around the full name
/// of a type; the parts below add up to 902.
/// </summary>
internal static class MetadataLimits
{
    /// <summary>Of an identifier, besides its limit of 200 characters.</summary>
    public const int Identifier = 400;

    /// <summary>Of the namespace that the project asks for.</summary>
    public const int RootNamespace = 300;

    /// <summary>Of what a page's namespace adds to it.</summary>
    private const int SubNamespace = 200;

    public static int BytesOf(char c) => c < 0x80 ? 1 : c < 0x800 ? 2 : 3;

    public static bool IsRootNamespace(string space) => Encoding.UTF8.GetByteCount(space) <= RootNamespace;

    public static string CutRootNamespace(string space) => Cut(space, space, RootNamespace);

    /// <summary>What is cut says by a number what it was, so that two namespaces stay two, whatever other pages there are.</summary>
    /// <param name="space">The names of C#, each of which may be cut already.</param>
    /// <param name="original">What they were made of.</param>
    public static string CutSubNamespace(string space, string original) => Cut(space, original, SubNamespace);

    private static string Cut(string space, string original, int limit)
    {
        const int Tail = 9;
        int bytes = 0;
        int fits = 0;
        for (int i = 0; i < space.Length; i++)
        {
            bytes += BytesOf(space[i]);
            fits += bytes <= limit - Tail ? 1 : 0;
        }

        return bytes <= limit && original.Length <= limit
            ? space
            : $"{space.Substring(0, fits).TrimEnd('.')}_{StableHash.Of(original).ToString("x8", CultureInfo.InvariantCulture)}";
    }
}

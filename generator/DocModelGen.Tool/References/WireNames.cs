using DocModelGen.Generator.Linking.Selecting;

namespace DocModelGen.Tool.References;

/// <summary>Names of types as the wire has them.</summary>
internal static class WireNames
{
    /// <summary>As <c>docmodels.txt</c> takes it, without the default namespace.</summary>
    public static string Short(string fullName) => Renames.WithoutGraph(fullName);
}

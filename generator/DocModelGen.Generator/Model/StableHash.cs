namespace DocModelGen.Generator.Model;

/// <summary>FNV-1a: the same in every process, unlike <see cref="string.GetHashCode()"/>.</summary>
internal static class StableHash
{
    public const uint OfNothing = 2166136261;

    public static uint Of(string text)
    {
        uint hash = OfNothing;
        foreach (char c in text)
        {
            hash = Add(hash, c);
        }

        return hash;
    }

    public static uint Add(uint hash, char next) => unchecked((hash ^ next) * 16777619);
}

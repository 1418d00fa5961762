using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Facts;

namespace DocModelGen.Generator.Drift.Comparing;

/// <summary>
/// Finds properties that left a type under one name and came back under another: of the same type and described by the same words, where no other
/// one is; or, where words do not tell, the only ones of their type, the one name saying what the other says.
/// </summary>
internal static class RenamedProperties
{
    /// <param name="removed">What a type no longer has.</param>
    /// <param name="added">What it has instead.</param>
    /// <param name="typeNow">The type of what was removed, as it is called now.</param>
    public static IReadOnlyDictionary<PropertyFact, PropertyFact> Find(
        IReadOnlyCollection<PropertyFact> removed, IReadOnlyCollection<PropertyFact> added, Func<PropertyFact, string> typeNow)
    {
        var renamed = new Dictionary<PropertyFact, PropertyFact>();
        if (removed.Count == 0 || added.Count == 0)
        {
            return renamed;
        }

        foreach ((PropertyFact was, PropertyFact now) in OnlyPairs(removed, added, static property => property.Print, static property => property.Print))
        {
            if (string.Equals(typeNow(was), now.Type.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                renamed.Add(was, now);
            }
        }

        var taken = new HashSet<PropertyFact>(renamed.Values);
        foreach ((PropertyFact was, PropertyFact now) in OnlyPairs(
            removed.Where(property => !renamed.ContainsKey(property)), added.Where(property => !taken.Contains(property)), typeNow, static property => property.Type.ToString()))
        {
            if (NameWords.SaysTheSame(was.Name, now.Name))
            {
                renamed.Add(was, now);
            }
        }

        return renamed;
    }

    /// <summary>Pairs of one key that no third property has.</summary>
    private static IEnumerable<(PropertyFact Was, PropertyFact Is)> OnlyPairs(
        IEnumerable<PropertyFact> removed, IEnumerable<PropertyFact> added, Func<PropertyFact, string?> keyOfRemoved, Func<PropertyFact, string?> keyOfAdded)
    {
        ILookup<string?, PropertyFact> now = added.ToLookup(keyOfAdded, StringComparer.OrdinalIgnoreCase);
        return
            from was in removed.GroupBy(keyOfRemoved, StringComparer.OrdinalIgnoreCase)
            where was.Key is not null && was.Count() == 1 && now[was.Key].Count() == 1
            select (was.Single(), now[was.Key].Single());
    }
}

using System;
using System.Text;

namespace DocModelGen.Generator.Linking.Naming;

/// <summary>Collections are named in the plural; a parameter identifies one of them.</summary>
internal static class Plurals
{
    public static string Singular(string plural)
    {
        if (EndsWith(plural, "people"))
        {
            return Cut(plural, 6) + (plural[plural.Length - 6] == 'P' ? "Person" : "person");
        }

        if (EndsWith(plural, "children"))
        {
            return Cut(plural, 3);
        }

        if (EndsWith(plural, "series") || EndsWith(plural, "ss") || EndsWith(plural, "us") || EndsWith(plural, "is"))
        {
            return plural;
        }

        if (EndsWith(plural, "ies") && plural.Length > 4)
        {
            return Cut(plural, 3) + "y";
        }

        if (EndsWith(plural, "sses") || EndsWith(plural, "shes") || EndsWith(plural, "ches") || EndsWith(plural, "xes") || EndsWith(plural, "uses"))
        {
            return Cut(plural, 2);
        }

        return EndsWith(plural, "s") && plural.Length > 2 ? Cut(plural, 1) : plural;
    }

    /// <summary>Of every word of a name: <c>unitsOfMeasure</c>, <c>countriesRegions</c>.</summary>
    public static string SingularWords(string name)
    {
        var singular = new StringBuilder(name.Length);
        int start = 0;
        for (int end = 1; end <= name.Length; end++)
        {
            if (end == name.Length || char.IsUpper(name[end]))
            {
                singular.Append(Singular(name.Substring(start, end - start)));
                start = end;
            }
        }

        return singular.ToString();
    }

    private static string Cut(string text, int count) => text.Substring(0, text.Length - count);

    private static bool EndsWith(string text, string end) => text.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}

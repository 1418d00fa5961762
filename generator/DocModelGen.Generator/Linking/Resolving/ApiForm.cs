using System.Collections.Generic;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Resolving;

/// <summary>What the pages together show of the API: OData's habits are given only to one that has them.</summary>
internal sealed record ApiForm(bool IsOData, bool IsGraph)
{
    public static ApiForm Of(IReadOnlyList<DocPage> pages)
    {
        PageSigns signs = PageSigns.None;
        foreach (DocPage page in pages)
        {
            signs |= page.Signs;
        }

        bool isOData = (signs & (PageSigns.OData | PageSigns.Graph)) != 0;
        return new ApiForm(isOData, (signs & PageSigns.Graph) != 0 || (isOData && (signs & PageSigns.OtherService) == 0));
    }
}

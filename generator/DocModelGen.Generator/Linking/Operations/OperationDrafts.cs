using System.Collections.Generic;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Routes;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Operations;

/// <summary>Makes the operations of a page, and reports request lines that are none.</summary>
internal static class OperationDrafts
{
    public static IEnumerable<OperationDraft> Of(DocPage page, BaseAddress address, ProblemList problems, Accounting? accounting)
    {
        if (page.RequestLines.IsEmpty)
        {
            yield break;
        }

        foreach (RequestLine line in page.RequestLines)
        {
            accounting?.Record(page, line.Anchor, RowFate.Route);
        }

        var requests = PageRequests.Of(page);
        foreach ((RequestLine line, string reason) in requests.Unreadable)
        {
            problems.RequestLineUnreadable(page, line, reason);
            accounting?.Record(page, line.Anchor, RowFate.LeftOut);
        }

        foreach (MethodRequests method in requests.Methods)
        {
            yield return new OperationDraft(page, method, address);
        }
    }
}

using DocModelGen.Generator.Diagnostics;
using DocModelGen.Tool.Drift.Comparing;

namespace DocModelGen.Tool.Drift.Outputs.Markdown;

/// <summary>What is told first where not all can be: what is gone, then types, which many operations share, then operations one by one.</summary>
internal static class EntryWeight
{
    private const int Gone = 0;
    private const int OfType = 1;
    private const int OfOperation = 2;
    private const int Note = 3;

    public static int Of(Entry entry)
    {
        string id = entry.Rule.Id;
        if (id == Descriptors.OperationRemoved.Id || id == Descriptors.TypeRemoved.Id)
        {
            return Gone;
        }

        if (id == Descriptors.TemplateRespelled.Id || id == Descriptors.PermissionRemoved.Id || id == Descriptors.PermissionAdded.Id)
        {
            return Note;
        }

        return entry.Area == Area.Operations ? OfOperation : OfType;
    }
}

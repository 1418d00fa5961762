using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing;

/// <summary>
/// Tells operations from types by what stands in the page; the folder decides only where that leaves it open,
/// and the front matter's <c>doc_type</c>, often wrong, never.
/// </summary>
internal static class PageKinds
{
    public static PageKind Classify(PageDraft draft)
    {
        if (draft.PartKind != PartKind.None)
        {
            return draft.PartKind == PartKind.Operation ? PageKind.Operation : PageKind.Resource;
        }

        if (draft.HasRequestSection)
        {
            return PageKind.Operation;
        }

        bool isTypeTitle = PageTitles.IsTypeTitle(draft.Title ?? "");
        bool hasTypeFacts = draft.MemberTables.Count > 0 || draft.ResourceBlocks.Count > 0 || HasTypeTable(draft);
        if (!isTypeTitle && draft.RequestLines.Count > 0)
        {
            return PageKind.Operation;
        }

        if (hasTypeFacts || (draft.HasTypeSection && isTypeTitle))
        {
            return PageKind.Resource;
        }

        return draft.HasOperationSection && IsInFolder(draft.Path, "api") ? PageKind.Operation
            : isTypeTitle ? PageKind.Resource
            : PageKind.Other;
    }

    private static bool HasTypeTable(PageDraft draft) =>
        draft.PropertyTables.Exists(static table => table.Kind is PropertyTableKind.Properties or PropertyTableKind.Relationships or PropertyTableKind.Annotations);

    private static bool IsInFolder(string path, string folder)
    {
        int file = path.LastIndexOf('/');
        int parent = file > 0 ? path.LastIndexOf('/', file - 1) + 1 : 0;
        return file > 0 && string.CompareOrdinal(path, parent, folder, 0, folder.Length) == 0 && file - parent == folder.Length;
    }
}

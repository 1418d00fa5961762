using System;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Relinking;

/// <summary>What the pages say, and what the selection takes of it: the same object where there is no selection.</summary>
internal sealed record LinkedModels(ApiModel Whole, ApiModel Selected);

/// <summary>A linked model and what it was linked with, which an edit of rows brings up to date. Not for two threads at once.</summary>
internal sealed class LinkSession(LinkedModels models, Func<DocPage, DocPage, LinkedModels?> relink)
{
    public LinkedModels Models { get; private set; } = models;

    public ApiModel Model => Models.Selected;

    /// <summary>
    /// Puts a page's new state in the place of its old one. False where the edit may change more than the types and requests that
    /// the page's rows belong to: the session is of no use then, and all pages have to be linked anew.
    /// </summary>
    public bool TryRelink(DocPage before, DocPage after)
    {
        if (relink(before, after) is not { } relinked)
        {
            return false;
        }

        Models = relinked;
        return true;
    }
}

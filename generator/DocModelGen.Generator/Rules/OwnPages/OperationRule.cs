using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules.Engine;

namespace DocModelGen.Generator.Rules.OwnPages;

/// <summary>What a project asks of each operation where its pages are its own (<c>DocModelPages</c>).</summary>
internal abstract class OperationRule : PageRule
{
    public sealed override void Check(PageContext context)
    {
        foreach (OperationModel operation in context.Operations)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (!IsFine(context.Page, operation))
            {
                RequestLine? line = context.Page.RequestLines.FirstOrDefault(line => line.Method == operation.Method);
                context.Report(Descriptor, line?.Anchor ?? context.Page.TitleAnchor, operation.Name.Identifier);
            }
        }
    }

    protected abstract bool IsFine(DocPage page, OperationModel operation);
}

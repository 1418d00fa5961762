using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.Engine;

/// <summary>
/// One rule: looks at one page and reports places of that page. What other pages say it asks of <see cref="PageContext.Set"/>.
/// A rule holds no state and may throw: the engine loses that rule on that page and says so.
/// </summary>
internal abstract class PageRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    public abstract void Check(PageContext context);
}

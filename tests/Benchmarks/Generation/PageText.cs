using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Benchmarks.Generation;

/// <summary>A page as the compiler hands it over.</summary>
internal sealed class PageText(Page page) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(page.Text);

    public override string Path => page.Path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}

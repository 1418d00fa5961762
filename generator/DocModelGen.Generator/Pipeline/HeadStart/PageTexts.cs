using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Pipeline.HeadStart;

/// <summary>The project's pages before they are read.</summary>
internal sealed record PageTexts(ImmutableArray<AdditionalText> Texts);

/// <summary>Whether the project has pages at all.</summary>
internal sealed record PagePresence(bool HasPages);

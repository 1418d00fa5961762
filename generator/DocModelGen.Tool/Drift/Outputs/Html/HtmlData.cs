using System.Collections.Generic;
using DocModelGen.Tool.Drift.Outputs.Json;

namespace DocModelGen.Tool.Drift.Outputs.Html;

/// <summary>What the page shows: the JSON output, and of each page the lines around its entries.</summary>
internal sealed record HtmlData(DriftDocument Drift, SideTexts Texts);

/// <summary>By path; the witnesses null where there are none.</summary>
internal sealed record SideTexts(
    IReadOnlyDictionary<string, IReadOnlyList<Excerpt>> Old,
    IReadOnlyDictionary<string, IReadOnlyList<Excerpt>> New,
    IReadOnlyDictionary<string, IReadOnlyList<Excerpt>>? Witness);

/// <summary>Neighbouring lines of a page, the first of which is line <paramref name="From"/>, counted from 1.</summary>
internal sealed record Excerpt(int From, IReadOnlyList<string> Lines);

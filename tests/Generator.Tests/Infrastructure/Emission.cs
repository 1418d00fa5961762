using System.Collections.Generic;
using DocModelGen.Generator.Emitting;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Tests.Infrastructure;

/// <summary>All files of a model, as the pipeline prints them.</summary>
internal static class Emission
{
    public static SortedDictionary<string, string> Emit(ApiModel model, TargetFacts? target = null)
    {
        target ??= Models.Modern;
        var sources = new SortedDictionary<string, string>(WholeModel.Print(model, Models.Options, target), System.StringComparer.Ordinal);
        if (target.NeedsIsExternalInit)
        {
            sources.Add(PolyfillEmitter.HintName, PolyfillEmitter.Emit());
        }

        return sources;
    }

    public static string EmitRecord(TypeModel type, TargetFacts? target = null) =>
        RecordEmitter.Emit(type, new EmitSettings(target ?? Models.Modern, MentionsObsolete: false));
}

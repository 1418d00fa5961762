using System.Collections.Generic;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>The replies of one batch, in any order.</summary>
internal sealed class BatchReplies
{
    private static readonly JsonNameTable s_json = new("responses") { TypeName = "a batch" };

    public BatchReplies(ref ApiJsonReader reader)
    {
        KeepsMistyped = reader.KeepsMistyped;
        Observer = reader.Observer;
        while (reader.ReadProperty(s_json, out _))
        {
            All = reader.ReadObjects(static (ref ApiJsonReader item) => new BatchReply(ref item)) ?? [];
        }
    }

    public IReadOnlyList<BatchReply> All { get; } = [];

    public bool KeepsMistyped { get; }

    public DriftObserver? Observer { get; }
}

using System.Text.Json;
using System.Threading;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>A property of which something was seen that no page documents: which kinds of values.</summary>
/// <param name="owner">The type that has it.</param>
/// <param name="name">The wire name.</param>
/// <param name="isDocumented">Whether a page has the property, otherwise.</param>
internal sealed class DriftProperty(string owner, string name, bool isDocumented)
{
    private const int FewItems = 16;
    private const int ItemShift = 8;
    private readonly object _gate = new();
    private int _seen;

    /// <summary>The property and all kinds so far.</summary>
    public DriftFact? Fact { get; private set; }

    /// <summary>Whether the value tells nothing new.</summary>
    public bool Covers(byte first, JsonElement value)
    {
        JsonKinds kind = first switch
        {
            (byte)'"' => JsonKinds.String,
            (byte)'{' => JsonKinds.Object,
            (byte)'[' => JsonKinds.Array,
            (byte)'n' => JsonKinds.Null,
            (byte)'t' or (byte)'f' => JsonKinds.Boolean,
            _ => JsonKinds.Number,
        };
        int kinds = kind == JsonKinds.Array ? Pack(kind, ItemKindsOf(value)) : (int)kind;
        return (Volatile.Read(ref _seen) & kinds) == kinds;
    }

    /// <returns>Whether that is news.</returns>
    public bool Add(JsonKinds kinds, JsonKinds items)
    {
        int seen = Pack(kinds, items);
        lock (_gate)
        {
            if ((_seen & seen) == seen)
            {
                return false;
            }

            seen |= _seen;
            string found = Describe((JsonKinds)(seen & ((1 << ItemShift) - 1)), (JsonKinds)(seen >> ItemShift));
            Fact = new DriftFact(
                isDocumented ? DriftFactKind.ContradictedProperty : DriftFactKind.UndocumentedProperty, owner, name, found, WitnessLines.Property(owner, name, found));
            Volatile.Write(ref _seen, seen);
            return true;
        }
    }

    /// <summary>Of the first items; a long list of one property is seldom of many kinds.</summary>
    public static JsonKinds ItemKindsOf(JsonElement value)
    {
        JsonKinds kinds = JsonKinds.None;
        if (value.ValueKind == JsonValueKind.Array)
        {
            int count = 0;
            foreach (JsonElement item in value.EnumerateArray())
            {
                kinds |= item.ValueKind.ToKinds();
                if (++count == FewItems)
                {
                    break;
                }
            }
        }

        return kinds;
    }

    /// <summary>Arrays alone are told with what is in them.</summary>
    internal static string Describe(JsonKinds kinds, JsonKinds items) => (kinds & ~JsonKinds.Array) == JsonKinds.None && items != JsonKinds.None
        ? $"Collection({items.ToText()})"
        : (kinds | (items == JsonKinds.None ? JsonKinds.None : JsonKinds.Array)).ToText();

    private static int Pack(JsonKinds kinds, JsonKinds items) => (int)kinds | ((int)items << ItemShift);
}

using System;

namespace DocModelGen.Serialization;

/// <summary>The JSON properties of one type and where its objects keep them.</summary>
internal sealed class JsonLayout
{
    private JsonLayout(Type type, JsonNameTable names, JsonField[] fields)
    {
        Type = type;
        Names = names;
        Fields = fields;
    }

    /// <summary>The type of the objects; those of a derived type have a layout of their own.</summary>
    public Type Type { get; }

    public JsonNameTable Names { get; }

    /// <summary>As the names are ordered.</summary>
    public JsonField[] Fields { get; }

    /// <param name="any">An object of the type; which one does not matter.</param>
    /// <param name="typeName">The documented name of the type.</param>
    /// <exception cref="InvalidOperationException">A property is kept elsewhere than in the objects.</exception>
    public static JsonLayout Of(ApiObject any, string typeName)
    {
        JsonPropertyList list = JsonPropertyList.Of(any);
        JsonPropertyList ofCopy = JsonPropertyList.Of(any.Copy());
        ReadOnlySpan<JsonField> fields = list.Fields;
        for (int i = 0; i < fields.Length; i++)
        {
            // What a debugging session adds to a type that is loaded already lies outside of the objects, now here, now there.
            if (i >= ofCopy.Fields.Length || fields[i].Offset != ofCopy.Fields[i].Offset)
            {
                throw new InvalidOperationException(
                    $"The property '{list.Names[i]}' of {any.GetType()} is kept outside of its objects. If it was added while the program runs, start it again.");
            }
        }

        JsonNameTable names = new(list.Names) { TypeName = typeName, NeverNull = list.NeverNullFlags, IsOpen = list.IsOpen };
        return new JsonLayout(any.GetType(), names, fields.ToArray());
    }
}

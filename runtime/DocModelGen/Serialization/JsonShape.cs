using System;
using System.ComponentModel;
using System.Threading;

namespace DocModelGen.Serialization;

/// <summary>
/// What a generated record has on the wire: the names of its JSON properties, in documented order, and where in an object each of them is kept.
/// Shared by all objects of the record, and made when the first of them is read, written or compared.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonShape
{
    private readonly string _typeName;
    private Layout? _layout;

    /// <summary>Makes the shape of a type.</summary>
    /// <param name="typeName">The documented name of the type; exceptions mention it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="typeName"/> is null.</exception>
    public JsonShape(string typeName) => _typeName = typeName ?? throw new ArgumentNullException(nameof(typeName));

    /// <param name="any">An object of the type; which one does not matter.</param>
    internal Layout LayoutOf(ApiObject any) => Volatile.Read(ref _layout) ?? CreateLayout(any);

    private Layout CreateLayout(ApiObject any)
    {
        JsonPropertyList list = JsonPropertyList.Of(any);
        Layout layout = new(new JsonNameTable(list.Names) { TypeName = _typeName }, list.Fields);
        return Interlocked.CompareExchange(ref _layout, layout, null) ?? layout;
    }

    internal sealed class Layout(JsonNameTable names, JsonField[] fields)
    {
        public JsonNameTable Names { get; } = names;

        /// <summary>As the names are ordered.</summary>
        public JsonField[] Fields { get; } = fields;
    }
}

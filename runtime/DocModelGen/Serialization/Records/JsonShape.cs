using System;
using System.Collections.Concurrent;
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
    private JsonLayout? _layout;
    private ConcurrentDictionary<Type, JsonLayout>? _layoutsOfDerived;

    /// <summary>Makes the shape of a type.</summary>
    /// <param name="typeName">The documented name of the type; exceptions mention it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="typeName"/> is null.</exception>
    public JsonShape(string typeName) => _typeName = typeName ?? throw new ArgumentNullException(nameof(typeName));

    /// <summary>Makes the shape of a type that can be read without further ado.</summary>
    /// <param name="typeName">The documented name of the type; exceptions mention it.</param>
    /// <param name="read">Reads an object of the type, or of one that derives from it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public JsonShape(string typeName, ApiJsonRead<ApiObject> read)
        : this(typeName) => Read = read ?? throw new ArgumentNullException(nameof(read));

    internal ApiJsonRead<ApiObject>? Read { get; }

    /// <summary>
    /// The layout of an object's very type. A program's own record may derive from a generated one and list more: fields that objects of the
    /// generated one do not have.
    /// </summary>
    internal JsonLayout LayoutOf(ApiObject value)
    {
        JsonLayout? layout = Volatile.Read(ref _layout);
        return layout is not null && layout.Type == value.GetType() ? layout : FindLayout(value);
    }

    private JsonLayout FindLayout(ApiObject value)
    {
        if (_layout is null)
        {
            Interlocked.CompareExchange(ref _layout, JsonLayout.Of(value, _typeName), null);
        }

        if (_layout.Type == value.GetType())
        {
            return _layout;
        }

        if (_layoutsOfDerived is null)
        {
            Interlocked.CompareExchange(ref _layoutsOfDerived, new ConcurrentDictionary<Type, JsonLayout>(), null);
        }

        return _layoutsOfDerived.TryGetValue(value.GetType(), out JsonLayout? known)
            ? known
            : _layoutsOfDerived.GetOrAdd(value.GetType(), JsonLayout.Of(value, _typeName));
    }
}

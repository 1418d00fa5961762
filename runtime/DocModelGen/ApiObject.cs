using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>
/// The base of every generated record: what a service sends and takes as a JSON object.
/// </summary>
/// <remarks>
/// A property that is <see langword="null"/> is not written. What a reply carries and the page does not name (an unknown property, an
/// explicit <c>null</c>, an enumeration member or a date that cannot be read) stays in <see cref="AdditionalData"/> and is written back. So does a
/// list with an item that cannot be read, or is null: the property has the others.
/// </remarks>
[JsonConverter(typeof(ApiObjectWriter))]
public abstract record ApiObject
{
    private string? _odataType;
    private IDictionary<string, JsonElement>? _additionalData;

    /// <summary>
    /// The <c>@odata.type</c> annotation, such as <c>#microsoft.graph.mobileAppInstallStatus</c> (OData JSON Format 4.01, 4.6.3).
    /// </summary>
    public string? ODataType { get => _odataType; init => _odataType = value; }

    /// <summary>
    /// JSON properties beyond the documented ones, by wire name; <see langword="null"/> when there are none.
    /// An entry named as a documented property is written only while that property is <see langword="null"/>, or is what could be read of the entry.
    /// </summary>
    public IDictionary<string, JsonElement>? AdditionalData { get => _additionalData; init => _additionalData = value; }

    /// <summary>What the record has on the wire; generated records have one.</summary>
    /// <exception cref="NotSupportedException">The record has none.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual JsonShape JsonShape =>
        throw new NotSupportedException($"{GetType()} does not override {nameof(JsonShape)}.");

    internal ApiJsonRead<ApiObject>? JsonRead => JsonShape.Read;

    internal JsonLayout JsonLayout => JsonShape.LayoutOf(this);

    /// <summary>Compares type, <see cref="ODataType"/> and the content of <see cref="AdditionalData"/>.</summary>
    /// <param name="other">The object to compare with.</param>
    /// <returns>Whether both are equal.</returns>
    public virtual bool Equals(ApiObject? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && EqualityContract == other.EqualityContract
            && ODataType == other.ODataType
            && SameContent(AdditionalData, other.AdditionalData));

    /// <inheritdoc/>
    public override int GetHashCode() => ODataType is null ? 0 : StringComparer.Ordinal.GetHashCode(ODataType);

    /// <summary>Lists the JSON properties of the record's <see cref="JsonShape"/> and the fields that keep them, those of its bases first.</summary>
    /// <param name="list">Where to.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual void ListProperties(JsonPropertyList list)
    {
        Require.NotNull(list);
        list.AddString("@odata.type", ref _odataType);
    }

    internal ApiObject Copy() => (ApiObject)MemberwiseClone();

    /// <summary>Makes a new object one that was read, whose type is what the JSON says.</summary>
    internal void StartReading() => _odataType = null;

    internal void EndReading(IDictionary<string, JsonElement>? additionalData) => _additionalData = additionalData;

    /// <summary>
    /// Prints what is set, as the members of a JSON object: <c>"deviceName":"Front desk 7","errorCode":9</c>. Generated records have
    /// it in place of the compiler's <c>PrintMembers</c>, which repeats the name of every property and prints those without a value too.
    /// </summary>
    /// <param name="builder">Where to.</param>
    /// <returns>Whether anything is set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool PrintJson(StringBuilder builder)
    {
        Require.NotNull(builder);
        try
        {
            JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            string json = ReadableJson.Format(ApiJson.ToUtf8Bytes(this), options);
            builder.Append(json, 1, json.Length - 2);
            return json.Length > 2;
        }
        catch (JsonException e)
        {
            // Nobody expects an exception of ToString, debuggers and logs least.
            builder.Append(e.Message);
            return true;
        }
    }

    /// <summary>
    /// Compares type, additional data and all that the record's <see cref="JsonShape"/> has, lists and bytes item by item. Generated records have it
    /// in place of the compiler's <c>Equals</c>, which has code for every property and compares lists by reference.
    /// </summary>
    /// <param name="other">The object to compare with.</param>
    /// <returns>Whether both are equal.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool EqualsJson(ApiObject? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && GetType() == other.GetType()
            && SameContent(AdditionalData, other.AdditionalData)
            && JsonContent.AreSame(this, other));

    /// <summary>The hash code that goes with <see cref="EqualsJson"/>.</summary>
    /// <returns>The hash code.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected int GetJsonHashCode() => JsonContent.GetHashCode(this);

    private static bool SameContent(IDictionary<string, JsonElement>? left, IDictionary<string, JsonElement>? right)
    {
        int count = left?.Count ?? 0;
        if (count != (right?.Count ?? 0))
        {
            return false;
        }

        if (count == 0)
        {
            return true;
        }

        foreach (KeyValuePair<string, JsonElement> pair in left!)
        {
            if (!right!.TryGetValue(pair.Key, out JsonElement other) || !UntypedJson.AreSame(pair.Value, other))
            {
                return false;
            }
        }

        return true;
    }
}

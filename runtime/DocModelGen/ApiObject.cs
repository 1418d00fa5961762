using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>
/// The base of every generated record: what a service sends and takes as a JSON object.
/// </summary>
/// <remarks>
/// A property that is <see langword="null"/> is not written. What a reply carries and the page does not name (an unknown property, an
/// explicit <c>null</c>, an enumeration member or a date that cannot be read) stays in <see cref="AdditionalData"/> and is written back.
/// </remarks>
public abstract record ApiObject
{
    /// <summary>
    /// The <c>@odata.type</c> annotation, such as <c>#microsoft.graph.mobileAppInstallStatus</c> (OData JSON Format 4.01, 4.6.3).
    /// </summary>
    public string? ODataType { get; init; }

    /// <summary>
    /// JSON properties beyond the documented ones, by wire name; <see langword="null"/> when there are none.
    /// An entry named as a documented property is written only while that property is <see langword="null"/>.
    /// </summary>
    public IDictionary<string, JsonElement>? AdditionalData { get; init; }

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

    /// <summary>Writes this object.</summary>
    /// <param name="writer">Where to.</param>
    protected internal abstract void WriteJson(ref ApiJsonWriter writer);

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
            if (!right!.TryGetValue(pair.Key, out JsonElement other) || !SameText(pair.Value, other))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameText(JsonElement left, JsonElement right) =>
        left.ValueKind == right.ValueKind
        && (left.ValueKind == JsonValueKind.Undefined || left.GetRawText() == right.GetRawText());
}

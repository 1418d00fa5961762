using System.Collections.Generic;
using System.Text.Json;

namespace DocModelGen.Serialization;

/// <summary>How a field of a generated record is read, written and compared.</summary>
internal abstract class JsonFieldType
{
    private JsonExpectation? _expectation;

    /// <summary>Reads the value of the current property into the field. What has no place in its type is kept as additional data.</summary>
    public abstract void Read(ref ApiJsonReader reader, in JsonField field, ApiObject owner);

    /// <summary>Writes the property with the field's value, if it has one.</summary>
    public abstract void Write(ref ApiJsonWriter writer, int property, in JsonField field, ApiObject owner);

    public abstract bool AreSame(in JsonField field, ApiObject left, ApiObject right);

    /// <summary>What the page documents of the value.</summary>
    public JsonExpectation Expectation => _expectation ??= MakeExpectation();

    /// <summary>The same for fields that hold the same; 0 for lists, objects and untyped JSON.</summary>
    public virtual int GetHashCode(in JsonField field, ApiObject owner) => 0;

    protected abstract JsonExpectation MakeExpectation();
}

/// <summary>A value of a value type, or none.</summary>
internal class NullableField<T>(JsonValueType<T> type) : JsonFieldType
    where T : struct
{
    protected sealed override JsonExpectation MakeExpectation() => type.Expectation;

    public sealed override void Read(ref ApiJsonReader reader, in JsonField field, ApiObject owner) =>
        field.In<T?>(owner) = reader.TryReadScalar(type, out T value) ? value : null;

    public override void Write(ref ApiJsonWriter writer, int property, in JsonField field, ApiObject owner)
    {
        if (field.In<T?>(owner) is { } value)
        {
            writer.WriteScalar(property, value, type);
        }
    }

    public override bool AreSame(in JsonField field, ApiObject left, ApiObject right)
    {
        T? first = field.In<T?>(left);
        T? second = field.In<T?>(right);
        return first is { } one && second is { } other ? type.AreSame(one, other) : first.HasValue == second.HasValue;
    }

    public sealed override int GetHashCode(in JsonField field, ApiObject owner) => field.In<T?>(owner) is { } value ? type.GetHashCode(value) : 0;
}

/// <summary>JSON without a documented type. An element that is no JSON (<see langword="default"/>) counts as none.</summary>
internal sealed class ElementField() : NullableField<JsonElement>(JsonValueType.OfElement)
{
    public override void Write(ref ApiJsonWriter writer, int property, in JsonField field, ApiObject owner)
    {
        if (ValueOf(field, owner).ValueKind != JsonValueKind.Undefined)
        {
            base.Write(ref writer, property, field, owner);
        }
    }

    public override bool AreSame(in JsonField field, ApiObject left, ApiObject right) => UntypedJson.AreSame(ValueOf(field, left), ValueOf(field, right));

    private static JsonElement ValueOf(in JsonField field, ApiObject owner) => field.In<JsonElement?>(owner) ?? default;
}

/// <summary>A value of a reference type that is a scalar in JSON, or none.</summary>
internal sealed class ReferenceField<T>(JsonValueType<T> type) : JsonFieldType
    where T : class
{
    protected override JsonExpectation MakeExpectation() => type.Expectation;

    public override void Read(ref ApiJsonReader reader, in JsonField field, ApiObject owner) =>
        field.In<T?>(owner) = reader.TryReadScalar(type, out T value) ? value : null;

    public override void Write(ref ApiJsonWriter writer, int property, in JsonField field, ApiObject owner)
    {
        if (field.In<T?>(owner) is { } value)
        {
            writer.WriteScalar(property, value, type);
        }
    }

    public override bool AreSame(in JsonField field, ApiObject left, ApiObject right) =>
        type.AreSameOrNull(field.In<T?>(left), field.In<T?>(right));

    public override int GetHashCode(in JsonField field, ApiObject owner) => field.In<T?>(owner) is { } value ? type.GetHashCode(value) : 0;
}

/// <summary>A list of scalars, or none.</summary>
internal sealed class ListField<T>(JsonValueType<T> item) : JsonFieldType
{
    protected override JsonExpectation MakeExpectation() => JsonExpectation.ListOf(item.Expectation);

    public override void Read(ref ApiJsonReader reader, in JsonField field, ApiObject owner) =>
        field.In<IReadOnlyList<T>?>(owner) = reader.ReadList(item);

    public override void Write(ref ApiJsonWriter writer, int property, in JsonField field, ApiObject owner) =>
        writer.WriteList(property, field.In<IReadOnlyList<T>?>(owner), item);

    public override bool AreSame(in JsonField field, ApiObject left, ApiObject right) =>
        JsonContent.AreSame(field.In<IReadOnlyList<T>?>(left), field.In<IReadOnlyList<T>?>(right), item.AreSameOrNull);
}

/// <summary>A map, or a list of lists or of maps, or none.</summary>
internal sealed class ValueField<T>(JsonValueType<T> type) : JsonFieldType
    where T : class
{
    protected override JsonExpectation MakeExpectation() => type.Expectation;

    public override void Read(ref ApiJsonReader reader, in JsonField field, ApiObject owner) => field.In<T?>(owner) = reader.Read(type);

    public override void Write(ref ApiJsonWriter writer, int property, in JsonField field, ApiObject owner) =>
        writer.WriteValueOf(property, field.In<T?>(owner), type);

    public override bool AreSame(in JsonField field, ApiObject left, ApiObject right) =>
        type.AreSameOrNull(field.In<T?>(left), field.In<T?>(right));
}

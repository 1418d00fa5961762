using System;
using System.Collections.Generic;

namespace DocModelGen.Serialization;

/// <summary>An object, or none.</summary>
internal sealed class ObjectField<T>(ApiJsonRead<T> read) : JsonFieldType
    where T : ApiObject
{
    private readonly ApiJsonRead<T> _read = read ?? throw new ArgumentNullException(nameof(read));

    protected override JsonExpectation MakeExpectation() => JsonExpectation.Object;

    public override void Read(ref ApiJsonReader reader, in JsonField field, ApiObject owner) =>
        field.In<T?>(owner) = reader.ReadNull() ? null : _read(ref reader);

    public override void Write(ref ApiJsonWriter writer, int property, in JsonField field, ApiObject owner) =>
        writer.WriteObject(property, field.In<T?>(owner));

    public override bool AreSame(in JsonField field, ApiObject left, ApiObject right) => Equals(field.In<T?>(left), field.In<T?>(right));
}

/// <summary>A list of objects, or none.</summary>
internal sealed class ObjectListField<T>(ApiJsonRead<T> read) : JsonFieldType
    where T : ApiObject
{
    private readonly ApiJsonRead<T> _read = read ?? throw new ArgumentNullException(nameof(read));

    protected override JsonExpectation MakeExpectation() => JsonExpectation.ListOf(JsonExpectation.Object);

    public override void Read(ref ApiJsonReader reader, in JsonField field, ApiObject owner) =>
        field.In<IReadOnlyList<T>?>(owner) = reader.ReadObjects(_read);

    public override void Write(ref ApiJsonWriter writer, int property, in JsonField field, ApiObject owner) =>
        writer.WriteObjects(property, field.In<IReadOnlyList<T>?>(owner));

    public override bool AreSame(in JsonField field, ApiObject left, ApiObject right) =>
        JsonContent.AreSame(field.In<IReadOnlyList<T>?>(left), field.In<IReadOnlyList<T>?>(right), EqualityComparer<T>.Default.Equals);
}

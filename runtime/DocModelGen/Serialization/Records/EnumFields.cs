using System;
using System.Collections.Generic;

namespace DocModelGen.Serialization;

/// <summary>A member of an enumeration as its number, or none: enums with one underlying type share the code.</summary>
internal sealed class EnumField(JsonEnumTable table, Type type) : JsonFieldType
{
    private readonly JsonEnumTable _table = table ?? throw new ArgumentNullException(nameof(table));

    protected override JsonExpectation MakeExpectation() => JsonExpectation.Member(_table, type);

    public override void Read(ref ApiJsonReader reader, in JsonField field, ApiObject owner) =>
        field.In<int?>(owner) = unchecked((int?)reader.ReadEnumNumber(_table));

    public override void Write(ref ApiJsonWriter writer, int property, in JsonField field, ApiObject owner) =>
        writer.WriteEnum(property, field.In<int?>(owner), _table);

    public override bool AreSame(in JsonField field, ApiObject left, ApiObject right) => field.In<int?>(left) == field.In<int?>(right);

    public override int GetHashCode(in JsonField field, ApiObject owner) => field.In<int?>(owner).GetHashCode();
}

/// <summary>The same for an enum of 64 bits.</summary>
internal sealed class LongEnumField(JsonEnumTable table, Type type) : JsonFieldType
{
    private readonly JsonEnumTable _table = table ?? throw new ArgumentNullException(nameof(table));

    protected override JsonExpectation MakeExpectation() => JsonExpectation.Member(_table, type);

    public override void Read(ref ApiJsonReader reader, in JsonField field, ApiObject owner) =>
        field.In<long?>(owner) = reader.ReadEnumNumber(_table);

    public override void Write(ref ApiJsonWriter writer, int property, in JsonField field, ApiObject owner) =>
        writer.WriteEnum(property, field.In<long?>(owner), _table);

    public override bool AreSame(in JsonField field, ApiObject left, ApiObject right) => field.In<long?>(left) == field.In<long?>(right);

    public override int GetHashCode(in JsonField field, ApiObject owner) => field.In<long?>(owner).GetHashCode();
}

/// <summary>A list of members of an enumeration, or none.</summary>
internal sealed class EnumListField<TEnum>(JsonEnumTable table) : JsonFieldType
    where TEnum : struct, Enum
{
    private readonly JsonEnumTable _table = table ?? throw new ArgumentNullException(nameof(table));

    protected override JsonExpectation MakeExpectation() => JsonExpectation.ListOf(JsonExpectation.Member(_table, typeof(TEnum)));

    public override void Read(ref ApiJsonReader reader, in JsonField field, ApiObject owner) =>
        field.In<IReadOnlyList<TEnum>?>(owner) = reader.ReadEnums<TEnum>(_table);

    public override void Write(ref ApiJsonWriter writer, int property, in JsonField field, ApiObject owner) =>
        writer.WriteEnums(property, field.In<IReadOnlyList<TEnum>?>(owner), _table);

    public override bool AreSame(in JsonField field, ApiObject left, ApiObject right) =>
        JsonContent.AreSame(field.In<IReadOnlyList<TEnum>?>(left), field.In<IReadOnlyList<TEnum>?>(right), EqualityComparer<TEnum>.Default.Equals);
}

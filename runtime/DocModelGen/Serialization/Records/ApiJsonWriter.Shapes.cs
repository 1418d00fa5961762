namespace DocModelGen.Serialization;

internal ref partial struct ApiJsonWriter
{
    /// <summary>Writes an object of a generated record by its shape.</summary>
    public void WriteProperties(ApiObject value)
    {
        JsonLayout layout = value.JsonLayout;
        JsonField[] fields = layout.Fields;
        WriteStartObject(layout.Names, value.AdditionalData);
        for (int i = 0; i < fields.Length; i++)
        {
            ref readonly JsonField field = ref fields[i];
            switch (field.Kind)
            {
                case JsonFieldKind.String:
                    WriteString(i, field.In<string?>(value));
                    break;
                case JsonFieldKind.Boolean:
                    WriteBoolean(i, field.In<bool?>(value));
                    break;
                case JsonFieldKind.Int32:
                    WriteInt32(i, field.In<int?>(value));
                    break;
                default:
                    field.Type.Write(ref this, i, in field, value);
                    break;
            }
        }

        WriteEndObject();
    }
}

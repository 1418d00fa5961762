using System.Text.Json;

namespace DocModelGen.Serialization;

public ref partial struct ApiJsonReader
{
    /// <summary>Reads an object into a new one of a generated record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="target">The new object, in which nothing is set.</param>
    /// <returns>The same object.</returns>
    /// <exception cref="JsonException">There is no object, or a value in it has another JSON kind than is documented.</exception>
    public T ReadInto<T>(T target)
        where T : ApiObject
    {
        Require.NotNull(target);
        if (_observer is not null)
        {
            ReadObserved(target);
            return target;
        }

        target.StartReading();
        ReadProperties(target, target.JsonLayout);
        target.EndReading(_keptByEnded);
        return target;
    }

    private void ReadProperties(ApiObject target, JsonLayout layout)
    {
        JsonNameTable names = layout.Names;
        JsonField[] fields = layout.Fields;
        while (ReadProperty(names, out int index))
        {
            // The commonest kinds by a switch, which the processor foresees better than a virtual call; all others by their type.
            ref readonly JsonField field = ref fields[index];
            switch (field.Kind)
            {
                case JsonFieldKind.String:
                    field.In<string?>(target) = ReadString();
                    break;
                case JsonFieldKind.Boolean:
                    field.In<bool?>(target) = ReadBoolean();
                    break;
                case JsonFieldKind.Int32:
                    field.In<int?>(target) = ReadInt32();
                    break;
                default:
                    field.Type.Read(ref this, in field, target);
                    break;
            }
        }
    }
}

using DocModelGen.Serialization;

namespace DocModelGen.Runtime.Tests.Fixtures;

/// <summary>A type with a derived one, in the shape that the generator emits.</summary>
public partial record App : ApiObject
{
    private static readonly JsonNameTable s_json = new("@odata.type", "id", "owner") { TypeName = "example.app" };

    private static readonly JsonNameTable s_derived = new("example.lobApp");

    public App()
    {
    }

    internal App(ref ApiJsonReader reader)
    {
        while (reader.ReadProperty(s_json, out int property))
        {
            switch (property)
            {
                case 0: ODataType = reader.ReadString(); break;
                case 1: Id = reader.ReadString(); break;
                case 2: Owner = reader.ReadNull() ? null : ReadJson(ref reader); break;
            }
        }

        AdditionalData = reader.AdditionalData;
    }

    public string? Id { get; init; }

    public App? Owner { get; init; }

    internal static App ReadJson(ref ApiJsonReader reader) => reader.PeekType(s_derived) switch
    {
        0 => new LobApp(ref reader),
        _ => new App(ref reader),
    };

    protected override void WriteJson(ref ApiJsonWriter writer)
    {
        writer.WriteStartObject(s_json, AdditionalData);
        writer.WriteString(0, ODataType);
        writer.WriteString(1, Id);
        writer.WriteObject(2, Owner);
        writer.WriteEndObject();
    }
}

public partial record LobApp : App
{
    private static readonly JsonNameTable s_json = new("@odata.type", "id", "owner", "fileName") { TypeName = "example.lobApp" };

    public LobApp()
    {
        ODataType = "#example.lobApp";
    }

    internal LobApp(ref ApiJsonReader reader)
    {
        ODataType = null;
        while (reader.ReadProperty(s_json, out int property))
        {
            switch (property)
            {
                case 0: ODataType = reader.ReadString(); break;
                case 1: Id = reader.ReadString(); break;
                case 2: Owner = reader.ReadNull() ? null : App.ReadJson(ref reader); break;
                case 3: FileName = reader.ReadString(); break;
            }
        }

        AdditionalData = reader.AdditionalData;
    }

    public string? FileName { get; init; }

    internal static new LobApp ReadJson(ref ApiJsonReader reader) => new(ref reader);

    protected override void WriteJson(ref ApiJsonWriter writer)
    {
        writer.WriteStartObject(s_json, AdditionalData);
        writer.WriteString(0, ODataType);
        writer.WriteString(1, Id);
        writer.WriteObject(2, Owner);
        writer.WriteString(3, FileName);
        writer.WriteEndObject();
    }
}

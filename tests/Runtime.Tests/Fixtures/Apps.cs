using System.Text;
using System.Text.Json.Serialization;
using DocModelGen.Serialization;

namespace DocModelGen.Runtime.Tests.Fixtures;

/// <summary>A type with a derived one, in the shape that the generator emits.</summary>
[JsonConverter(typeof(ApiJsonConverter<App>))]
public partial record App : ApiObject
{
    public App()
    {
    }

    public string? Id { get => _id; init => _id = value; }
    private string? _id;

    public App? Owner { get => _owner; init => _owner = value; }
    private App? _owner;

    private static readonly JsonShape s_json = new("example.app", new ApiJsonRead<App>(ReadJson));

    private static readonly JsonNameTable s_derived = new("example.lobApp");

    protected override JsonShape JsonShape => s_json;

    internal static App ReadJson(ref ApiJsonReader reader) => reader.PeekType(s_derived) switch
    {
        0 => reader.ReadInto(new LobApp()),
        _ => reader.ReadInto(new App()),
    };

    protected override void ListProperties(JsonPropertyList list)
    {
        base.ListProperties(list);
        list.AddString("id", ref _id);
        list.AddObject("owner", ref _owner, new ApiJsonRead<App>(ReadJson));
    }

    public virtual bool Equals(App? other) => EqualsJson(other);

    public override int GetHashCode() => GetJsonHashCode();

    protected override bool PrintMembers(StringBuilder builder) => PrintJson(builder);
}

[JsonConverter(typeof(ApiJsonConverter<LobApp>))]
public partial record LobApp : App
{
    public LobApp()
    {
        ODataType = "#example.lobApp";
    }

    public string? FileName { get => _fileName; init => _fileName = value; }
    private string? _fileName;

    private static readonly JsonShape s_json = new("example.lobApp", new ApiJsonRead<LobApp>(ReadJson));

    protected override JsonShape JsonShape => s_json;

    internal static new LobApp ReadJson(ref ApiJsonReader reader) => reader.ReadInto(new LobApp());

    protected override void ListProperties(JsonPropertyList list)
    {
        base.ListProperties(list);
        list.AddString("fileName", ref _fileName);
    }

    public virtual bool Equals(LobApp? other) => EqualsJson(other);

    public override int GetHashCode() => GetJsonHashCode();

    protected override bool PrintMembers(StringBuilder builder) => PrintJson(builder);
}

using DocModelGen.Serialization;

namespace DocModelGen.Runtime.Tests.Drift;

/// <summary>A type with a property that is never null, in the shape that the generator emits.</summary>
internal sealed record Pet : ApiObject
{
    public string? Name { get => _name; init => _name = value; }
    private string? _name;

    public string? Nick { get => _nick; init => _nick = value; }
    private string? _nick;

    private static readonly JsonShape s_json = new("example.pet", new ApiJsonRead<Pet>(ReadJson));

    protected override JsonShape JsonShape => s_json;

    internal static Pet ReadJson(ref ApiJsonReader reader) => reader.ReadInto(new Pet());

    protected override void ListProperties(JsonPropertyList list)
    {
        base.ListProperties(list);
        list.AddString("name", ref _name);
        list.AddString("nick", ref _nick);
        list.NeverNull("name");
    }
}

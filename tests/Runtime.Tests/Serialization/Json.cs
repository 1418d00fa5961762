using System.Text;
using System.Text.Json;
using DocModelGen.Runtime.Tests.Fixtures;
using DocModelGen.Serialization;

namespace DocModelGen.Runtime.Tests.Serialization;

internal static class Json
{
    public static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Write(ApiObject value) => Encoding.UTF8.GetString(ApiJson.ToUtf8Bytes(value));

    public static T Read<T>(string json)
        where T : ApiObject => FixtureJsonContext.Default.Read<T>(Encoding.UTF8.GetBytes(json));

    public static string RoundTrip<T>(string json)
        where T : ApiObject => Write(Read<T>(json));
}

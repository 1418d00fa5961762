using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using DocModelGen.Runtime.Tests.Fixtures;

namespace DocModelGen.Runtime.Tests.Serialization;

/// <summary>Objects with values of every kind, the same for one seed.</summary>
public static class RandomObjects
{
    public static Everything Make(Random random, int depth) => new()
    {
        ODataType = Maybe(random, () => "#example.everything"),
        AString = Maybe(random, () => Text(random)),
        ABoolean = random.Next(3) switch { 0 => null, 1 => true, _ => false },
        AByte = (byte)random.Next(256),
        AInt16 = (short)random.Next(short.MinValue, short.MaxValue),
        AInt32 = random.Next(int.MinValue, int.MaxValue),
        AInt64 = random.NextInt64(long.MinValue, long.MaxValue),
        ASingle = (float)((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-30, 30))),
        ADouble = (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-300, 300)),
        ADecimal = new decimal(random.Next(), random.Next(), 0, random.Next(2) == 0, (byte)random.Next(15)),
        AGuid = new Guid(Bytes(random, 16)),
        ADateTimeOffset = Date(random),
        ADate = DateOnly.FromDayNumber(random.Next(3_652_059)),
        ATimeOfDay = new TimeOnly(random.NextInt64(TimeSpan.TicksPerDay)),
        ADuration = new TimeSpan(random.NextInt64(long.MinValue, long.MaxValue)),
        ABinary = Maybe(random, () => Bytes(random, random.Next(40))),
        AElement = Maybe(random, () => "x") is null ? null : JsonSerializer.SerializeToElement(new { a = Text(random), b = random.Next() }),
        AnEnum = random.Next(2) == 0 ? null : (InstallState)random.Next(7),
        SomeFlags = (Days)random.Next(8),
        ManyString = Some(random, () => Text(random)),
        ManyBoolean = Some(random, () => random.Next(2) == 0),
        ManyInt32 = Some(random, random.Next),
        ManyDouble = Some(random, random.NextDouble),
        ManyDateTimeOffset = Some(random, () => Date(random)),
        ManyGuid = Some(random, () => new Guid(Bytes(random, 16))),
        ManyBinary = Some(random, () => Bytes(random, 5)),
        ManyEnum = Some(random, () => (InstallState)random.Next(7)),
        Nested = depth > 0 ? Maybe(random, () => Make(random, depth - 1)) : null,
        Grid = Some<IReadOnlyList<int>>(random, () => [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next())]),
        Prices = Map(random, () => new decimal(random.Next(), random.Next(), 0, random.Next(2) == 0, (byte)random.Next(15))),
        Groups = depth > 0 ? Map<IReadOnlyList<Everything>>(random, () => [Make(random, depth - 1)]) : null,
        States = Some<IReadOnlyDictionary<string, InstallState>>(random, () => new Dictionary<string, InstallState> { [Text(random)] = (InstallState)random.Next(7) }),
        ALongEnum = random.Next(2) == 0 ? null : Sizes.Small | Sizes.Large,
        ManyLongEnum = Some(random, () => random.Next(2) == 0 ? Sizes.Largest : Sizes.Medium | Sizes.Small),
        ManyNested = depth > 0 ? Some(random, () => Make(random, depth - 1)) : null,
        AdditionalData = random.Next(2) == 0 ? null : new Dictionary<string, JsonElement> { ["x" + Text(random)] = JsonSerializer.SerializeToElement(Text(random)) },
    };

    private static T? Maybe<T>(Random random, Func<T> make)
        where T : class => random.Next(4) == 0 ? null : make();

    private static List<T>? Some<T>(Random random, Func<T> make) =>
        random.Next(3) == 0 ? null : [.. Enumerable.Range(0, random.Next(4)).Select(_ => make())];

    private static Dictionary<string, T>? Map<T>(Random random, Func<T> make) =>
        random.Next(3) == 0 ? null : Enumerable.Range(0, random.Next(4)).ToDictionary(i => $"{i}{Text(random)}", _ => make());

    private static byte[] Bytes(Random random, int count)
    {
        byte[] bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static DateTimeOffset Date(Random random) => new DateTimeOffset(
        random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay),
        TimeSpan.FromMinutes(random.Next(-840, 841)));

    private static string Text(Random random)
    {
        const string Alphabet = "abc XYZ019_-./\"\\<>&'+`\t\n\u0001\u007f\u00e9\u2028\u4e2d";
        char[] text = new char[random.Next(random.Next(2) == 0 ? 12 : 60)];
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = random.Next(3) == 0 ? Alphabet[random.Next(Alphabet.Length)] : 'k';
        }

        return new string(text);
    }
}

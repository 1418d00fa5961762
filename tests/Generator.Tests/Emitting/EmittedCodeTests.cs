using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;
using static DocModelGen.Generator.Tests.Infrastructure.Models;

namespace DocModelGen.Generator.Tests.Emitting;

public sealed class EmittedCodeTests
{
    [Fact]
    public void The_sample_page_gives_a_record_an_enum_a_request_and_a_context() => AssertEmission("SamplePage", SamplePage.Model);

    [Fact]
    public void Every_kind_of_value_is_read_and_written_alone_and_in_a_list()
    {
        TypeModel part = Type("Part", Property("name", ValueKind.String));
        EnumModel color = Enum("Color", "red", "green");
        PropertyModel[] scalars = [.. System.Enum.GetValues<ValueKind>().Select(kind => Property($"one{kind}", Kind(kind, isCollection: false)))];
        PropertyModel[] lists = [.. System.Enum.GetValues<ValueKind>().Select(kind => Property($"many{kind}", Kind(kind, isCollection: true)))];

        AssertEmission("EveryKind", Api([Type("Everything", [.. scalars, .. lists]), part], [color]));

        ApiType Kind(ValueKind kind, bool isCollection) => kind switch
        {
            ValueKind.Object => Of(part, isCollection),
            ValueKind.Enum => Of(color, isCollection),
            _ => Of(kind, isCollection),
        };
    }

    [Fact]
    public void Types_derive_hide_and_are_told_apart_by_their_type_name()
    {
        TypeModel item = Type("Item", Property("id", ValueKind.String), Property("content", ValueKind.String));
        TypeModel file = Type("File", Property("content", ValueKind.Binary) with { HidesBase = true }, Property("size", ValueKind.Int64)).DerivedFrom(item);
        TypeModel image = Type("Image", Property("width", ValueKind.Int32)).DerivedFrom(file);
        item = item with { Derived = List(Reference(image), Reference(file)) };
        file = file with { Derived = List(Reference(image)) };

        AssertEmission("Inheritance", Api([item, file, image]));
    }

    private static void AssertEmission(string snapshot, ApiModel model)
    {
        System.Collections.Generic.SortedDictionary<string, string> files = Emission.Emit(model);
        GeneratedCompilation.AssertCompiles(files);
        Snapshot.Match(snapshot, files);
    }
}

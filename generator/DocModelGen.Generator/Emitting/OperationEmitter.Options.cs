using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting;

/// <summary>What a caller may set beside the path and the body: OData options and documented headers. The base keeps, compares and sends them.</summary>
internal static partial class OperationEmitter
{
    private static void WriteOptions(IndentedWriter writer, OperationModel operation, TargetFacts target)
    {
        foreach (QueryOptionModel option in operation.QueryOptions)
        {
            writer.WriteLine();
            writer.WriteSummary(option.Summary, $"The <c>{DocComment.Encode(option.WireName)}</c> query option.");
            WriteRequired(writer, option.IsRequired);
            string type = TypeSyntax.Name(option.Type, target) + "?";
            string wireName = StringLiteral.Encode(option.WireName);
            writer.WriteLine($"public {type} {Identifier.Encode(option.PropertyName)} {{ get => ({type})GetOption({wireName}); init => SetOption({wireName}, value); }}");
        }

        foreach (HeaderModel header in operation.Headers)
        {
            writer.WriteLine();
            writer.WriteSummary(header.Summary, $"The <c>{DocComment.Encode(header.WireName.Split(' ')[0])}</c> header.");
            WriteRequired(writer, header.IsRequired);
            string wireName = StringLiteral.Encode(header.WireName);
            writer.WriteLine($"public string? {Identifier.Encode(header.PropertyName)} {{ get => GetHeader({wireName}); init => SetHeader({wireName}, value); }}");
        }
    }

    private static void WriteRequired(IndentedWriter writer, bool isRequired)
    {
        if (isRequired)
        {
            writer.WriteElement("remarks", "Required.");
        }
    }
}

using System;
using System.Text.Json;
using System.Xml;
using DocModelGen.Tool.CommandLine;

namespace DocModelGen.Tool.Witnesses;

/// <summary>Which description of a service a text is, and what it says.</summary>
internal static class MetadataFile
{
    /// <exception cref="ToolException">It is none that is known, or broken.</exception>
    public static MetadataSummary Read(byte[] content)
    {
        try
        {
            return FirstOf(content) switch
            {
                '<' => CsdlFacts.Read(content, isJson: false),
                '{' when OpenApiFacts.Is(content) => OpenApiFacts.ReadJson(content),
                '{' => CsdlFacts.Read(content, isJson: true),
                _ => OpenApiFacts.ReadYaml(content),
            };
        }
        catch (Exception exception) when (exception is not (ToolException or OutOfMemoryException))
        {
            // What the libraries throw at a text that nobody meant for them has any type.
            string kind = exception is XmlException or JsonException ? "" : exception.GetType().Name + ": ";
            throw new ToolException($"The metadata cannot be read: {kind}{exception.Message}");
        }
    }

    private static char FirstOf(byte[] content)
    {
        foreach (byte value in content)
        {
            if (value is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return (char)value;
            }
        }

        throw new ToolException("The metadata is empty.");
    }
}

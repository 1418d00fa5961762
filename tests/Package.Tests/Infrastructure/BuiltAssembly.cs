using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace DocModelGen.Package.Tests.Infrastructure;

/// <summary>The types of an assembly, read without loading it, so that a next build can overwrite it.</summary>
internal sealed class BuiltAssembly
{
    private readonly Dictionary<string, string[]> _members = [];

    public BuiltAssembly(string file)
    {
        using PEReader image = new(new MemoryStream(File.ReadAllBytes(file)));
        MetadataReader metadata = image.GetMetadataReader();
        foreach (TypeDefinition type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
        {
            string name = $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
            IEnumerable<StringHandle> properties = type.GetProperties().Select(handle => metadata.GetPropertyDefinition(handle).Name);
            IEnumerable<StringHandle> fields = type.GetFields().Select(handle => metadata.GetFieldDefinition(handle).Name);
            _members[name] = [.. properties.Concat(fields).Select(metadata.GetString)];
        }
    }

    /// <summary>Full names.</summary>
    public IEnumerable<string> Types => _members.Keys;

    /// <summary>Gets the names of a type's properties and fields; an enum's members are its fields.</summary>
    public string[] MembersOf(string type) => _members[type];
}

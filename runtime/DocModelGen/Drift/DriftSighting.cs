using System.Text.Json;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>Something of an object that is being read that is not as documented.</summary>
/// <param name="Table">The properties of the object.</param>
/// <param name="Property">The index of the documented property, or -1 for an undocumented one.</param>
/// <param name="Name">The wire name.</param>
/// <param name="Value">Its value, of which the kind counts.</param>
internal readonly record struct DriftSighting(JsonNameTable Table, int Property, string Name, JsonElement Value);

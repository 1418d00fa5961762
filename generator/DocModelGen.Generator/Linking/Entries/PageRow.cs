using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Entries;

/// <summary>A row and the page that it stands on, against which its links resolve.</summary>
internal readonly record struct PageRow(DocPage Page, PropertyTable Table, PropertyRow Row);

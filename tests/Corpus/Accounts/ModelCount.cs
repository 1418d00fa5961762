using System.Linq;
using DocModelGen.Corpus.Reporting;
using DocModelGen.Generator.Model;

namespace DocModelGen.Corpus.Accounts;

/// <summary>How much the linked model holds.</summary>
internal static class ModelCount
{
    public static void Add(ApiModel model, CorpusReport report)
    {
        report.Types = model.Types.Count;
        report.Properties = model.Types.Sum(static type => type.Properties.Count);
        report.Enums = model.Enums.Count;
        report.Members = model.Enums.Sum(static found => found.Members.Count);
        report.Operations = model.Operations.Count;
    }
}

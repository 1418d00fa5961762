using System.Globalization;
using System.Linq;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Drift.Facts;

/// <summary>
/// What a baseline keeps of a description: enough to know it again beside another name, and nothing to read. Letters and digits count, ignoring case;
/// punctuation does not, nor the property's own name where it is no word of prose.
/// </summary>
internal sealed class DescriptionPrint
{
    /// <summary>What the word of a line begins with.</summary>
    public const string Word = "text=";

    /// <summary>Fewer words may describe any property.</summary>
    private const int LeastWords = 3;

    private readonly uint? _ownName;
    private uint _text = StableHash.OfNothing;
    private uint _word = StableHash.OfNothing;
    private int _words;

    private DescriptionPrint(string name)
    {
        if (CSharpIdentifiers.CountWords(name) > 1)
        {
            _ownName = name.Where(char.IsLetterOrDigit).Aggregate(StableHash.OfNothing, AddTo);
        }
    }

    /// <summary>Null where the description is too short to tell one property from another.</summary>
    public static string? Of(PropertyModel property)
    {
        var print = new DescriptionPrint(property.WireName);
        foreach (DocRun run in property.Summary.Runs)
        {
            print.ReadAll(run.Text);
            print.EndWord();
        }

        return print._words < LeastWords ? null : Word + print._text.ToString("x8", CultureInfo.InvariantCulture);
    }

    private void ReadAll(string text)
    {
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                _word = AddTo(_word, c);
            }
            else if (c != '_')
            {
                EndWord();
            }
        }
    }

    private static uint AddTo(uint word, char letter) => StableHash.Add(word, char.ToLowerInvariant(letter));

    private void EndWord()
    {
        if (_word != StableHash.OfNothing && _word != _ownName)
        {
            _words++;
            _text = unchecked((_text ^ _word) * 16777619);
        }

        _word = StableHash.OfNothing;
    }
}

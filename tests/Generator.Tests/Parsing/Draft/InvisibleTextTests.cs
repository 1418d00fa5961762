using System.Linq;
using DocModelGen.Generator.Parsing.Draft;
using Xunit;

namespace DocModelGen.Generator.Tests.Parsing.Draft;

public sealed class InvisibleTextTests
{
    private static readonly char[] s_neighbours = [' ', '~', '\n', '\uffff', 'é'];

    [Fact]
    public void The_first_broken_character_is_found_wherever_it_stands()
    {
        for (int length = 1; length < 14; length++)
        {
            for (int index = 0; index < length; index++)
            {
                string text = new string('~', index) + "\u0081" + new string(' ', length - index - 1);
                Assert.Equal(index, InvisibleText.IndexOfBroken(text));
            }
        }
    }

    [Fact]
    public void A_character_is_broken_or_not_whatever_stands_beside_it()
    {
        char[] differing = [.. Enumerable.Range(0, char.MaxValue + 1).Select(static value => (char)value).Where(static character =>
            s_neighbours.Any(neighbour => InvisibleText.IndexOfBroken($"{neighbour}{character}{neighbour}{neighbour}") >= 0 != InvisibleText.IsBroken(character)))];

        Assert.Empty(differing);
    }
}

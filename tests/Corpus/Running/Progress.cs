using System;

namespace DocModelGen.Corpus.Running;

/// <summary>Says on stderr what is being done, where somebody watches.</summary>
internal sealed class Progress
{
    private readonly bool _isWatched = !Console.IsErrorRedirected;

    public void Say(string step)
    {
        if (_isWatched)
        {
            Console.Error.WriteLine(step + " ...");
        }
    }
}

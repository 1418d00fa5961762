using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing.Markup;

/// <summary>
/// Markdig in two steps. Blocks of the whole page first, their inlines only where a fact stands:
/// most of a page is prose and samples, and inline parsing is half of Markdig's time.
/// Tables are split into rows and cells by <c>TableReader</c>, since Markdig gives a whole table up
/// when one line of a broken description has no pipe.
/// </summary>
internal static class MarkdigPipeline
{
    private static readonly MarkdownPipeline s_blocks = BuildBlocks();

    /// <summary>The parsers that a cell or a sentence needs; they hold no state, so that pages share them.</summary>
    public static InlineParserList InlineParsers { get; } = new(
    [
        new HtmlEntityParser(),
        new LinkInlineParser(),
        new EscapeInlineParser(),
        new EmphasisInlineParser(),
        new CodeInlineParser(),
        new AutolinkInlineParser(),
    ]);

    /// <summary>Blocks only: leaf blocks keep their lines.</summary>
    public static MarkdownDocument ParseBlocks(string text) => Markdown.Parse(text, s_blocks);

    private static MarkdownPipeline BuildBlocks()
    {
        MarkdownPipelineBuilder builder = new();
        builder.Extensions.Add(new YamlFrontMatterExtension());
        builder.Extensions.Add(new BlocksOnlyExtension());
        return builder.Build();
    }

    /// <summary>Added last: taking inline parsers out before other extensions are set up would turn those off.</summary>
    private sealed class BlocksOnlyExtension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.InlineParsers.Clear();
            pipeline.BlockParsers.Replace<ParagraphBlockParser>(new BareParagraphParser());
            pipeline.BlockParsers.Replace<HeadingBlockParser>(new BareHeadingParser());
            pipeline.BlockParsers.Replace<FencedCodeBlockParser>(new BareFenceParser());
            foreach (BlockParser parser in pipeline.BlockParsers)
            {
                parser.Closed += static (_, block) => KeepLines(block);
            }
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }

    /// <summary>
    /// A block that knows from its first line on that nobody will ask for its inlines takes room for four lines instead of eight that
    /// it would give back afterwards: a tenth of all that reading allocates.
    /// </summary>
    private sealed class BareParagraphParser : ParagraphBlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor) => KeepLinesOfNew(processor, base.TryOpen(processor));
    }

    /// <summary>The same for headings, which have a line each.</summary>
    private sealed class BareHeadingParser : HeadingBlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            BlockState state = KeepLinesOfNew(processor, base.TryOpen(processor));
            if (state != BlockState.None && processor.NewBlocks.Peek() is HeadingBlock heading)
            {
                heading.Lines = new StringLineGroup(capacity: 1);
            }

            return state;
        }
    }

    private sealed class BareFenceParser : FencedCodeBlockParser
    {
        public BareFenceParser() => InfoParser = SkipInfo;

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            BlockState state = base.TryContinue(processor, block);
            if (state != BlockState.Continue || block is not PageFence fence)
            {
                return state;
            }

            fence.Add(processor.Line);
            return BlockState.ContinueDiscard;
        }

        protected override FencedCodeBlock CreateFencedBlock(BlockProcessor processor) =>
            processor.Indent == 0 && processor.CurrentContainer is MarkdownDocument ? new PageFence(this) : base.CreateFencedBlock(processor);

        /// <summary>Nobody asks for the language, which Markdig makes attributes of; it can hold no backtick where backticks open the fence.</summary>
        private static bool SkipInfo(BlockProcessor processor, ref StringSlice info, IFencedBlock fence, char openingCharacter) =>
            openingCharacter != '`' || info.IndexOf('`') < 0;
    }

    private static BlockState KeepLinesOfNew(BlockProcessor processor, BlockState state)
    {
        if (state != BlockState.None)
        {
            KeepLines(processor.NewBlocks.Peek());
        }

        return state;
    }

    private static void KeepLines(Block block)
    {
        if (block is LeafBlock leaf)
        {
            leaf.ProcessInlines = false;
        }
    }
}

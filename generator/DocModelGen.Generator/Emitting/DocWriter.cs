using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting;

/// <summary>Documentation comments and the attributes that stand with them. Arguments named <c>xml</c> are encoded already.</summary>
internal static class DocWriter
{
    private const int LongLine = 110;

    extension(IndentedWriter writer)
    {
        /// <summary>The text, or <paramref name="fallbackXml"/> where the page has none.</summary>
        public void WriteSummary(DocText text, string fallbackXml)
        {
            string xml = DocComment.Encode(text);
            writer.WriteElement("summary", xml.Length == 0 ? fallbackXml : xml);
        }

        public void WriteElement(string tag, string xml)
        {
            if (xml.Length <= LongLine)
            {
                writer.WriteLine($"/// <{tag}>{xml}</{tag}>");
            }
            else
            {
                writer.WriteLine($"/// <{tag}>");
                writer.WriteWrapped(xml);
                writer.WriteLine($"/// </{tag}>");
            }
        }

        public void WriteParameter(string name, string xml) =>
            writer.WriteLine($"/// <param name=\"{name.TrimStart('@')}\">{xml}</param>");

        /// <summary>Which pages the type comes from.</summary>
        /// <param name="pages">Their file names.</param>
        /// <param name="isInferred">They show it in examples only.</param>
        public void WritePages(IEnumerable<string> pages, bool isInferred = false)
        {
            string names = string.Join(", ", pages.Select(static page => $"<c>{DocComment.Encode(page)}</c>"));
            if (names.Length > 0)
            {
                writer.WriteElement("remarks", isInferred ? $"Inferred from examples of {names}." : $"From {names}.");
            }
        }

        public void WriteObsolete(string? message)
        {
            if (message is not null)
            {
                writer.WriteLine($"[global::System.Obsolete({AttributeArgument.Encode(message)})]");
            }
        }

        /// <summary>Lines that break at spaces, but not at those inside a tag.</summary>
        private void WriteWrapped(string xml)
        {
            int start = 0;
            int space = -1;
            bool isInTag = false;
            for (int i = 0; i < xml.Length; i++)
            {
                char c = xml[i];
                isInTag = c == '<' || (isInTag && c != '>');
                if (i - start >= LongLine && space >= 0)
                {
                    writer.WriteLine($"/// {xml.AsSpan(start, space - start)}");
                    start = space + 1;
                    space = -1;
                }

                if (c == ' ' && !isInTag)
                {
                    space = i;
                }
            }

            writer.WriteLine($"/// {xml.AsSpan(start)}");
        }
    }
}

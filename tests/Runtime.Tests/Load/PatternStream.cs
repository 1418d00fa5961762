using System;
using System.IO;

namespace DocModelGen.Load;

/// <summary>A file of any size that takes no memory: each byte follows from its place.</summary>
internal sealed class PatternStream(long length) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public static byte At(long position) => (byte)((position * 31) ^ (position >> 8) ^ (position >> 17));

    public override int Read(byte[] buffer, int offset, int count)
    {
        int taken = (int)Math.Min(count, length - Position);
        for (int i = 0; i < taken; i++)
        {
            buffer[offset + i] = At(Position + i);
        }

        Position += taken;
        return taken;
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

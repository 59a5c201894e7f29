using System.Buffers;

namespace NewsPortal.Tests.Media;

// A picture during whose writing somebody deletes the folder it is written to: between the temporary file and its true name.
internal sealed class FolderThatGoes(byte[] picture, string folder) : MemoryManager<byte>
{
    /// <summary>How often the folder was there and went.</summary>
    public int Times { get; private set; }

    public int AtMost { get; init; } = 1;

    public override Span<byte> GetSpan()
    {
        if (Times < AtMost && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
            Times++;
        }
        return picture;
    }

    public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

    public override void Unpin() => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
    }
}

namespace NewsPortal.Media;

/// <summary>A shape that pictures are cut to, as so many across by so many down.</summary>
public sealed record Crop(int Across, int Down)
{
    public static readonly Crop ThreeByTwo = new(3, 2);
    public static readonly Crop Square = new(1, 1);
    public static readonly Crop FourByThree = new(4, 3);
    public static readonly Crop SixteenByNine = new(16, 9);

    public override string ToString() => $"{Across}x{Down}";
}

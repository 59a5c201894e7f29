namespace NewsPortal.Search;

/// <summary>Where the letters lie under the fingers (QWERTY, as Vietnamese keyboards are).</summary>
internal static class Keyboard
{
    private static readonly string[] rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    // Each row stands further to the right, by these parts of a key.
    private static readonly double[] shifts = [0, 0.25, 0.75];

    public static bool AreNeighbours(char one, char other)
    {
        var ((row, column), (otherRow, otherColumn)) = (Place(one), Place(other));
        return one != other && Math.Abs(row - otherRow) <= 1 && Math.Abs(column - otherColumn) <= 1;
    }

    private static (int Row, double Column) Place(char letter)
    {
        var row = Array.FindIndex(rows, keys => keys.Contains(letter, StringComparison.Ordinal));
        return (row, rows[row].IndexOf(letter, StringComparison.Ordinal) + shifts[row]);
    }
}

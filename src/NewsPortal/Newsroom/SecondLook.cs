using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Newsroom;

/// <summary>A change of many stories at once may meet a writer's save of one of them: then all of it is done over again.</summary>
internal static class SecondLook
{
    private const int Attempts = 4;

    public static async Task<T> TakeAsync<T>(Func<Task<T>> change)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await change();
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Nothing of it has been saved: it was one transaction.
            }
        }
    }
}

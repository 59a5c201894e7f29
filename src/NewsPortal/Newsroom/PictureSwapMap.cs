using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsPortal.Newsroom;

public class PictureSwapMap : IEntityTypeConfiguration<PictureSwap>
{
    // Plain numbers, as in the log: what was done outlives the pictures.
    public void Configure(EntityTypeBuilder<PictureSwap> swap)
    {
        swap.ToTable("PictureSwaps").HasMany(s => s.Places).WithOne().HasForeignKey(p => p.SwapId);
        swap.HasIndex(s => s.FromId);
        swap.HasIndex(s => s.ToId);
    }
}

public class PictureSwapPlaceMap : IEntityTypeConfiguration<PictureSwapPlace>
{
    public void Configure(EntityTypeBuilder<PictureSwapPlace> place)
    {
        place.ToTable("PictureSwapPlaces");
        place.Property(p => p.ImprintKey).HasMaxLength(40);
    }
}

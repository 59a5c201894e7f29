using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Library : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Bytes",
                table: "MediaFiles",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "FileName",
                table: "MediaFiles",
                type: "nvarchar(260)",
                maxLength: 260,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Folded",
                table: "MediaFiles",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Format",
                table: "MediaFiles",
                type: "nvarchar(8)",
                maxLength: 8,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsNamed",
                table: "MediaFiles",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "LicenceNote",
                table: "MediaFiles",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "LicenceUntil",
                table: "MediaFiles",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RemovedAt",
                table: "MediaFiles",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SortName",
                table: "MediaFiles",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "UploadedById",
                table: "MediaFiles",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PictureSwaps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FromId = table.Column<int>(type: "int", nullable: false),
                    ToId = table.Column<int>(type: "int", nullable: false),
                    EditorId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PictureSwaps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PictureSwapPlaces",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SwapId = table.Column<int>(type: "int", nullable: false),
                    ArticleId = table.Column<int>(type: "int", nullable: true),
                    PenNameId = table.Column<int>(type: "int", nullable: true),
                    AsCover = table.Column<bool>(type: "bit", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PictureSwapPlaces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PictureSwapPlaces_PictureSwaps_SwapId",
                        column: x => x.SwapId,
                        principalTable: "PictureSwaps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_Bytes_Id",
                table: "MediaFiles",
                columns: new[] { "Bytes", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_LicenceUntil",
                table: "MediaFiles",
                column: "LicenceUntil");

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_RemovedAt",
                table: "MediaFiles",
                column: "RemovedAt");

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_SortName_Id",
                table: "MediaFiles",
                columns: new[] { "SortName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_UploadedById_Id",
                table: "MediaFiles",
                columns: new[] { "UploadedById", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PictureSwapPlaces_SwapId",
                table: "PictureSwapPlaces",
                column: "SwapId");

            migrationBuilder.CreateIndex(
                name: "IX_PictureSwaps_FromId",
                table: "PictureSwaps",
                column: "FromId");

            migrationBuilder.CreateIndex(
                name: "IX_PictureSwaps_ToId",
                table: "PictureSwaps",
                column: "ToId");

            migrationBuilder.AddForeignKey(
                name: "FK_MediaFiles_Editors_UploadedById",
                table: "MediaFiles",
                column: "UploadedById",
                principalTable: "Editors",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            // By hand: what earlier versions of stories name was not written down, so no picture of before is ever taken for unused.
            migrationBuilder.Sql("UPDATE MediaFiles SET IsNamed = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_MediaFiles_Editors_UploadedById",
                table: "MediaFiles");

            migrationBuilder.DropTable(
                name: "PictureSwapPlaces");

            migrationBuilder.DropTable(
                name: "PictureSwaps");

            migrationBuilder.DropIndex(
                name: "IX_MediaFiles_Bytes_Id",
                table: "MediaFiles");

            migrationBuilder.DropIndex(
                name: "IX_MediaFiles_LicenceUntil",
                table: "MediaFiles");

            migrationBuilder.DropIndex(
                name: "IX_MediaFiles_RemovedAt",
                table: "MediaFiles");

            migrationBuilder.DropIndex(
                name: "IX_MediaFiles_SortName_Id",
                table: "MediaFiles");

            migrationBuilder.DropIndex(
                name: "IX_MediaFiles_UploadedById_Id",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Bytes",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "FileName",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Folded",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Format",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "IsNamed",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "LicenceNote",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "LicenceUntil",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "RemovedAt",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "SortName",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "UploadedById",
                table: "MediaFiles");
        }
    }
}

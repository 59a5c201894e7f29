using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PaperRun : Migration
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

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "ImprintLines",
                type: "nvarchar(600)",
                maxLength: 600,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(300)",
                oldMaxLength: 300);

            migrationBuilder.CreateTable(
                name: "EmptySearches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Day = table.Column<int>(type: "int", nullable: false),
                    Folded = table.Column<string>(type: "nvarchar(162)", maxLength: 162, nullable: false),
                    Typed = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Times = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmptySearches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FrontPageRevisions",
                columns: table => new
                {
                    Number = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EditorId = table.Column<int>(type: "int", nullable: false),
                    EditorName = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Changes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Restores = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrontPageRevisions", x => x.Number);
                });

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
                name: "ReadDays",
                columns: table => new
                {
                    Day = table.Column<int>(type: "int", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadDays", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "ReadSheets",
                columns: table => new
                {
                    Day = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    SectionId = table.Column<int>(type: "int", nullable: false),
                    Entries = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadSheets", x => new { x.Day, x.Kind, x.SectionId });
                });

            migrationBuilder.CreateTable(
                name: "StandingPages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Title = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Slug = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Html = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    PictureKeys = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    IsPublic = table.Column<bool>(type: "bit", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandingPages", x => x.Id);
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
                    StandingPageId = table.Column<int>(type: "int", nullable: true),
                    ImprintKey = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
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

            migrationBuilder.CreateTable(
                name: "StandingPageVersions",
                columns: table => new
                {
                    StandingPageId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EditorName = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandingPageVersions", x => new { x.StandingPageId, x.Number });
                    table.ForeignKey(
                        name: "FK_StandingPageVersions_StandingPages_StandingPageId",
                        column: x => x.StandingPageId,
                        principalTable: "StandingPages",
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
                name: "IX_EmptySearches_Day",
                table: "EmptySearches",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_EmptySearches_Folded_Day",
                table: "EmptySearches",
                columns: new[] { "Folded", "Day" },
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_StandingPages_Slug",
                table: "StandingPages",
                column: "Slug",
                unique: true);

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
                name: "EmptySearches");

            migrationBuilder.DropTable(
                name: "FrontPageRevisions");

            migrationBuilder.DropTable(
                name: "PictureSwapPlaces");

            migrationBuilder.DropTable(
                name: "ReadDays");

            migrationBuilder.DropTable(
                name: "ReadSheets");

            migrationBuilder.DropTable(
                name: "StandingPageVersions");

            migrationBuilder.DropTable(
                name: "PictureSwaps");

            migrationBuilder.DropTable(
                name: "StandingPages");

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

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "ImprintLines",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(600)",
                oldMaxLength: 600);
        }
    }
}

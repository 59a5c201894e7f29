using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsPortal.Data.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "FileName",
                table: "MediaFiles",
                type: "TEXT",
                maxLength: 260,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Folded",
                table: "MediaFiles",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Format",
                table: "MediaFiles",
                type: "TEXT",
                maxLength: 8,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsNamed",
                table: "MediaFiles",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "LicenceNote",
                table: "MediaFiles",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "LicenceUntil",
                table: "MediaFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RemovedAt",
                table: "MediaFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SortName",
                table: "MediaFiles",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "UploadedById",
                table: "MediaFiles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "EmptySearches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    Folded = table.Column<string>(type: "TEXT", maxLength: 162, nullable: false),
                    Typed = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Times = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmptySearches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FrontPageRevisions",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EditorId = table.Column<int>(type: "INTEGER", nullable: false),
                    EditorName = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", nullable: false),
                    Restores = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrontPageRevisions", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "PictureSwaps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FromId = table.Column<int>(type: "INTEGER", nullable: false),
                    ToId = table.Column<int>(type: "INTEGER", nullable: false),
                    EditorId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PictureSwaps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReadDays",
                columns: table => new
                {
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadDays", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "ReadSheets",
                columns: table => new
                {
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    SectionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Entries = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadSheets", x => new { x.Day, x.Kind, x.SectionId });
                });

            migrationBuilder.CreateTable(
                name: "StandingPages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    Html = table.Column<string>(type: "TEXT", nullable: false),
                    PictureKeys = table.Column<string>(type: "TEXT", nullable: false),
                    IsPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandingPages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PictureSwapPlaces",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SwapId = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: true),
                    PenNameId = table.Column<int>(type: "INTEGER", nullable: true),
                    StandingPageId = table.Column<int>(type: "INTEGER", nullable: true),
                    ImprintKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AsCover = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: true)
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
                    StandingPageId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EditorName = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false)
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
        }
    }
}

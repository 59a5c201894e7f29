using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Shelves : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Folded",
                table: "Topics",
                type: "TEXT",
                maxLength: 700,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "LeadId",
                table: "Topics",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Folded",
                table: "Tags",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Head",
                table: "Tags",
                type: "TEXT",
                maxLength: 210,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Tail",
                table: "Tags",
                type: "TEXT",
                maxLength: 210,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Folded",
                table: "PenNames",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "PortraitId",
                table: "PenNames",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Redirects",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    From = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<int>(type: "INTEGER", nullable: true),
                    IsAutomatic = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Redirects", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Redirects_Editors_CreatedById",
                        column: x => x.CreatedById,
                        principalTable: "Editors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Topics_IsOpen_Position_Id",
                table: "Topics",
                columns: new[] { "IsOpen", "Position", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tags_Folded_Id",
                table: "Tags",
                columns: new[] { "Folded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tags_Head",
                table: "Tags",
                column: "Head");

            migrationBuilder.CreateIndex(
                name: "IX_Tags_Tail",
                table: "Tags",
                column: "Tail");

            migrationBuilder.CreateIndex(
                name: "IX_PenNames_Folded_Id",
                table: "PenNames",
                columns: new[] { "Folded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PenNames_PortraitId",
                table: "PenNames",
                column: "PortraitId");

            migrationBuilder.CreateIndex(
                name: "IX_Redirects_CreatedById",
                table: "Redirects",
                column: "CreatedById");

            migrationBuilder.CreateIndex(
                name: "IX_Redirects_From",
                table: "Redirects",
                column: "From",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Redirects_To",
                table: "Redirects",
                column: "To");

            migrationBuilder.AddForeignKey(
                name: "FK_PenNames_MediaFiles_PortraitId",
                table: "PenNames",
                column: "PortraitId",
                principalTable: "MediaFiles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_PenNames_MediaFiles_PortraitId",
                table: "PenNames");

            migrationBuilder.DropTable(
                name: "Redirects");

            migrationBuilder.DropIndex(
                name: "IX_Topics_IsOpen_Position_Id",
                table: "Topics");

            migrationBuilder.DropIndex(
                name: "IX_Tags_Folded_Id",
                table: "Tags");

            migrationBuilder.DropIndex(
                name: "IX_Tags_Head",
                table: "Tags");

            migrationBuilder.DropIndex(
                name: "IX_Tags_Tail",
                table: "Tags");

            migrationBuilder.DropIndex(
                name: "IX_PenNames_Folded_Id",
                table: "PenNames");

            migrationBuilder.DropIndex(
                name: "IX_PenNames_PortraitId",
                table: "PenNames");

            migrationBuilder.DropColumn(
                name: "Folded",
                table: "Topics");

            migrationBuilder.DropColumn(
                name: "LeadId",
                table: "Topics");

            migrationBuilder.DropColumn(
                name: "Folded",
                table: "Tags");

            migrationBuilder.DropColumn(
                name: "Head",
                table: "Tags");

            migrationBuilder.DropColumn(
                name: "Tail",
                table: "Tags");

            migrationBuilder.DropColumn(
                name: "Folded",
                table: "PenNames");

            migrationBuilder.DropColumn(
                name: "PortraitId",
                table: "PenNames");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Corrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Classing",
                table: "StorySaves",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Change",
                table: "Revisions",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CoverCaption",
                table: "Revisions",
                type: "nvarchar(710)",
                maxLength: 710,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PieceAt",
                table: "Corrections",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PieceSection",
                table: "Corrections",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PieceTitle",
                table: "Corrections",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Corrections",
                type: "int",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_At_Id_ArticleId",
                table: "Corrections",
                columns: new[] { "At", "Id", "ArticleId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Corrections_At_Id_ArticleId",
                table: "Corrections");

            migrationBuilder.DropColumn(
                name: "Classing",
                table: "StorySaves");

            migrationBuilder.DropColumn(
                name: "Change",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "CoverCaption",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "PieceAt",
                table: "Corrections");

            migrationBuilder.DropColumn(
                name: "PieceSection",
                table: "Corrections");

            migrationBuilder.DropColumn(
                name: "PieceTitle",
                table: "Corrections");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Corrections");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsStale",
                table: "ArticleWords",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "Row",
                table: "ArticleWords",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SearchEntries",
                columns: table => new
                {
                    RowId = table.Column<long>(type: "bigint", nullable: false),
                    TitleFolded = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    TitleExact = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    RestFolded = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    RestExact = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchEntries", x => x.RowId);
                });

            migrationBuilder.CreateTable(
                name: "TitleEntries",
                columns: table => new
                {
                    RowId = table.Column<long>(type: "bigint", nullable: false),
                    Folded = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Exact = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TitleEntries", x => x.RowId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleWords_IsStale_ArticleId",
                table: "ArticleWords",
                columns: new[] { "IsStale", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleWords_Row",
                table: "ArticleWords",
                column: "Row");

            // Stories from before are written into it by a round, soon after the start. In a batch of its own: the column is new.
            migrationBuilder.Sql("EXEC(N'UPDATE ArticleWords SET IsStale = 1')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SearchEntries");

            migrationBuilder.DropTable(
                name: "TitleEntries");

            migrationBuilder.DropIndex(
                name: "IX_ArticleWords_IsStale_ArticleId",
                table: "ArticleWords");

            migrationBuilder.DropIndex(
                name: "IX_ArticleWords_Row",
                table: "ArticleWords");

            migrationBuilder.DropColumn(
                name: "IsStale",
                table: "ArticleWords");

            migrationBuilder.DropColumn(
                name: "Row",
                table: "ArticleWords");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsPortal.Data.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "Row",
                table: "ArticleWords",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_ArticleWords_IsStale_ArticleId",
                table: "ArticleWords",
                columns: new[] { "IsStale", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleWords_Row",
                table: "ArticleWords",
                column: "Row");

            // Words come prepared (SearchText): blanks part them, whatever stands between is a letter. Without content the index keeps no second copy of the texts.
            migrationBuilder.Sql("CREATE VIRTUAL TABLE SearchEntries USING fts5(TitleFolded, TitleExact, RestFolded, RestExact, content='', contentless_delete=1, tokenize='ascii')");
            migrationBuilder.Sql("CREATE VIRTUAL TABLE TitleEntries USING fts5(Folded, Exact, content='', contentless_delete=1, tokenize='ascii', prefix='1 2 3')");
            // Stories from before are written into it by a round, soon after the start.
            migrationBuilder.Sql("UPDATE ArticleWords SET IsStale = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE SearchEntries");
            migrationBuilder.Sql("DROP TABLE TitleEntries");

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

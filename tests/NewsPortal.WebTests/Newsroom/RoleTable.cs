using NewsPortal.People;
using static NewsPortal.WebTests.Newsroom.Visitor;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>Who asks; the deskman is the role Editor.</summary>
[Flags]
public enum Visitor { None = 1, Reporter = 2, Deskman = 4, Managing = 8, Chief = 16, Admin = 32, Suspended = 64 }

/// <summary>Every address of the newsroom, and who is let in. Those who are not get the door (not signed in, suspended) or 403.</summary>
public static class RoleTable
{
    private const Visitor Everyone = None | Reporter | Deskman | Managing | Chief | Admin | Suspended;
    private const Visitor Chiefs = Managing | Chief;
    private const Visitor Writers = Reporter | Deskman | Chiefs;
    private const Visitor SignedIn = Reporter | Deskman | Managing | Chief | Admin;

    /// <summary>Names in addresses that are no number: "{id}" is 1.</summary>
    public static readonly IReadOnlyDictionary<string, Visitor> Of = new Dictionary<string, Visitor>
    {
        ["GET /admin"] = SignedIn,
        ["POST /admin/anh"] = Writers,
        ["GET /admin/anh/{key}"] = Writers,
        ["GET /admin/bai"] = Writers,
        ["POST /admin/bai"] = Writers,
        ["POST /admin/bai/hang-loat"] = Writers,
        ["GET /admin/bai/moi"] = Writers,
        ["GET /admin/bai/{id:int}"] = Writers,
        ["POST /admin/bai/{id:int}"] = Writers,
        ["POST /admin/bai/{id:int}/dang-lai"] = Chiefs,
        ["POST /admin/bai/{id:int}/dang-mo"] = Writers,
        ["POST /admin/bai/{id:int}/dang-mo/thoi"] = Writers,
        ["POST /admin/bai/{id:int}/doan-cho/{parkedId:int}"] = Writers,
        ["POST /admin/bai/{id:int}/ghi-chu"] = Writers,
        ["GET /admin/bai/{id:int}/dinh-chinh"] = Chiefs,
        ["POST /admin/bai/{id:int}/dinh-chinh"] = Chiefs,
        ["GET /admin/bai/{id:int}/go-bai"] = Chiefs,
        ["POST /admin/bai/{id:int}/go-bai"] = Chiefs,
        ["GET /admin/bai/{id:int}/gui-duyet"] = Writers,
        ["POST /admin/bai/{id:int}/gui-duyet"] = Writers,
        ["POST /admin/bai/{id:int}/lien-ket-xem-truoc"] = Writers,
        ["POST /admin/bai/{id:int}/lien-ket-xem-truoc/{linkId:int}/bo"] = Writers,
        ["GET /admin/bai/{id:int}/phien-ban"] = Writers,
        ["GET /admin/bai/{id:int}/phien-ban/{number:int}"] = Writers,
        ["POST /admin/bai/{id:int}/phien-ban/{number:int}"] = Writers,
        ["GET /admin/bai/{id:int}/tra-lai"] = Deskman | Chiefs,
        ["POST /admin/bai/{id:int}/tra-lai"] = Deskman | Chiefs,
        ["GET /admin/bai/{id:int}/xem-truoc"] = Writers,
        ["GET /admin/bai/{id:int}/xuat-ban"] = Chiefs,
        ["POST /admin/bai/{id:int}/xuat-ban"] = Chiefs,
        ["GET /admin/but-danh"] = Chiefs,
        ["GET /admin/but-danh/moi"] = Chiefs,
        ["POST /admin/but-danh/moi"] = Chiefs,
        ["GET /admin/but-danh/{id:int}"] = Chiefs,
        ["POST /admin/but-danh/{id:int}"] = Chiefs,
        ["GET /admin/chu-de"] = Chiefs,
        ["GET /admin/chu-de/moi"] = Chiefs,
        ["POST /admin/chu-de/moi"] = Chiefs,
        ["GET /admin/chu-de/{id:int}"] = Chiefs,
        ["POST /admin/chu-de/{id:int}"] = Chiefs,
        ["POST /admin/chu-de/{id:int}/thu-tu"] = Chiefs,
        ["GET /admin/chuyen-huong"] = Chiefs,
        ["POST /admin/chuyen-huong"] = Chiefs,
        ["GET /admin/chuyen-huong/nhap"] = Chiefs,
        ["POST /admin/chuyen-huong/nhap"] = Chiefs,
        ["POST /admin/chuyen-huong/{id:int}/xoa"] = Chiefs,
        ["GET /admin/chuyen-muc"] = Chiefs,
        ["GET /admin/chuyen-muc/moi"] = Chiefs,
        ["POST /admin/chuyen-muc/moi"] = Chiefs,
        ["GET /admin/chuyen-muc/{id:int}"] = Chiefs,
        ["POST /admin/chuyen-muc/{id:int}"] = Chiefs,
        ["POST /admin/chuyen-muc/{id:int}/chuyen"] = Chiefs,
        ["POST /admin/chuyen-muc/{id:int}/gop"] = Chiefs,
        ["POST /admin/chuyen-muc/{id:int}/thu-tu"] = Chiefs,
        ["POST /admin/chuyen-muc/{id:int}/xoa"] = Chiefs,
        ["GET /admin/goi-y/anh"] = Writers,
        ["GET /admin/goi-y/bai"] = Writers,
        ["GET /admin/goi-y/the"] = Writers,
        ["GET /admin/dang-nhap"] = Everyone,
        ["POST /admin/dang-nhap"] = Everyone,
        ["POST /admin/dang-nhap/giu-chu"] = Everyone,
        ["GET /admin/dang-nhap/ma"] = Everyone,
        ["POST /admin/dang-nhap/ma"] = Everyone,
        ["POST /admin/dang-nhap/passkey"] = Everyone,
        ["POST /admin/dang-nhap/passkey/tuy-chon"] = Everyone,
        ["POST /admin/dang-xuat"] = Everyone,
        ["GET /admin/loi-moi"] = Everyone,
        ["POST /admin/loi-moi"] = Everyone,
        ["GET /admin/nguoi"] = Chief | Admin,
        ["GET /admin/nguoi/moi"] = Admin,
        ["POST /admin/nguoi/moi"] = Admin,
        ["GET /admin/nguoi/{id:int}"] = Admin,
        ["POST /admin/nguoi/{id:int}"] = Admin,
        ["POST /admin/nguoi/{id:int}/go-lop-hai"] = Admin,
        ["POST /admin/nguoi/{id:int}/ket-thuc-phien"] = Admin,
        ["POST /admin/nguoi/{id:int}/loi-moi"] = Admin,
        ["POST /admin/nguoi/{id:int}/mo-lai"] = Admin,
        ["POST /admin/nguoi/{id:int}/tam-dung"] = Admin,
        ["GET /admin/nhat-ky"] = SignedIn,
        ["GET /admin/nhat-ky/csv"] = SignedIn,
        ["GET /admin/quan-tri-dau-tien"] = Everyone,
        ["POST /admin/quan-tri-dau-tien"] = Everyone,
        ["GET /admin/tai-khoan"] = SignedIn,
        ["POST /admin/tai-khoan"] = SignedIn,
        ["POST /admin/tai-khoan/ket-thuc-phien"] = SignedIn,
        ["POST /admin/tai-khoan/ma-du-phong"] = SignedIn,
        ["GET /admin/tai-khoan/mat-khau"] = SignedIn,
        ["POST /admin/tai-khoan/mat-khau"] = SignedIn,
        ["POST /admin/tai-khoan/passkey"] = SignedIn,
        ["POST /admin/tai-khoan/passkey/doi-ten"] = SignedIn,
        ["POST /admin/tai-khoan/passkey/go"] = SignedIn,
        ["POST /admin/tai-khoan/passkey/tuy-chon"] = SignedIn,
        ["GET /admin/tai-khoan/ung-dung-ma"] = SignedIn,
        ["POST /admin/tai-khoan/ung-dung-ma"] = SignedIn,
        ["POST /admin/tai-khoan/ung-dung-ma/go"] = SignedIn,
        ["GET /admin/the"] = Deskman | Chiefs,
        ["GET /admin/the/{id:int}"] = Deskman | Chiefs,
        ["POST /admin/the/{id:int}"] = Deskman | Chiefs,
        ["POST /admin/the/{id:int}/gop"] = Deskman | Chiefs,
        ["POST /admin/the/{id:int}/xoa"] = Deskman | Chiefs,
        ["GET /admin/thong-tin-bao"] = Chief | Admin,
        ["POST /admin/thong-tin-bao"] = Admin,
    };

    public static Role? RoleOf(Visitor visitor) => visitor switch
    {
        Reporter or Suspended => Role.Reporter,
        Deskman => Role.Editor,
        Managing => Role.ManagingEditor,
        Chief => Role.ChiefEditor,
        Admin => Role.Administrator,
        _ => null,
    };
}

// Share, copy the link, print.
const tools = document.querySelector(".story-tools");
const { address, title } = tools.dataset;
const says = document.getElementById("cong-cu-bao");

document.getElementById("chia-se").addEventListener("click", () => navigator.share({ title, url: address }).catch(() => {}));

const copy = document.getElementById("chep-lien-ket");
copy.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(address);
    says.textContent = "Đã chép liên kết.";
    copy.setAttribute("aria-pressed", "true");
    setTimeout(() => copy.removeAttribute("aria-pressed"), 1500);
  } catch {
    says.textContent = "Trình duyệt không cho chép; bạn chép từ thanh địa chỉ.";
  }
});

document.getElementById("in").addEventListener("click", () => print());

// Stories kept to read later, in this browser only: the button on a story, and the page /da-luu.
const key = "saved";
const most = 200;

// What lies in storage is no more to be trusted than what is typed.
function isStory(story) {
  return ["id", "address", "title", "section", "lead"].every(part => typeof story?.[part] === "string")
    && /^\/[a-z0-9-]+-[0-9]+\.html$/.test(story.address);
}

function kept() {
  try {
    const stories = JSON.parse(localStorage.getItem(key));
    return Array.isArray(stories) ? stories.filter(isStory).slice(0, most) : [];
  } catch {
    return [];
  }
}

function keep(stories) {
  try {
    localStorage.setItem(key, JSON.stringify(stories.slice(0, most)));
    return true;
  } catch {
    return false;
  }
}

// Also what was kept on another page of this browser, since this one was opened or left.
function follow(show) {
  addEventListener("storage", event => (event.key === key || event.key === null) && show());
  addEventListener("pageshow", event => event.persisted && show());
  show();
}

const button = document.getElementById("luu");
if (button) {
  const { id, address, title, section } = button.dataset;
  const isKept = () => kept().some(story => story.id === id);
  const show = () => {
    button.setAttribute("aria-pressed", String(isKept()));
    button.setAttribute("aria-label", isKept() ? "Bỏ lưu" : "Lưu để đọc sau");
  };
  button.addEventListener("click", () => {
    const others = kept().filter(story => story.id !== id);
    const lead = document.querySelector(".story .lead")?.textContent ?? "";
    const done = keep(isKept() ? others : [{ id, address, title, section, lead }, ...others]);
    const says = document.getElementById("cong-cu-bao");
    says.className = done ? "unseen" : "notice";
    says.textContent = !done ? "Trình duyệt không cho lưu." : isKept() ? "Đã lưu bài." : "Đã bỏ lưu.";
    show();
  });
  follow(show);
}

const list = document.getElementById("da-luu");
if (list) {
  const one = document.getElementById("mot-bai-luu").content;
  const show = () => {
    const stories = kept();
    list.replaceChildren(...stories.map(draw));
    list.hidden = stories.length === 0;
    document.getElementById("chua-luu").hidden = stories.length > 0;
  };
  const draw = story => {
    const item = one.cloneNode(true);
    const link = item.querySelector("a");
    link.textContent = story.title;
    link.href = story.address;
    item.querySelector(".kicker").textContent = story.section;
    item.querySelector(".teaser").textContent = story.lead;
    const remove = item.querySelector("button");
    remove.setAttribute("aria-label", `Bỏ lưu: ${story.title}`);
    remove.addEventListener("click", () => {
      document.getElementById("khong-bo").hidden = keep(kept().filter(other => other.id !== story.id));
      show();
      (list.querySelector("button") ?? document.querySelector("main")).focus();
    });
    return item;
  };
  follow(show);
}

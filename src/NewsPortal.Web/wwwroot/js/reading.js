// Counts one read of this story once the page is really seen; nothing about the reader goes with it.
const { story } = document.querySelector("[data-story]").dataset;

function count() {
  if (document.visibilityState !== "visible") return;
  document.removeEventListener("visibilitychange", count);
  navigator.sendBeacon(`/doc/${story}`);
}

document.addEventListener("visibilitychange", count);
count();

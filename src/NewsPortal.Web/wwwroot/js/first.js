// Runs before the first paint: the look a reader chose, and what this browser can do, so that nothing moves later.
document.documentElement.classList.add("js");
if (!navigator.share) document.documentElement.classList.add("no-share");
for (const choice of ["theme", "contrast", "text"]) {
  try {
    const chosen = localStorage.getItem(choice);
    if (chosen) document.documentElement.dataset[choice] = chosen;
  } catch {
    // Storage is off: the look is the machine's.
  }
}

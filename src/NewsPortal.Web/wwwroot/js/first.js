// Runs before the first paint: the look a reader chose, and that there is JavaScript at all.
document.documentElement.classList.add("js");
// Known now, so that the row of tools never changes its mind.
if (navigator.share) document.documentElement.classList.add("shares");
for (const choice of ["theme", "contrast", "text"]) {
  try {
    const chosen = localStorage.getItem(choice);
    if (chosen) document.documentElement.dataset[choice] = chosen;
  } catch {
    // Storage is off: the look is the machine's.
  }
}

// Runs before the first paint: the look a reader chose, and what this browser can do, so that nothing moves later.
{
  const root = document.documentElement;
  // Storage may hold anything; these are the looks there are (the form of Layout.Look).
  const looks = { theme: ["light", "dark"], contrast: ["more"], text: ["large", "largest"] };

  const wear = choice => {
    try {
      const chosen = localStorage.getItem(choice);
      if (looks[choice].includes(chosen)) root.dataset[choice] = chosen;
      else delete root.dataset[choice];
    } catch {
      // Storage is off: the look is the machine's, or what was chosen on this page.
    }
  };

  root.classList.add("js");
  if (!navigator.share) root.classList.add("no-share");
  for (const choice of Object.keys(looks)) wear(choice);

  // Chosen on another page of this browser; null is all of it, cleared.
  addEventListener("storage", ({ key }) => Object.keys(looks).filter(choice => key === choice || key === null).forEach(wear));
  addEventListener("pageshow", ({ persisted }) => persisted && Object.keys(looks).forEach(wear));
}

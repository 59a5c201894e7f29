// The head and the foot of the paper as they would be, line by line, while they are typed and chosen.
const proof = document.getElementById('ban-thu');

function show({ name, value }) {
  for (const line of proof.querySelectorAll(`[data-line="${CSS.escape(name)}"]:not(img)`)) line.textContent = value.trim();
  if (name === 'Colour') proof.dataset.colour = value;
}

function showPicture({ dataset, files: [file] }) {
  const picture = proof.querySelector(`img[data-line="${CSS.escape(dataset.shows)}"]`);
  if (!file) return;
  const reader = new FileReader();
  reader.addEventListener('load', () => {
    picture.src = reader.result;
    picture.hidden = false;
  });
  reader.readAsDataURL(file);
}

const form = document.getElementById('thong-tin');
form?.addEventListener('input', ({ target }) => target.type === 'file' || show(target));
form?.addEventListener('change', ({ target }) => target.dataset.shows && showPicture(target));

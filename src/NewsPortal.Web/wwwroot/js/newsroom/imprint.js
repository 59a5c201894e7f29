// The foot of the paper as it would be, line by line, while it is typed.
const proof = document.getElementById('ban-thu');

function show({ name, value }) {
  for (const line of proof.querySelectorAll(`[data-line="${CSS.escape(name)}"]`)) line.textContent = value.trim();
}

document.getElementById('thong-tin')?.addEventListener('input', ({ target }) => show(target));

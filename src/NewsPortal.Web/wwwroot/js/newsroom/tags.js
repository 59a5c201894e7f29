// Tags of a story: completes the one that is being typed, after the last comma; offers those that stand in its text. The panel may be drawn anew (newer.js).
import { make } from './chooser.js';

// After the last answered save, so that whoever types on is not asked about at every word.
const Pause = 3000;
const form = document.getElementById('bai');
let asked = '';
let timer = 0;

const namesIn = field => field.value.split(/[,;\n]/).map(name => name.trim()).filter(Boolean);

async function offered(address) {
  const response = await fetch(address, { headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' } }).catch(() => null);
  return response?.ok ? response.json() : null;
}

form?.addEventListener('input', async ({ target: field }) => {
  if (field.id !== 'the') return;
  const at = field.value.lastIndexOf(',') + 1;
  const word = field.value.slice(at).trim();
  if (word.length < 2 || word === asked) return;
  asked = word;
  const names = await offered(`/admin/goi-y/the?q=${encodeURIComponent(word)}`);
  if (!names || word !== asked) return;
  const before = at ? `${field.value.slice(0, at)} ` : '';
  field.list.replaceChildren(...names.map(name => Object.assign(document.createElement('option'), { value: before + name })));
});

form?.addEventListener('click', ({ target: chip }) => {
  if (!chip.matches('[data-tag]')) return;
  const field = document.getElementById('the');
  field.value = [...namesIn(field), chip.dataset.tag].join(', ');
  const line = chip.parentElement;
  const next = (line.nextElementSibling ?? line.previousElementSibling)?.firstElementChild ?? field;
  line.remove();
  tell();
  next.focus();
  field.dispatchEvent(new Event('change', { bubbles: true }));
});

form?.addEventListener('answered', ({ detail }) => {
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const names = await offered(`${detail.address}/the-goi-y`);
    if (names) draw(names);
  }, Pause);
});

// Not under the hand of whoever is just choosing.
function draw(names) {
  const [box, typed] = [document.getElementById('the-goi-y'), namesIn(document.getElementById('the')).map(name => name.toLowerCase())];
  if (box.contains(document.activeElement)) return;
  box.querySelector('ul').replaceChildren(...names.filter(name => !typed.includes(name.toLowerCase()))
    .map(name => {
      const chip = make('button', { type: 'button', className: 'chip', textContent: name });
      chip.dataset.tag = name;
      return make('li', {}, chip);
    }));
  tell();
}

function tell() {
  const box = document.getElementById('the-goi-y');
  box.hidden = !box.querySelector('li');
}

// "Tin liên quan dưới sapo": stories that are looked for join the list as ticked ones. The panel may be drawn anew (newer.js).
import { make } from './chooser.js';
import { chooseStories } from './offers.js';

const Most = 3;
const form = document.getElementById('bai');
const boxes = () => [...form.querySelectorAll('[name="Picks"]')];

form?.addEventListener('click', async ({ target }) => {
  if (target.id !== 'tim-bai') return;
  const ticked = boxes().filter(box => box.checked).map(box => ({ id: Number(box.value), title: box.parentElement.textContent.trim() }));
  const chosen = await chooseStories({ title: 'Tin liên quan dưới sapo', chosen: ticked, most: Most });
  if (!chosen) return;
  const known = boxes().map(box => box.value);
  document.getElementById('bai-chon').append(...chosen.filter(({ id }) => !known.includes(String(id)))
    .map(({ id, title }) => make('label', { className: 'choice' }, make('input', { type: 'checkbox', name: 'Picks', value: id }), ` ${title}`)));
  for (const box of boxes()) box.checked = chosen.some(({ id }) => String(id) === box.value);
  form.dispatchEvent(new Event('change', { bubbles: true }));
});

// The page of a story. The one module its view names: others import each other by plain addresses, and a second address would be a second module.
import { watch } from './presence.js';
import { drawAround, takeIn } from './newer.js';

const form = document.getElementById('bai');
const typing = form ? await import('./autosave.js') : null;
const name = () => `${form.elements.Title.value}\n${form.elements.Slug.value}`;
let drawn = form && (form.action.endsWith('/bai') ? '' : name());

// How it will be found, as it is typed.
form?.addEventListener('input', ({ target }) => {
  if (target.name === 'Title') form.querySelector('.found-title').textContent = target.value.trim() || '(chưa có tít)';
  if (target.name === 'Lead') form.querySelector('.found-lead').textContent = target.value;
});
form?.addEventListener('answered', ({ detail }) => {
  if (name() === drawn) return;
  drawn = name();
  drawAround(form, detail.address);
});
watch(form, (address, newest) => takeIn(address, newest, form, typing));

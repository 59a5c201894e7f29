// Brings a page at which nobody is typing up to what a colleague has saved: the words as a patch, the rest as the desk would draw it now.
import { apply } from './fields.js';

const says = document.getElementById('da-luu');
const words = ['Title', 'Lead', 'Body'];

// Whether the page holds the newest now. One that is typed on, or stood in, stays as it is: its next save brings both together.
export async function takeIn(address, newest, form, typing) {
  if (!isAtRest(typing)) return false;
  const response = await fetch(address, { headers: { 'X-Requested-With': 'XMLHttpRequest', 'X-Asked-By-Itself': '1' } });
  if (!response.ok) return false;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (!isAtRest(typing)) return false;

  const freshForm = fresh.getElementById('bai');
  if (Boolean(form) !== Boolean(freshForm)) return tellToReload(newest.says);
  document.querySelectorAll('[data-fresh]').forEach(part => redraw(part, fresh.querySelector(`[data-fresh="${part.dataset.fresh}"]`)));
  if (form) {
    apply(form, Object.fromEntries(words.map(name => [name, freshForm.elements[name].value])));
    form.elements.Base.value = freshForm.elements.Base.value;
    typing.cameFromDesk();
  }
  says.textContent = newest.says;
  says.dataset.state = '';
  return true;
}

// What only the desk can say of a story that was begun, or named anew, on this page: its buttons, its address, its papers.
export async function drawAround(form, address) {
  const response = await fetch(address, { headers: { 'X-Requested-With': 'XMLHttpRequest' } }).catch(() => null);
  if (!response?.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const name of ['buoc', 'lam-gi', 'dia-chi']) redraw(document.querySelector(`[data-fresh="${name}"]`), fresh.querySelector(`[data-fresh="${name}"]`));
  if (!document.querySelector('.papers')) form.after(document.importNode(fresh.querySelector('.papers'), true));
}

function isAtRest(typing) {
  return (typing?.isSaved() ?? true) && !document.querySelector('dialog[open]') && !document.activeElement?.closest('[data-fresh]');
}

function redraw(part, fresh) {
  if (!fresh || part.innerHTML === fresh.innerHTML) return;
  const open = [...part.querySelectorAll('details')].map(details => details.open);
  fresh.querySelectorAll('details').forEach((details, i) => { details.open = open[i] ?? details.open; });
  part.replaceWith(document.importNode(fresh, true));
}

// Somebody else writes it now, or one may write again: that is another page.
function tellToReload(text) {
  says.textContent = `${text}. `;
  says.dataset.state = 'kept';
  says.append(Object.assign(document.createElement('a'), { href: location.href, textContent: 'Tải lại trang' }));
  return true;
}

// The page on which the front page is arranged. Every change is sent to be looked over, never to be put on the page: the answer is the same page as the
// form now has it, of which the titles, the messages and the address of the proof are taken. Until it is put on the page it is kept in this browser.
import { chooseStories } from './offers.js';
import { choices, forget, hourOf, keep, nameFor, whenLeft } from './kept.js';
import { placeOf, put, sortable } from './sorting.js';
import { watchProof } from './proof.js';

const Pause = 200;
const form = document.getElementById('xep');
const said = document.getElementById('doc-len');
const state = document.getElementById('tinh-trang');
const proof = document.getElementById('ban-thu');
const look = watchProof(proof, tellWhatFills);
let timer = 0;

function typed() {
  const fields = new URLSearchParams(new FormData(form));
  fields.delete('__RequestVerificationToken');
  return fields.toString();
}

// Beside the places that fill themselves: with what, as the proof shows it.
function tellWhatFills() {
  const stories = proof.contentDocument?.querySelectorAll('.hero h3') ?? [];
  form.querySelectorAll('[data-list="hero"] > li').forEach((line, place) => {
    const says = line.querySelector('[data-fills]');
    if (says) says.textContent = stories[place]?.textContent ?? '';
  });
}

const began = form.dataset.unsaved ? null : typed();
const zip = (one, other) => one.map((thing, place) => [thing, other[place]]);
const remember = sent => keep(nameFor('trang-nhat'), { fields: { form: typed() }, sent });

function changed() {
  if (typed() === began) forget(nameFor('trang-nhat'));
  else remember(false);
  clearTimeout(timer);
  timer = setTimeout(() => lookOver(), Pause);
}

// A line in which somebody is typing keeps its fields; only what is said of them is new.
function takeLine(old, fresh) {
  if (!old.contains(document.activeElement)) return old.replaceWith(fresh);
  for (const part of old.querySelectorAll('[data-part]')) {
    const other = fresh.querySelector(`[data-part="${part.dataset.part}"]`);
    if (other) part.replaceWith(other);
  }
  for (const button of old.querySelectorAll('[data-way]')) button.disabled = fresh.querySelector(`[data-way="${button.dataset.way}"]`)?.disabled && button !== document.activeElement;
}

function takeIn(page, whole) {
  for (const list of form.querySelectorAll('[data-list]')) {
    const fresh = page.querySelector(`[data-list="${list.dataset.list}"]`);
    if (whole || list.children.length !== fresh.children.length) list.replaceChildren(...fresh.children);
    else zip([...list.children], [...fresh.children]).forEach(pair => takeLine(...pair));
  }
  for (const part of document.querySelectorAll('[data-fresh]')) {
    const fresh = page.getElementById(part.id);
    if (fresh && part.innerHTML !== fresh.innerHTML) part.replaceChildren(...fresh.childNodes);
  }
  if (whole) for (const name of ['Began', 'FeaturedBegan', 'SectionsBegan', 'FeaturedByHand', 'SectionsByHand']) form.elements[name].value = page.querySelector(`#xep [name="${name}"]`).value;
  if (whole) for (const way of form.querySelectorAll('[name="Strip"]')) way.checked = page.querySelector(`#xep [name="Strip"][value="${way.value}"]`).checked;
  look(page.getElementById('ban-thu').getAttribute('src'));
  tellWhatFills();
  if (typed() === began) state.textContent = 'Như trên trang.';
}

// move: a button of the form. fields: those to be looked over, if not the form's.
async function lookOver(move, fields = typed()) {
  clearTimeout(timer);
  const sent = new URLSearchParams(fields);
  sent.set('__RequestVerificationToken', form.elements.__RequestVerificationToken.value);
  if (move) sent.set('Move', move);
  const before = typed();
  const answer = await fetch('/admin/trang-nhat/xep', { method: 'POST', body: sent, headers: { 'X-Requested-With': 'XMLHttpRequest' } }).catch(() => null);
  if (!answer?.ok) {
    state.textContent = answer?.status === 401 ? 'Phiên đã hết: bạn đăng nhập lại, cách xếp vẫn giữ ở máy này.' : 'Chưa xem thử được; cách xếp vẫn giữ ở máy này.';
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  // Changed meanwhile: the next answer is on its way.
  if (typed() !== before || form.querySelector('.held')) return;
  takeIn(page, Boolean(move) || fields !== before);
  if (move || fields !== before) changed();
  return true;
}

function moved(line) {
  const list = line.parentElement;
  if (list.dataset.byHand) form.elements[list.dataset.byHand].value = '1';
  const name = line.querySelector('.title').firstChild.textContent.trim() || line.querySelector('label').textContent.trim();
  said.textContent = `${name}: ${list.dataset.name} ${placeOf(line) + 1} trên ${list.children.length}`;
  changed();
}

for (const list of form.querySelectorAll('ol[data-list]')) sortable(list, moved);

form.addEventListener('input', ({ target }) => {
  if (target.name === 'StripStory' && target.value.trim()) form.querySelector('[name="Strip"][value="pin"]').checked = true;
  changed();
});

form.addEventListener('submit', event => {
  const { submitter } = event;
  if (!submitter?.hasAttribute('formaction')) return remember(true);
  event.preventDefault();
  const [line, way] = [submitter.closest('li'), submitter.dataset.way];
  if (!way) return lookOver(submitter.value);
  if (way === 'bo') for (const field of line.querySelectorAll('input')) field.value = '';
  else if (!put(line, placeOf(line) + (way === 'len' ? -1 : 1))) return;
  moved(line);
});

form.addEventListener('click', async ({ target }) => {
  const button = target.closest('[data-choose]');
  if (!button) return;
  const asked = button.closest('li');
  const [list, place] = [asked.parentElement, placeOf(asked)];
  const [chosen] = await chooseStories({ title: button.dataset.choose, chosen: [], most: 1, scheduled: true }) ?? [];
  if (!chosen) return;
  // An answer that came meanwhile has made the lines anew.
  const line = list.children[place];
  line.querySelector('[name$="Story"]').value = chosen.id;
  line.querySelector('.title').textContent = chosen.title;
  if (line.matches('.alone')) form.querySelector('[name="Strip"][value="pin"]').checked = true;
  changed();
});

// What a page has left behind that is gone: a crash, a closed tab, a reload. What was put on the page since is not offered.
whenLeft('trang-nhat', (left, done) => {
  // Answered: put on the page, or back in this very form.
  const answered = form.dataset.unsaved || document.querySelector('.notices');
  if (left.fields.form === typed() || (left.sent && answered)) return done();
  const offer = document.getElementById('con-giu');
  const close = () => {
    offer.hidden = true;
    done();
  };
  const take = async () => {
    // Not fetched: it stays kept, and offered.
    if (!await lookOver('', left.fields.form)) return;
    close();
    form.querySelector('.handle')?.focus();
  };
  const [yes, no] = choices(take, close);
  offer.replaceChildren(`Bạn xếp dở lúc ${hourOf(left)} và chưa đưa lên trang. `, yes, ' ', no);
  offer.hidden = false;
});

if (form.dataset.unsaved) remember(false);

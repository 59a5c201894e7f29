// Keeps what is typed: here at once, at the desk within two seconds of the last key. One save on its way at a time; an unanswered one is sent
// again under its own id, so it counts once.
import { choices, forget, hourOf, isNew, keep, nameFor, whenLeft } from './kept.js';
import { apply, fieldsOf } from './fields.js';

const form = document.getElementById('bai');
const says = document.getElementById('da-luu');
const Seal = '__RequestVerificationToken';
const Pause = 1000;
// Grows with every try that fails, up to the other.
const Again = 5000;
const Longest = 60000;
const Patience = 30000;
// Without these there is nothing to save.
const Needed = ['', 'Title', 'Lead', 'Body', 'CategoryId'];
const story = () => `bai-${form.dataset.editor}-${form.action.match(/\/bai\/(\d+)/)?.[1] ?? 'moi'}`;
const now = () => JSON.stringify(fieldsOf(form));
let answered = now();
// The fields as the desk holds them. A page that came back refused holds others: the desk is asked.
let held = form.querySelector('.field-validation-error, .validation-summary-errors') ? null : fieldsOf(form);
let refused = null;
let tries = 0;
let sending = null;
let isOnItsWay = false;
let isLeaving = false;
let landed = () => {};
let timer = 0;
let retry = 0;

function say(text, state = '') {
  says.textContent = text;
  says.dataset.state = state;
}

function keepHere() {
  keep(nameFor(story()), { fields: fieldsOf(form), base: form.elements.Base.value, sending });
}

function typed() {
  clearTimeout(timer);
  if (!sending && now() === answered) return forget(nameFor(story()));
  keepHere();
  timer = setTimeout(send, Pause);
}

function send() {
  if (sending || [answered, refused].includes(now())) return;
  sending = { id: crypto.randomUUID(), base: form.elements.Base.value, fields: fieldsOf(form) };
  keepHere();
  deliver();
}

function bodyOf({ id, base, fields }) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
  for (const [name, value] of Object.entries({ [Seal]: form.elements[Seal].value, Save: id, Base: base, Auto: true })) body.append(name, value);
  return body;
}

async function deliver() {
  if (!sending || isOnItsWay) return;
  clearTimeout(retry);
  isOnItsWay = true;
  const headers = { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' };
  const [response, answer] = await fetch(form.action, { method: 'POST', body: bodyOf(sending), headers, signal: AbortSignal.timeout(Patience) })
    .then(async response => [response, response.headers.get('Content-Type')?.includes('json') ? await response.json() : {}]).catch(() => []);
  const isSealed = response?.status !== 400 || sending.resealed || await sealAgain();
  if (response?.status === 422) held ??= await askDesk();
  isOnItsWay = false;
  if (!response) return later('Mất mạng, đang giữ trên máy này');
  if (response.status === 401) return later('Phiên đã hết, chữ đang giữ trên máy này.', 'Đăng nhập ở thẻ khác');
  if (!isSealed) return later('Trình duyệt này đang đăng nhập bằng tài khoản khác. Chữ của bạn giữ trên máy này, không gửi dưới tên người ấy.', 'Đăng nhập lại ở thẻ khác');
  if (response.status === 400 && !sending.resealed) return deliver(sending.resealed = true);
  if (response.status === 400 || response.status >= 500) return later('Máy chủ đang bận, đang giữ trên máy này');
  if (response.ok) return taken(answer);
  refuse(response.status, answer.errors);
}

function later(text, signIn = '') {
  say(`${text} `, 'kept');
  if (signIn) says.append(link('/admin/dang-nhap', signIn));
  clearTimeout(retry);
  retry = setTimeout(deliver, Math.min(Again * 2 ** tries++, Longest));
  landed(false);
}

// Who has signed in again is under another seal; it is taken only if it is the same person.
async function sealAgain() {
  const fresh = await freshForm();
  if (fresh?.dataset.editor !== form.dataset.editor) return false;
  form.elements[Seal].value = fresh.elements[Seal].value;
  return true;
}

async function freshForm() {
  const page = await fetch(location.href, { headers: { 'X-Requested-With': 'XMLHttpRequest' } }).then(response => response.text()).catch(() => '');
  return new DOMParser().parseFromString(page, 'text/html').getElementById('bai');
}

// Nothing, of a story that it does not have yet; null where it does not say.
async function askDesk() {
  if (form.action.endsWith('/bai')) return {};
  const fresh = await freshForm();
  return fresh && fieldsOf(fresh);
}

function refuse(status, errors = {}) {
  const [wrong, why] = [Object.keys(errors), Object.values(errors).flat()[0] ?? 'bạn tải lại trang rồi thử lại.'];
  tries = 0;
  if (status === 422 && held && wrong.length > 0 && !sending.why && !wrong.some(name => Needed.includes(name))) return sendWithout(wrong, why);
  say(`Chưa lưu: ${sending.why ?? why} Chữ đang giữ trên máy này.`, 'kept');
  // All that stood on the page: it is not sent again before another key.
  refused = sending.refused ?? JSON.stringify(sending.fields);
  sending = null;
  typed();
  // The page itself says at the fields what is wrong.
  landed([409, 422].includes(status));
}

// A slip beside the text keeps no words from the desk: they go with what those fields held before.
function sendWithout(wrong, why) {
  const fields = Object.fromEntries(Object.entries({ ...sending.fields, ...Object.fromEntries(wrong.map(name => [name, held[name]])) }).filter(([, value]) => value !== undefined));
  sending = { id: crypto.randomUUID(), base: sending.base, fields, refused: JSON.stringify(sending.fields), why };
  keepHere();
  deliver();
}

function taken(saved) {
  const { refused: left = null, why } = sending;
  forget(nameFor(story()));
  answered = JSON.stringify(sending.fields);
  [held, sending, refused, tries] = [sending.fields, null, left, 0];
  form.elements.Base.value = saved.base;
  form.elements.Save.value = crypto.randomUUID();
  if (form.action.endsWith('/bai')) {
    form.action = saved.address;
    history.replaceState(null, '', saved.address);
  }
  // Only into a page that nobody has typed on since: else the next save brings both together.
  if (saved.held && !saved.parked && now() === answered) {
    apply(form, saved.held);
    answered = now();
    held = fieldsOf(form);
    form.elements.Base.value = `${saved.base}+`;
  }
  const done = saved.putBy ? `Đã giữ ${saved.at}, bạn đọc chưa thấy` : `Đã lưu ${saved.at}`;
  say(why ? `${done}, trừ chỗ này: ${why}` : done, why ? 'kept' : 'saved');
  if (saved.parked) tell('cho-chon', 'Đồng nghiệp vừa lưu bản khác; bản của bạn được giữ nguyên, chờ chọn bên cạnh. ', link(`${saved.address}#doan-cho`, 'Xem hai bản'));
  form.dispatchEvent(new CustomEvent('answered', { detail: saved }));
  typed();
  landed(!saved.parked);
}

// Nothing is typed that the desk has not.
export const isSaved = () => !sending && now() === answered;

// What the page holds now is what the desk holds.
export function cameFromDesk() {
  answered = now();
  held = fieldsOf(form);
  typed();
}

function link(address, label) {
  return Object.assign(document.createElement('a'), { href: address, target: '_blank', rel: 'noopener', textContent: label });
}

// Stays until somebody has done something about it.
function tell(id, ...what) {
  document.getElementById(id)?.remove();
  const line = Object.assign(document.createElement('p'), { id, className: 'notice warning actions' });
  line.setAttribute('role', 'status');
  line.append(...what);
  form.before(line);
  return line;
}

// Whether the desk has all that is on the page, or will say at the fields why not.
async function brought() {
  clearTimeout(timer);
  for (send(); sending; send()) {
    landed(false);
    const flight = new Promise(landing => { landed = landing; });
    deliver();
    if (!await flight) return false;
  }
  return true;
}

async function leave(event) {
  const hasAll = isLeaving || (!sending && [answered, refused].includes(now()));
  isLeaving = hasAll && navigator.onLine && !event.defaultPrevented;
  if (isLeaving || event.defaultPrevented) return;
  event.preventDefault();
  if (hasAll) return say('Mất mạng. Chữ đã ở tòa soạn; bạn bấm lại khi có mạng.', 'kept');
  isLeaving = await brought();
  if (isLeaving) form.requestSubmit(still(event.submitter));
}

// What was pressed may have been drawn anew since, and is of no form then.
function still(button) {
  if (button && button.form !== form) form.append(Object.assign(button, { hidden: true }));
  return button;
}

function offer(left, decided) {
  if (!isNew(left, form)) return decided();
  const line = tell(`con-giu-${left.at}`, `Máy này còn giữ chữ bạn gõ lúc ${hourOf(left)} mà chưa gửi được. `,
    ...choices(async () => { if (await brought()) { takeBack(left); line.remove(); decided(); } }, () => { line.remove(); decided(); }));
}

// What was on its way then may have arrived: it goes first, under the id that it had.
function takeBack(left) {
  apply(form, left.fields);
  form.elements.Base.value = left.base;
  sending = left.sending ?? null;
  keepHere();
  if (sending) deliver();
  else typed();
}

whenLeft(story(), offer);
form.addEventListener('input', typed);
form.addEventListener('change', typed);
form.addEventListener('submit', leave);
addEventListener('online', deliver);
addEventListener('focus', deliver);
addEventListener('pageshow', () => { isLeaving = false; });
addEventListener('beforeunload', event => {
  if (!isLeaving && now() !== answered) event.preventDefault();
});

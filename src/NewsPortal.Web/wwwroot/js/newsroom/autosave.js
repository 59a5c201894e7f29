// Keeps what is typed: here at once, at the desk within two seconds of the last key. One save on its way at a time; an unanswered one is sent
// again under its own id, so it counts once.
import { keep, kept, forget, onlyIfNew } from './kept.js';
import { apply, fieldsOf } from './fields.js';

const form = document.getElementById('bai');
const says = document.getElementById('da-luu');
const Pause = 1000;
const Again = 5000;
const name = () => `bai-${form.dataset.editor}-${form.action.match(/\/bai\/(\d+)/)?.[1] ?? 'moi'}`;
let answered = JSON.stringify(fieldsOf(form));
let sending = null;
let timer = 0;

function say(text, state = '') {
  says.textContent = text;
  says.dataset.state = state;
}

function typed() {
  const now = fieldsOf(form);
  if (JSON.stringify(now) === answered) return;
  keep(name(), { fields: now, base: form.elements.Base.value });
  clearTimeout(timer);
  timer = setTimeout(send, Pause);
}

async function send() {
  if (sending) return;
  const fields = fieldsOf(form);
  const text = JSON.stringify(fields);
  if (text === answered) return;
  sending = { text, id: crypto.randomUUID?.() ?? form.elements.Save.value, body: new FormData(form) };
  sending.body.delete('CoverFile');
  sending.body.delete('Then');
  sending.body.set('Save', sending.id);
  sending.body.set('Auto', 'true');
  await deliver();
}

async function deliver() {
  let response;
  try {
    response = await fetch(form.action, { method: 'POST', body: sending.body, headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' } });
  } catch {
    say('Mất mạng, đang giữ trên máy này', 'kept');
    return setTimeout(deliver, Again);
  }
  if (response.status === 401) {
    sayWithLink('Phiên đã hết, chữ đang giữ trên máy này.', '/admin/dang-nhap', 'Đăng nhập ở thẻ khác');
    return setTimeout(deliver, Again);
  }
  if (response.status >= 500) {
    say('Máy chủ đang bận, đang giữ trên máy này', 'kept');
    return setTimeout(deliver, Again);
  }
  if (response.ok) return answer(await response.json());
  const { errors } = await response.json().catch(() => ({}));
  say(`Chưa lưu: ${Object.values(errors ?? {}).flat()[0] ?? 'bạn tải lại trang rồi thử lại'} Chữ đang giữ trên máy này.`, 'kept');
  answered = sending.text;
  sending = null;
}

function answer(saved) {
  const old = name();
  answered = sending.text;
  sending = null;
  form.elements.Base.value = saved.base;
  form.elements.Save.value = crypto.randomUUID?.() ?? form.elements.Save.value;
  if (form.action.endsWith('/bai')) {
    form.action = saved.address;
    history.replaceState(null, '', saved.address);
  }
  const still = JSON.stringify(fieldsOf(form)) === answered;
  if (still) forget(old);
  if (saved.parked) sayWithLink(`Đã lưu ${saved.at}. Đồng nghiệp vừa lưu bản khác; bản của bạn chờ chọn bên cạnh.`, `${saved.address}#doan-cho`, 'Xem hai bản');
  else {
    // Only into a page that nobody has typed on since: else the next save brings both together.
    if (saved.held && still) {
      apply(form, saved.held);
      answered = JSON.stringify(fieldsOf(form));
    }
    say(saved.putBy ? `Đã giữ ${saved.at}, bạn đọc chưa thấy` : `Đã lưu ${saved.at}`, 'saved');
  }
  form.dispatchEvent(new CustomEvent('answered', { detail: saved }));
  typed();
}

// Nothing is typed that the desk has not.
export const isSaved = () => !sending && JSON.stringify(fieldsOf(form)) === answered;

// What the page holds now is what the desk holds.
export function cameFromDesk() {
  answered = JSON.stringify(fieldsOf(form));
}

function sayWithLink(text, address, label) {
  const link = Object.assign(document.createElement('a'), { href: address, target: '_blank', rel: 'noopener', textContent: label });
  say(`${text} `, 'kept');
  says.append(link);
}

function offer() {
  const left = kept(name());
  if (!left || !onlyIfNew(left, form)) return;
  const line = document.createElement('p');
  line.className = 'notice warning actions';
  const button = (label, does) => {
    const b = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: label });
    b.addEventListener('click', () => { does(); line.remove(); });
    return b;
  };
  line.append(`Máy này còn giữ chữ bạn gõ lúc ${new Date(left.at).toLocaleTimeString('vi-VN')} mà chưa gửi được. `,
    button('Lấy lại', () => { apply(form, left.fields); form.elements.Base.value = left.base; typed(); }), button('Bỏ', () => forget(name())));
  form.before(line);
}

offer();
form.addEventListener('input', typed);
form.addEventListener('change', typed);
form.addEventListener('submit', () => { clearTimeout(timer); answered = JSON.stringify(fieldsOf(form)); });
addEventListener('online', () => { if (sending) deliver(); });
addEventListener('beforeunload', event => {
  if (JSON.stringify(fieldsOf(form)) !== answered) event.preventDefault();
});

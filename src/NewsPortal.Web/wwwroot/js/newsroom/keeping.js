// Long forms beside the stories: what is typed stays in this browser until the desk has it, and is offered again after a crash or a closed tab.
import { keep, forget, isNew, nameFor, whenLeft } from './kept.js';
import { apply, fieldsOf } from './fields.js';

const form = document.querySelector('form[data-keep]');
const what = form.dataset.keep;
const now = () => JSON.stringify(fieldsOf(form));
const begun = now();
let isSent = false;

function typed() {
  if (now() === begun) forget(nameFor(what));
  else keep(nameFor(what), { fields: fieldsOf(form) });
}

function button(label, does) {
  const shown = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: label });
  shown.addEventListener('click', does);
  return shown;
}

whenLeft(what, (left, decided) => {
  if (!isNew(left, form)) return decided();
  const line = Object.assign(document.createElement('p'), { className: 'notice warning actions' });
  line.setAttribute('role', 'status');
  const at = new Date(left.at).toLocaleTimeString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
  line.append(`Máy này còn giữ chữ bạn gõ lúc ${at} mà chưa lưu. `,
    button('Lấy lại', () => { apply(form, left.fields); typed(); line.remove(); decided(); }),
    button('Bỏ', () => { line.remove(); decided(); }));
  form.before(line);
});

form.addEventListener('input', typed);
form.addEventListener('change', typed);
form.addEventListener('submit', () => { isSent = true; });
addEventListener('pageshow', () => { isSent = false; });
addEventListener('beforeunload', event => {
  if (!isSent && now() !== begun) event.preventDefault();
});

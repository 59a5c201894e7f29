// Long forms beside the stories: what is typed stays in this browser until the desk has it, and is offered again after a crash or a closed tab.
import { choices, forget, hourOf, isNew, keep, nameFor, whenLeft } from './kept.js';
import { apply, fieldsOf } from './fields.js';

const form = document.querySelector('form[data-keep]');
const what = form.dataset.keep;
const now = () => JSON.stringify(fieldsOf(form));
// A form that came back, refused or to be proofed, is not at the desk yet.
const begun = form.dataset.typed ? null : now();
let isSent = false;

function typed() {
  if (now() === begun) forget(nameFor(what));
  else keep(nameFor(what), { fields: fieldsOf(form) });
}

// A box that was not ticked says nothing of itself.
function takeBack(fields) {
  for (const box of form.querySelectorAll('input[type=checkbox]')) box.checked = box.name in fields;
  apply(form, fields);
}

whenLeft(what, (left, decided) => {
  if (!isNew(left, form)) return decided();
  const line = Object.assign(document.createElement('p'), { className: 'notice warning actions' });
  line.setAttribute('role', 'status');
  line.append(`Máy này còn giữ chữ bạn gõ lúc ${hourOf(left)} mà chưa lưu. `,
    ...choices(() => { takeBack(left.fields); typed(); line.remove(); decided(); }, () => { line.remove(); decided(); }));
  form.before(line);
});

if (form.dataset.typed) typed();
// What was saved from the page of a new one is this page now.
if (form.dataset.new) whenLeft(form.dataset.new, (left, decided, leave) => (isNew(left, form) ? leave() : decided()));
form.addEventListener('input', typed);
form.addEventListener('change', typed);
form.addEventListener('submit', () => { isSent = true; });
addEventListener('pageshow', () => { isSent = false; });
addEventListener('beforeunload', event => {
  if (!isSent && now() !== begun) event.preventDefault();
});

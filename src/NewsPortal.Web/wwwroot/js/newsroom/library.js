// Many pictures at once: chosen or dropped, each with a bar, its refusal in words and a second try. What was taken is told of on the next page.
import { make } from './chooser.js';
import { upload } from './upload.js';

// As many as the page asks about at once (PictureBatch.Most).
const Most = 50;

// As many on their way together: the rest waits for its turn.
const AtOnce = 2;

const form = document.getElementById('gui-anh');
const token = form.elements.__RequestVerificationToken;
const list = document.getElementById('dang-gui');
const says = document.getElementById('da-gui');
const goOn = document.getElementById('ghi-tiep');
const field = document.getElementById('tep');
const taken = new Set();
const waiting = [];
let busy = 0;

function tell() {
  const left = waiting.length + busy;
  const more = taken.size > Most ? ` Ghi thông tin ${Most} ảnh một lần; các ảnh khác tìm ở kho, mục “Còn thiếu”.` : '';
  says.textContent = left > 0 ? `Còn ${left} ảnh đang gửi.` : `Đã nhận ${taken.size} ảnh.${more}`;
  goOn.hidden = taken.size === 0 || left > 0;
  goOn.href = `${form.getAttribute('action')}/moi?${new URLSearchParams([...taken].slice(0, Most).map(key => ['khoa', key]))}`;
}

function row(file) {
  const bar = make('progress', { max: 1, value: 0 });
  bar.setAttribute('aria-label', `Đang gửi ${file.name}`);
  const state = make('p', { className: 'hint' });
  const line = make('li', {}, make('p', { textContent: file.name }), bar, state);
  list.append(line);
  return { file, bar, state, line };
}

function take(files) {
  waiting.push(...[...files].map(row));
  tell();
  next();
}

function refuse(sending, why) {
  const again = make('button', { type: 'button', className: 'button', textContent: 'Gửi lại' });
  again.append(make('span', { className: 'unseen', textContent: `: ${sending.file.name}` }));
  again.addEventListener('click', () => {
    again.remove();
    sending.line.classList.remove('refused');
    sending.line.insertBefore(sending.bar, sending.state);
    waiting.push(sending);
    next();
  });
  sending.bar.remove();
  sending.line.classList.add('refused');
  sending.state.className = 'wrong';
  sending.state.textContent = why;
  sending.line.append(again);
}

async function send(sending) {
  const { file, bar, state, line } = sending;
  [bar.value, state.className, state.textContent] = [0, 'hint', ''];
  const most = Number(form.dataset.megabytes);
  try {
    if (file.size > most << 20) throw new Error(`Tệp nặng hơn ${most} MB.`);
    const { key, src, alt } = await upload(file, token, part => { bar.value = part; });
    taken.add(key);
    bar.remove();
    line.classList.add('taken');
    line.prepend(make('img', { src, alt, width: 96, height: 64 }));
    state.textContent = 'Đã nhận.';
  } catch (failure) {
    refuse(sending, failure.message);
  }
}

async function next() {
  while (busy < AtOnce && waiting.length > 0) {
    busy++;
    void send(waiting.shift()).finally(() => {
      busy--;
      tell();
      next();
    });
  }
  tell();
}

field.addEventListener('change', () => {
  take(field.files);
  field.value = '';
});
// Chosen before this was here.
if (field.files.length > 0) field.dispatchEvent(new Event('change'));
form.addEventListener('submit', event => event.preventDefault());
for (const kind of ['dragenter', 'dragover']) form.addEventListener(kind, event => {
  event.preventDefault();
  form.classList.add('over');
});
for (const kind of ['dragleave', 'drop']) form.addEventListener(kind, () => form.classList.remove('over'));
form.addEventListener('drop', event => {
  event.preventDefault();
  take(event.dataTransfer.files);
});

// "Tìm ảnh…": a picture of the library, or of this machine, joins those to choose from as the chosen one. The panel may be drawn anew (newer.js).
import { make } from './chooser.js';
import { choosePictures } from './offers.js';
import { upload } from './upload.js';

async function found(button) {
  const chosen = await choosePictures(1);
  if (!(chosen?.[0] instanceof File)) return chosen?.[0];
  return upload(chosen[0], button.form.elements.__RequestVerificationToken, part => { button.textContent = `Đang gửi ${Math.round(part * 100)} %`; });
}

function shotOf(name, { key, alt, caption, credit, x, y, src }) {
  const radio = make('input', { type: 'radio', name, value: key });
  Object.assign(radio.dataset, { alt, caption, credit, x, y });
  return make('label', { className: 'shot' }, radio, make('img', { src, width: 320, height: 213, alt: alt || `Ảnh ${key}` }));
}

document.addEventListener('click', async ({ target }) => {
  if (!target.matches?.('[data-shots]')) return;
  const [name, says] = [target.dataset.shots, target.textContent];
  const picture = await found(target).catch(failure => ({ failure }));
  target.textContent = says;
  const wrong = target.parentElement.querySelector('.hint');
  wrong.textContent = picture?.failure?.message ?? '';
  if (!picture?.key) return;
  const shots = document.querySelector(`.shots:has([name="${name}"])`);
  if (![...shots.querySelectorAll('input')].some(radio => radio.value === picture.key)) shots.querySelector('.none').after(shotOf(name, picture));
  const radio = [...shots.querySelectorAll('input')].find(one => one.value === picture.key);
  radio.checked = true;
  radio.dispatchEvent(new Event('change', { bubbles: true }));
  radio.focus();
});

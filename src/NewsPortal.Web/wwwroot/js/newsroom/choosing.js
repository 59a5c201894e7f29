// Rows that are chosen for one deed: all of the page at once, and from one to another with the shift key. What is done with them stays at the foot of
// the screen, and shows as soon as there is one.
const boxes = [...document.querySelectorAll('input[type=checkbox][name="Chosen"]')];
const batch = document.querySelector('.batch');
let last = null;

function choose(event) {
  if (event.shiftKey && last) {
    const [from, to] = [boxes.indexOf(last), boxes.indexOf(event.target)].sort((a, b) => a - b);
    for (const box of boxes.slice(from, to + 1)) box.checked = event.target.checked;
  }
  last = event.target;
  tell();
}

const all = Object.assign(document.createElement('input'), { type: 'checkbox' });
const says = Object.assign(document.createElement('span'), { textContent: 'Cả trang này' });
const count = Object.assign(document.createElement('p'), { className: 'hint' });
count.setAttribute('aria-live', 'polite');

function tell() {
  const chosen = boxes.filter(box => box.checked).length;
  all.checked = chosen === boxes.length;
  all.indeterminate = chosen > 0 && chosen < boxes.length;
  count.textContent = chosen > 0 ? `Đã chọn ${chosen}` : '';
  batch.classList.toggle('none', chosen === 0);
}

if (boxes.length > 0 && batch) {
  const label = Object.assign(document.createElement('label'), { className: 'choice' });
  label.append(all, ' ', says);
  const row = Object.assign(document.createElement('div'), { className: 'actions chosen' });
  row.append(label, count);
  batch.querySelector('legend').after(row);
  batch.classList.add('stays');
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
    tell();
  });
  for (const box of boxes) box.addEventListener('click', choose);
  // A page that was gone back to has its rows still chosen.
  addEventListener('pageshow', tell);
}

// Lists whose lines are put in order by hand: dragged by their handles (mouse, pen, finger), or moved by the arrow keys on them. What is moved stays
// where it is in the document and the others go around it: so it keeps the focus and the pointer.
const Edge = 70;

export const placeOf = line => [...line.parentElement.children].indexOf(line);

export function put(line, place) {
  const list = line.parentElement;
  const to = Math.max(0, Math.min(place, list.children.length - 1));
  const from = placeOf(line);
  while (placeOf(line) < to) line.before(line.nextElementSibling);
  while (placeOf(line) > to) line.after(line.previousElementSibling);
  return from !== to;
}

// moved(line): after each step of a key, and once after a drag.
export function sortable(list, moved) {
  let [held, from] = [null, 0];

  function letGo(pointer) {
    if (!held) return;
    const line = held;
    held = null;
    line.classList.remove('held');
    if (list.hasPointerCapture(pointer)) list.releasePointerCapture(pointer);
    if (placeOf(line) !== from) moved(line);
  }

  list.addEventListener('pointerdown', event => {
    const handle = event.target.closest('.handle');
    if (!handle || event.button > 0) return;
    event.preventDefault();
    handle.focus();
    held = handle.closest('li');
    from = placeOf(held);
    held.classList.add('held');
    list.setPointerCapture(event.pointerId);
  });

  list.addEventListener('pointermove', ({ clientY }) => {
    if (!held) return;
    if (clientY < Edge) scrollBy(0, -Edge / 4);
    if (clientY > innerHeight - Edge) scrollBy(0, Edge / 4);
    const above = [...list.children].filter(line => line !== held).filter(line => {
      const { top, height } = line.getBoundingClientRect();
      return top + height / 2 < clientY;
    });
    put(held, above.length);
  });

  list.addEventListener('pointerup', event => letGo(event.pointerId));
  list.addEventListener('pointercancel', event => letGo(event.pointerId));

  list.addEventListener('keydown', event => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || !event.target.matches('.handle')) return;
    event.preventDefault();
    const line = event.target.closest('li');
    if (put(line, placeOf(line) + step)) moved(line);
  });
}

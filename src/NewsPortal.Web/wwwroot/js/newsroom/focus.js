// The focal point on the picture itself, by mouse, finger and arrows; and how the paper's shapes are cut around it, as Framing.cs cuts them.
const stage = document.getElementById('san');
const picture = stage.querySelector('img');
const point = stage.querySelector('.focal-point');
const says = document.getElementById('tam-dang');
const { X, Y } = document.getElementById('anh')?.elements ?? {};
const cuts = [...document.querySelectorAll('[data-shape]')];

const within = value => Math.min(100, Math.max(0, Math.round(value) || 0));

// The window's start as a part of what is left over: what object-position wants.
function place(whole, window, focus) {
  const left = whole - window;
  return left <= 0 ? 50 : Math.min(left, Math.max(0, focus / 100 * whole - window / 2)) / left * 100;
}

function show() {
  const [x, y] = [within(X.value), within(Y.value)];
  [point.style.left, point.style.top] = [`${x}%`, `${y}%`];
  const [width, height] = ['width', 'height'].map(side => Number(picture.getAttribute(side)));
  for (const cut of cuts) {
    const [across, down] = cut.dataset.shape.split(':').map(Number);
    const wide = Math.min(width, height * across / down);
    cut.style.objectPosition = `${place(width, wide, x)}% ${place(height, wide * down / across, y)}%`;
  }
}

function set(x, y) {
  [X.value, Y.value] = [within(x), within(y)];
  says.textContent = `Ngang ${X.value} %, dọc ${Y.value} %.`;
  show();
}

function follow(event) {
  const box = picture.getBoundingClientRect();
  set((event.clientX - box.left) / box.width * 100, (event.clientY - box.top) / box.height * 100);
}

const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

if (point && X) {
  for (const cut of cuts) {
    cut.src = cut.dataset.whole;
    cut.classList.add('live');
  }
  stage.addEventListener('pointerdown', event => {
    event.preventDefault();
    stage.setPointerCapture(event.pointerId);
    follow(event);
    point.focus();
  });
  stage.addEventListener('pointermove', event => stage.hasPointerCapture(event.pointerId) && follow(event));
  point.addEventListener('keydown', event => {
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    const step = event.shiftKey ? 10 : 1;
    set(Number(X.value) + way[0] * step, Number(Y.value) + way[1] * step);
  });
  for (const field of [X, Y]) field.addEventListener('input', show);
  show();
}

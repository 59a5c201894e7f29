// What has not reached the desk yet, in this browser: each page under a name of its own, so that two of one story don't write over each other.
// A browser that keeps nothing is no reason to stop writing.
const page = crypto.randomUUID();

// Held as long as this page lives: others leave alone what is kept under its name.
navigator.locks?.request(page, () => new Promise(() => {}));

export const nameFor = story => `${story}-${page}`;

export function keep(name, text) {
  try {
    localStorage.setItem(name, JSON.stringify({ ...text, at: Date.now() }));
  } catch { /* full, or not allowed: the desk still gets it */ }
}

function kept(name) {
  try {
    const found = JSON.parse(localStorage.getItem(name));
    return found && typeof found.fields === 'object' && found.fields ? found : null;
  } catch {
    return null;
  }
}

export function forget(name) {
  try {
    localStorage.removeItem(name);
  } catch { /* nothing was kept */ }
}

function names(story) {
  try {
    return Object.keys(localStorage).filter(name => name.startsWith(`${story}-`) && name !== nameFor(story));
  } catch {
    return [];
  }
}

// What pages of this story have left behind, of each once it is gone: a crash, or a tab that was closed. One page at a time asks what is to become of it.
export function whenLeft(story, ask) {
  for (const name of names(story)) {
    navigator.locks?.request(name.slice(story.length + 1), async () => {
      const left = kept(name);
      if (left) await new Promise(done => ask(left, () => { forget(name); done(); }, done));
    });
  }
}

export const hourOf = left => new Date(left.at).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' });

// What is offered is taken back, or let go.
export const choices = (take, drop) => [['Lấy lại', take], ['Bỏ', drop]].map(([textContent, does]) => {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent });
  button.addEventListener('click', does);
  return button;
});

// What the page holds already is not offered again.
export function isNew(left, form) {
  const plain = text => `${text}`.normalize('NFC').replace(/\s+/g, ' ').trim();
  return ['Title', 'Lead', 'Body'].some(field => field in left.fields && plain(left.fields[field]) !== plain(form.elements[field].value));
}

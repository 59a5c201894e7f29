// A dialog in which things are looked for and some of them chosen. Tab and the arrows go through what was found; Enter goes from the field to the
// list, and chooses from there what is ticked, else the line it is on; Esc gives up. The browser brings the focus back to where it was.
const Pause = 200;

export function make(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

// look, title, label: its class, what is chosen, how to look for it. find(text): a promise of what there is. id(thing), draw(thing): how a thing is
// named, and how it looks. newest(number), found(number), none: what is said of the list. chosen: what is chosen already. most: how many may be. files: a label,
// if files of this machine will do. A promise of what was chosen, in order; or of files; or of null.
export function choose({ look, title, label, find, id, draw, newest, found, none, chosen = [], most = Infinity, files }) {
  const picked = new Map(chosen.map(thing => [id(thing), thing]));
  const head = make('h2', { id: 'chon-gi', textContent: title });
  const field = make('input', { id: 'chon-tim', type: 'text', autocomplete: 'off', enterKeyHint: 'search' });
  const count = make('p', { className: 'hint', role: 'status' });
  const list = make('ul', { className: 'offers' });
  const sent = make('input', { id: 'chon-tep', type: 'file', accept: 'image/*', multiple: true });
  const giveUp = make('button', { className: 'button', type: 'button', textContent: 'Hủy' });
  const dialog = make('dialog', { className: `chooser ${look}` }, make('form', { method: 'dialog' },
    head, make('label', { htmlFor: field.id, textContent: label }), field, count, list,
    ...files ? [make('label', { htmlFor: sent.id, textContent: files }), sent] : [],
    make('p', { className: 'actions' }, make('button', { className: 'button primary', value: 'chosen', textContent: 'Chọn' }), giveUp)));
  dialog.setAttribute('aria-labelledby', head.id);
  let said = '';
  let asked = 0;
  let timer = 0;

  const open = () => [...list.querySelectorAll('input:enabled')];

  function tell() {
    const full = picked.size >= most ? ', không chọn thêm được nữa' : '';
    count.textContent = picked.size > 0 ? `${said} Đã chọn ${picked.size}${full}.` : said;
    for (const box of list.querySelectorAll('input')) box.disabled = Boolean(full) && !box.checked;
  }

  function take(box, event) {
    event?.preventDefault();
    box.click();
    dialog.close('chosen');
  }

  function line(thing) {
    const box = make('input', { type: 'checkbox', value: id(thing), checked: picked.has(id(thing)) });
    box.addEventListener('change', () => {
      if (box.checked) picked.set(id(thing), thing);
      else picked.delete(id(thing));
      tell();
    });
    return make('li', {}, make('label', {}, box, ...draw(thing)));
  }

  // What is chosen stays in sight. Whoever is on a line already stays on it, if it is still there.
  function show(things) {
    const at = list.contains(document.activeElement) ? document.activeElement.value : null;
    list.replaceChildren(...[...picked.values(), ...things.filter(thing => !picked.has(id(thing)))].map(line));
    list.scrollTop = 0;
    tell();
    if (at !== null) (open().find(box => box.value === at) ?? field).focus();
  }

  async function search() {
    clearTimeout(timer);
    const [mine, text] = [++asked, field.value.trim()];
    const [things, wrong] = await find(text).then(things => [things, ''], failure => [[], failure.message]);
    if (mine !== asked) return;
    said = wrong || (things.length === 0 ? none : (text ? found : newest)(things.length));
    show(things);
  }

  function step(event) {
    const stops = [field, ...open()];
    const from = stops.indexOf(document.activeElement);
    const to = stops[from + (event.key === 'ArrowDown' ? 1 : -1)];
    if (from < 0 || !to) return;
    event.preventDefault();
    to.focus();
  }

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, Pause);
  });
  dialog.addEventListener('keydown', async event => {
    if (event.isComposing) return;
    if (['ArrowDown', 'ArrowUp'].includes(event.key)) step(event);
    if (event.key !== 'Enter') return;
    // Nothing is ticked: what is meant is the line that one is on.
    if (picked.size === 0 && list.contains(event.target)) take(event.target, event);
    if (event.target !== field) return;
    event.preventDefault();
    await search();
    const [only, ...others] = open();
    if (document.activeElement !== field || !only) return;
    only.focus();
    // The one thing there is, where one is wanted.
    if (most === 1 && others.length === 0 && picked.size === 0) take(only);
  });
  giveUp.addEventListener('click', () => dialog.close(''));
  sent.addEventListener('change', () => dialog.close('files'));

  // The focus comes back by itself, the caret of a text does not.
  const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection();
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
  search();
  return new Promise(resolve => {
    dialog.addEventListener('close', () => {
      clearTimeout(timer);
      asked++;
      dialog.remove();
      if (anchorNode?.isConnected && focusNode.isConnected && document.activeElement.contains(anchorNode)) getSelection().setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
      resolve({ chosen: [...picked.values()], files: [...sent.files] }[dialog.returnValue] ?? null);
    });
  });
}

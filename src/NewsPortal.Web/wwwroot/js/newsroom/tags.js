// Completes the tag that is being typed, after the last comma. The panel may be drawn anew (newer.js).
let asked = '';

document.getElementById('bai')?.addEventListener('input', async ({ target: field }) => {
  if (field.id !== 'the') return;
  const at = field.value.lastIndexOf(',') + 1;
  const word = field.value.slice(at).trim();
  if (word.length < 2 || word === asked) return;
  asked = word;
  const response = await fetch(`/admin/goi-y/the?q=${encodeURIComponent(word)}`, { headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' } }).catch(() => null);
  if (!response?.ok || word !== asked) return;
  const before = at ? `${field.value.slice(0, at)} ` : '';
  field.list.replaceChildren(...(await response.json()).map(name => Object.assign(document.createElement('option'), { value: before + name })));
});

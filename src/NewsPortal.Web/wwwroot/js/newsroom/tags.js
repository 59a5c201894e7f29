// Completes the tag that is being typed, after the last comma.
const field = document.getElementById('the');
const list = document.getElementById('the-co-san');
let asked = '';

field?.addEventListener('input', async () => {
  const at = field.value.lastIndexOf(',') + 1;
  const word = field.value.slice(at).trim();
  if (word.length < 2 || word === asked) return;
  asked = word;
  const response = await fetch(`/admin/goi-y/the?q=${encodeURIComponent(word)}`, { headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' } }).catch(() => null);
  if (!response?.ok || word !== asked) return;
  const before = at ? `${field.value.slice(0, at)} ` : '';
  list.replaceChildren(...(await response.json()).map(name => Object.assign(document.createElement('option'), { value: before + name })));
});

// A picture that is chosen brings what the library knows of it, and shows where its focus lies.
const form = document.getElementById('bai');
const shown = document.getElementById('anh-dang-chon');
const named = { CoverCaption: 'caption', CoverCredit: 'credit', CoverAlt: 'alt', CoverX: 'x', CoverY: 'y' };

form?.addEventListener('change', ({ target }) => {
  if (target.name !== 'CoverKey') return;
  const picture = target.parentElement.querySelector('img');
  shown.replaceChildren(...(picture ? [picture.cloneNode()] : []));
  for (const [field, known] of Object.entries(named)) form.elements[field].value = target.dataset[known] ?? (known.length > 1 ? '' : 50);
});

shown?.addEventListener('click', event => {
  if (!(event.target instanceof HTMLImageElement)) return;
  form.elements.CoverX.value = Math.round(event.offsetX / event.target.clientWidth * 100);
  form.elements.CoverY.value = Math.round(event.offsetY / event.target.clientHeight * 100);
  form.elements.CoverX.dispatchEvent(new Event('input', { bubbles: true }));
});

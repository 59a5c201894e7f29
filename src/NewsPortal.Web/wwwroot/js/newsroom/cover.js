// A picture that is chosen brings what the library knows of it, and shows where its focus lies. The panel may be drawn anew (newer.js).
const form = document.getElementById('bai');
const named = { CoverCaption: 'caption', CoverCredit: 'credit', CoverAlt: 'alt', CoverX: 'x', CoverY: 'y' };

// A file that is too large would take the whole form with it: the server stops reading.
form?.addEventListener('change', ({ target }) => {
  if (target.name !== 'CoverFile') return;
  const { megabytes } = target.dataset;
  const tooLarge = [...target.files].some(file => file.size > megabytes << 20);
  target.setCustomValidity(tooLarge ? `Ảnh nặng hơn ${megabytes} MB: bạn chọn ảnh khác.` : '');
  target.reportValidity();
});

form?.addEventListener('change', ({ target }) => {
  if (target.name !== 'CoverKey') return;
  const picture = target.parentElement.querySelector('img');
  document.getElementById('anh-dang-chon').replaceChildren(...(picture ? [picture.cloneNode()] : []));
  for (const [field, known] of Object.entries(named)) form.elements[field].value = target.dataset[known] ?? (known.length > 1 ? '' : 50);
});

form?.addEventListener('click', ({ target, offsetX, offsetY }) => {
  if (!target.matches('#anh-dang-chon img')) return;
  form.elements.CoverX.value = Math.round(offsetX / target.clientWidth * 100);
  form.elements.CoverY.value = Math.round(offsetY / target.clientHeight * 100);
  form.elements.CoverX.dispatchEvent(new Event('input', { bubbles: true }));
});

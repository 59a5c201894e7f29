// An address that is shown once stands selected, and is copied by a button.
const field = document.querySelector('.secret textarea');
const button = document.querySelector('.secret button');

field.focus({ preventScroll: true });
field.select();
button.addEventListener('click', async () => {
  const copied = await navigator.clipboard?.writeText(field.value).then(() => true, () => false);
  field.select();
  // Over plain http there is no clipboard but that of the selection.
  button.textContent = copied || document.execCommand('copy') ? 'Đã sao chép' : 'Bấm Ctrl+C để sao chép';
});

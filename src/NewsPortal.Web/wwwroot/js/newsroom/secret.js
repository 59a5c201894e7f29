// An address that is shown once stands selected, and is copied by a button.
const field = document.querySelector('.secret textarea');
const button = document.querySelector('.secret button');

// The page may have been opened at the address of a part of it, by which the browser takes the focus away as late as at its first frame.
addEventListener('load', () => requestAnimationFrame(() => {
  field.focus({ preventScroll: true });
  field.select();
}));
button.addEventListener('click', async () => {
  const copied = await navigator.clipboard?.writeText(field.value).then(() => true, () => false);
  field.select();
  // Over plain http there is no clipboard but that of the selection.
  button.textContent = copied || document.execCommand('copy') ? 'Đã sao chép' : 'Bấm Ctrl+C để sao chép';
});

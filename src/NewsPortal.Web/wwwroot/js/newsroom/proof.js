// The page as it would be, in a frame: as wide as the machine that is asked for, made to fit, and where it was scrolled to. Nothing in it leads away.
export function watchProof(frame, loaded) {
  const screen = frame.parentElement;
  const widths = document.querySelectorAll('[name="be-rong"]');
  let [top, shown] = [0, frame.getAttribute('src')];

  function measure() {
    const width = Number([...widths].find(radio => radio.checked).value);
    const scale = Math.min(1, screen.clientWidth / width);
    for (const [name, value] of [['--width', `${width}px`], ['--scale', scale], ['--left', `${Math.max(0, (screen.clientWidth - width * scale) / 2)}px`]]) screen.style.setProperty(name, value);
    screen.classList.add('measured');
  }

  function settle() {
    frame.contentWindow?.scrollTo(0, top);
    frame.contentDocument?.addEventListener('click', event => event.preventDefault(), true);
    loaded();
  }

  frame.addEventListener('load', settle);
  // There before this was.
  if (frame.contentDocument?.readyState === 'complete' && frame.contentDocument.URL !== 'about:blank') settle();
  for (const radio of widths) radio.addEventListener('change', measure);
  new ResizeObserver(measure).observe(screen);
  measure();

  // In place of the page before, not after it: the way back leads out of the newsroom's page, not through all that was tried.
  return address => {
    if (shown === address) return;
    shown = address;
    top = frame.contentWindow?.scrollY ?? 0;
    frame.contentWindow?.location.replace(address);
  };
}

// Who else has this story open, and what they have saved: asked every few seconds while the page is in sight.
const Often = 5000;
const place = document.getElementById('dang-mo');
const aloud = document.getElementById('dang-mo-noi');
const token = document.querySelector('input[name="__RequestVerificationToken"]');
let timer = 0;
let asking = null;
let behind = '';

// onNewer brings the page up to what a colleague has saved, and tells whether it could.
export function watch(form, onNewer) {
  const ask = async () => {
    clearTimeout(timer);
    if (asking || document.hidden || !place.dataset.story) return;
    asking = new AbortController();
    const goesOn = await report(onNewer, asking.signal);
    asking = null;
    if (goesOn) timer = setTimeout(ask, Often);
  };
  form?.addEventListener('answered', ({ detail }) => {
    place.dataset.story = detail.address;
    place.dataset.step ||= 'Draft';
    if (!detail.putBy) [place.dataset.version, behind] = [Math.max(detail.version, place.dataset.version), ''];
    if (!timer) ask();
  });
  document.addEventListener('visibilitychange', ask);
  addEventListener('pageshow', event => event.persisted && ask());
  addEventListener('pagehide', () => {
    asking?.abort();
    if (place.dataset.story) navigator.sendBeacon(`${place.dataset.story}/dang-mo/thoi`, named());
  });
  ask();
}

// Whether there is anything to ask for again.
async function report(onNewer, signal) {
  const address = place.dataset.story;
  try {
    const response = await fetch(`${address}/dang-mo`, {
      method: 'POST', body: named(), signal, headers: { 'X-Requested-With': 'XMLHttpRequest', 'X-Asked-By-Itself': '1' },
    });
    if (!response.ok) {
      show([]);
      // Moved out of reach.
      return response.status !== 404 && response.status !== 403;
    }
    const { here, newest } = await response.json();
    if (newest.version > place.dataset.version) {
      const says = newest.step === place.dataset.step ? newest.saved : newest.moved;
      const taken = await onNewer(address, { ...newest, says });
      if (taken) [place.dataset.version, place.dataset.step] = [newest.version, newest.step];
      // One's own may be the save whose answer is still on its way here.
      behind = taken || newest.mine ? '' : says;
    }
    show(here);
  } catch {
    // No network: nobody knows who is there.
    show([]);
  }
  return true;
}

// What a writer is too busy to take in stands there quietly; who comes and goes is read out, the seconds of their saves are not.
function show(here) {
  set(place, [...here.map(line => line.says), ...(behind ? [behind] : [])].join(' · '));
  set(aloud, here.map(line => line.aloud).join('. '));
}

function set(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function named() {
  const report = new FormData();
  report.set(token.name, token.value);
  report.set('page', place.dataset.page);
  return report;
}

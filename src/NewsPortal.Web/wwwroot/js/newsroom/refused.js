// A refused form: who sent it stands at the first field that is wrong, and the list above leads to each.
const links = [...document.querySelectorAll('#chua-luu a')];
const messageOf = link => document.getElementById(link.hash.slice(1));
const seen = field => field.type !== 'hidden' && field.checkVisibility();

// By its name; else the first that the message describes, else the last wrong one before it; else the message itself.
function fieldOf(message) {
  const described = [...document.querySelectorAll('[aria-describedby]')].find(field => [message.id, message.parentElement.id].some(id => id && field.getAttribute('aria-describedby').split(' ').includes(id)));
  const before = [...document.querySelectorAll('[aria-invalid="true"]')].filter(field => seen(field) && field.compareDocumentPosition(message) & Node.DOCUMENT_POSITION_FOLLOWING);
  return [...document.getElementsByName(message.dataset.valmsgFor)].find(seen) ?? described ?? before.at(-1) ?? Object.assign(message, { tabIndex: -1 });
}

function lead(link) {
  const message = messageOf(link);
  for (let folded = message; (folded = folded.parentElement?.closest('details'));) folded.open = true;
  fieldOf(message).focus({ preventScroll: true });
  message.scrollIntoView({ block: 'center' });
}

for (const link of links) {
  // "This field" says little so far above it.
  const [label] = document.getElementsByName(messageOf(link).dataset.valmsgFor)[0]?.labels ?? [];
  if (label && /ô này/i.test(link.textContent)) link.prepend(`${label.textContent.trim()}: `);
  link.addEventListener('click', event => {
    event.preventDefault();
    lead(link);
  });
}
// Once the page has its height: the editor of a text makes it anew.
if (links.length > 0) addEventListener('load', () => lead(links[0]));

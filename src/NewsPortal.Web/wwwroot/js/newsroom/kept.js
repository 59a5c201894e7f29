// What has not reached the desk yet, in this browser. A browser that keeps nothing is no reason to stop writing.
export function keep(name, text) {
  try {
    localStorage.setItem(name, JSON.stringify({ ...text, at: Date.now() }));
  } catch { /* full, or not allowed: the desk still gets it */ }
}

export function kept(name) {
  try {
    const found = JSON.parse(localStorage.getItem(name));
    return found && typeof found.fields === 'object' && found.fields ? found : null;
  } catch {
    return null;
  }
}

export function forget(name) {
  try {
    localStorage.removeItem(name);
  } catch { /* nothing was kept */ }
}

// What the page holds already is not offered again.
export function onlyIfNew(left, form) {
  return Object.entries(left.fields).some(([field, value]) => {
    const own = form.elements[field];
    return ['Title', 'Lead', 'Body'].includes(field) && own && own.value.replaceAll('\r\n', '\n') !== `${value}`.replaceAll('\r\n', '\n');
  });
}

// The story's form as plain names and values, and back. How a change is classed is said with the button, not saved before it.
const own = ['__RequestVerificationToken', 'Save', 'Base', 'Then', 'CoverFile', 'Change', 'Wrong', 'Right', 'Apology'];

export function fieldsOf(form) {
  const fields = {};
  for (const [name, value] of new FormData(form)) {
    if (own.includes(name)) continue;
    if (name in fields) fields[name] = [fields[name], value].flat();
    else fields[name] = value;
  }
  return fields;
}

// Names may begin small, as answers hold them.
export function apply(form, fields) {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements[name] ?? form.elements[name[0].toUpperCase() + name.slice(1)];
    const values = [value].flat().map(String);
    if (!field) continue;
    for (const one of field instanceof RadioNodeList || field.type === 'checkbox' ? [field].flat() : []) check(one, values);
    if (field instanceof RadioNodeList || field.type === 'checkbox' || field.value === values[0]) continue;
    if (field instanceof HTMLTextAreaElement) putInto(field, values[0]);
    else field.value = values[0];
    field.dispatchEvent(new CustomEvent('merged', { bubbles: true }));
  }
}

function check(field, values) {
  for (const one of field instanceof RadioNodeList ? field : [field]) one.checked = values.includes(one.value);
}

// Only what differs is replaced: the caret stays at its words.
function putInto(field, text) {
  const old = field.value;
  let start = 0;
  while (start < old.length && old[start] === text[start]) start++;
  let [end, endNew] = [old.length, text.length];
  while (end > start && endNew > start && old[end - 1] === text[endNew - 1]) [end, endNew] = [end - 1, endNew - 1];
  field.setRangeText(text.slice(start, endNew), start, end, 'preserve');
}

// The page of a story. The one module its view names: others import each other by plain addresses, and a second address would be a second module.
import { watch } from './presence.js';
import { takeIn } from './newer.js';

const form = document.getElementById('bai');
const typing = form ? await import('./autosave.js') : null;
watch(form, (address, newest) => takeIn(address, newest, form, typing));

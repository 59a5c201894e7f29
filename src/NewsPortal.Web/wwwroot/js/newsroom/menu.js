// On a phone the menu scrolls sideways: the page that is open stands in sight.
const here = document.querySelector('.side nav [aria-current]');
const list = here?.closest('ul');
if (list && list.scrollWidth > list.clientWidth) list.scrollLeft = here.offsetLeft - list.offsetLeft - (list.clientWidth - here.offsetWidth) / 2;

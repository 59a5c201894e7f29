// An hour that is typed is one to wait for; the button says what it is going to do.
const form = document.getElementById('dang');
const { How: how, At: hour } = form.elements;
const button = form.querySelector('button');

function hourAndDay() {
  const [, year, month, day, time] = hour.value.match(/(\d+)-(\d+)-(\d+)T(\d+:\d+)/);
  return `${time} ${+day}/${+month}/${year}`;
}

function show() {
  button.textContent = { ngay: 'Xuất bản ngay', hen: hour.value ? `Hẹn đăng ${hourAndDay()}` : 'Hẹn giờ đăng', duyet: 'Chỉ duyệt' }[how.value];
}

hour.addEventListener('input', () => { how.value = 'hen'; });
form.addEventListener('input', show);
addEventListener('pageshow', show);

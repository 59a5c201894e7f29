// The body as readers will see it. The textarea stays what is sent, and what autosave.js looks at.
import { mountEditor } from '/dist/editor.js';
import { choosePictures, chooseStories, storiesOf } from './offers.js';

// Readers see no more of them (docs/markdown.md).
const MostRelated = 10;
const textarea = document.getElementById('than-bai');
const token = document.querySelector('#bai input[name="__RequestVerificationToken"]');
const length = document.getElementById('than-bai-dai');

function upload(file, onProgress) {
  const body = new FormData();
  body.append('files', file);
  body.append(token.name, token.value);
  return new Promise((taken, refused) => {
    const request = new XMLHttpRequest();
    const no = why => refused(new Error(why));
    request.upload.addEventListener('progress', event => onProgress(event.total ? event.loaded / event.total : 0));
    request.addEventListener('error', () => no('Mất mạng, ảnh chưa gửi được.'));
    request.addEventListener('load', () => {
      const [answer] = Array.isArray(request.response) ? request.response : [];
      if (answer?.key) taken(answer);
      else no(answer?.error ?? (request.status === 401 ? 'Phiên đã hết: bạn đăng nhập ở thẻ khác rồi gửi lại ảnh.' : 'Máy chủ chưa nhận được ảnh này.'));
    });
    request.open('POST', '/admin/anh');
    request.responseType = 'json';
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    request.send(body);
  });
}

const editor = mountEditor({
  textarea,
  toolbar: document.getElementById('thanh-cong-cu'),
  pictures: { upload, address: key => `/admin/anh/${key}`, choose: choosePictures },
  stories: {
    titles: async ids => (await storiesOf(ids)).map(story => story.title),
    choose: async ids => (await chooseStories({ title: 'Xem thêm', chosen: await storiesOf(ids), most: MostRelated }))?.map(story => story.id),
  },
  onChange: () => textarea.dispatchEvent(new Event('change', { bubbles: true })),
  onCount: ({ words, minutes }) => { length.textContent = `${words.toLocaleString('vi-VN')} từ · ${minutes} phút đọc`; },
});

// A text in which a colleague's words were brought together with one's own, or that was kept in this browser.
textarea.addEventListener('merged', () => editor.apply(textarea.value));

// The page's head and the toolbar stay in sight, however many lines they have: the one below the other, and the caret below both.
const head = document.querySelector('.top');
const bars = document.getElementById('thanh-cong-cu');
const room = new ResizeObserver(() => {
  document.documentElement.style.setProperty('--head', `${head.offsetHeight}px`);
  const sides = { top: head.offsetHeight + bars.offsetHeight + 8, right: 0, bottom: 8, left: 0 };
  editor.editor.view.setProps({ scrollThreshold: sides, scrollMargin: sides });
});
for (const part of [head, bars]) room.observe(part);

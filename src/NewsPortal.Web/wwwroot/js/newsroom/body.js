// The body as readers will see it. The textarea stays what is sent, and what autosave.js looks at.
import { mountEditor } from '/dist/editor.js';
import { choosePictures, chooseStories, storiesOf } from './offers.js';
import { upload } from './upload.js';

// Readers see no more of them (docs/markdown.md).
const MostRelated = 10;
const textarea = document.getElementById('than-bai');
const token = document.querySelector('#bai input[name="__RequestVerificationToken"]');
const length = document.getElementById('than-bai-dai');

const editor = mountEditor({
  textarea,
  toolbar: document.getElementById('thanh-cong-cu'),
  pictures: { upload: (file, onProgress) => upload(file, token, onProgress), address: key => `/admin/anh/${key}`, choose: choosePictures },
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

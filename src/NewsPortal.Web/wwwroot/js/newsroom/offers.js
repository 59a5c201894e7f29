// What the desk offers to be put into a story: published stories, pictures of the paper.
import { choose, make } from './chooser.js';

const form = document.getElementById('bai');

async function offered(what, query) {
  const response = await fetch(`/admin/goi-y/${what}?${new URLSearchParams(query)}`, { headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' } })
    .catch(() => { throw new Error('Mất mạng, chưa tìm được.'); });
  if (response.status === 401) throw new Error('Phiên đã hết: bạn đăng nhập ở thẻ khác rồi tìm lại.');
  if (!response.ok) throw new Error('Máy chủ đang bận, bạn tìm lại sau.');
  return response.json();
}

// In the order of the ids; of what readers don't see, or could not be asked for, the number alone.
export async function storiesOf(ids) {
  const stories = ids.length > 0 ? await offered('bai', ids.map(id => ['so', id])).catch(() => []) : [];
  return ids.map(id => stories.find(story => story.id === Number(id)) ?? { id: Number(id), title: `Bài ${id}` });
}

// Never the story itself, which this page writes. scheduled: also those that are still to come.
export function chooseStories({ title, chosen, most, scheduled }) {
  const own = Number(form?.action.match(/\/bai\/(\d+)/)?.[1]);
  return choose({
    look: 'of-stories', title, chosen, most,
    label: 'Tít, số hay địa chỉ của bài',
    find: async q => (await offered('bai', { q, ...scheduled ? { hen: 1 } : {} })).filter(story => story.id !== own),
    id: story => String(story.id),
    draw: ({ title, section, at }) => [make('span', {}, title, ...at ? [make('small', { textContent: [section, at].filter(Boolean).join(' · ') })] : [])],
    newest: number => `${number} bài mới nhất.`,
    found: number => `Thấy ${number} bài.`,
    none: 'Không thấy bài nào đã đăng. Bài rất cũ: bạn dán địa chỉ hoặc số bài.',
  });
}

export function choosePictures(most) {
  return choose({
    most,
    look: 'of-pictures',
    title: 'Ảnh của báo',
    label: 'Lời tả, chú thích hay nguồn ảnh',
    find: q => offered('anh', { q }),
    id: picture => picture.key,
    draw: ({ key, alt, caption, credit, src }) => [make('img', { src, alt: '', width: 320, height: 213, loading: 'lazy' }),
      make('span', {}, alt || caption || `Ảnh ${key}`, ...credit ? [make('small', { textContent: credit })] : [])],
    newest: number => `${number} ảnh mới nhất.`,
    found: number => `Thấy ${number} ảnh.`,
    none: 'Không thấy ảnh nào.',
    files: 'Gửi ảnh từ máy này',
  });
}

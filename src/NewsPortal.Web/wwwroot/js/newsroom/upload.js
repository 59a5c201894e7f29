// Sends one picture to the library. A promise of how it is called there; the refusal says why not. onProgress hears how much has gone, from 0 to 1.
export function upload(file, token, onProgress) {
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

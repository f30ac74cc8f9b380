// Talks to the API as the person who is signed in.
function meta(name) {
  return document.querySelector(`meta[name="${name}"]`)?.content ?? '';
}

/** Headers that show that a request comes from one of our pages. */
export function proof() {
  const header = meta('csrf-header');
  return header ? { [header]: meta('csrf-token') } : {};
}

/** Sends a file and reports how far it is; resolves with the video, rejects with a sentence. */
export function send(file, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/videos?filename=${encodeURIComponent(file.name)}`);
    for (const [name, value] of Object.entries(proof())) request.setRequestHeader(name, value);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => {
      if (request.status === 201) resolve(request.response);
      else reject(request.response?.detail || request.response?.title || `The server answered ${request.status}.`);
    };
    request.onerror = () => reject('The connection was lost. Send it again.');
    request.send(file);
  });
}

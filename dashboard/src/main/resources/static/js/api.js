// Talks to the API as the person who is signed in.
function meta(name) {
  return document.querySelector(`meta[name="${name}"]`)?.content ?? '';
}

/** Headers that show that a request comes from one of our pages. */
export function proof() {
  const header = meta('csrf-header');
  return header ? { [header]: meta('csrf-token') } : {};
}

/**
 * Sends a file and reports how many bytes of it are gone.
 *
 * @returns done: resolves with the video, rejects with a sentence; abort: stops it
 */
export function send(file, onProgress) {
  const request = new XMLHttpRequest();
  const done = new Promise((resolve, reject) => {
    request.open('POST', `/api/v1/videos?filename=${encodeURIComponent(file.name)}`);
    for (const [name, value] of Object.entries(proof())) request.setRequestHeader(name, value);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onload = () => {
      if (request.status === 201) resolve(request.response);
      else reject(request.response?.detail || request.response?.title || `The server answered ${request.status}.`);
    };
    request.onerror = () => reject('The connection was lost. Send it again.');
    request.onabort = () => reject('Cancelled');
    request.send(file);
  });
  return { done, abort: () => request.abort() };
}

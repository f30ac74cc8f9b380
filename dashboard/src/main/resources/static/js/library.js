// The library: drop or choose films to upload them, and see all of them move.
import { send } from './api.js';
import { VIDEO_EVENTS, advance, listen, refresh } from './live.js';

const form = document.querySelector('[data-upload]');
const input = form.querySelector('input[type="file"]');
const tray = document.querySelector('[data-tray]');
const row = document.querySelector('[data-tray-row]');

form.querySelector('[data-drop-words]').textContent = 'Drop films anywhere, or choose them';
input.multiple = true;

function size(bytes) {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

async function upload(file) {
  const shown = row.content.cloneNode(true).firstElementChild;
  const bar = shown.querySelector('progress');
  const note = shown.querySelector('[data-note]');
  shown.querySelector('[data-name]').textContent = file.name;
  bar.setAttribute('aria-label', `Upload of ${file.name}`);
  tray.append(shown);
  try {
    const video = await send(file, (fraction) => {
      advance(bar, fraction);
      note.textContent = fraction < 1 ? `${size(fraction * file.size)} of ${size(file.size)}` : 'Being kept';
    });
    bar.value = 100;
    const link = document.createElement('a');
    link.href = `/videos/${video.id}`;
    link.textContent = 'Open';
    note.replaceChildren('Uploaded. ', link);
    refresh();
  } catch (reason) {
    shown.classList.add('is-failed');
    bar.hidden = true;
    note.textContent = reason;
  }
}

/** One after the other, so that each arrives as early as it can. */
let queue = Promise.resolve();
function uploadAll(files) {
  for (const file of files) queue = queue.then(() => upload(file));
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  uploadAll([...input.files]);
  form.reset();
});

let depth = 0;
const carriesFiles = (event) => event.dataTransfer?.types.includes('Files');
addEventListener('dragenter', (event) => {
  if (carriesFiles(event)) document.body.classList.toggle('dragging', ++depth > 0);
});
addEventListener('dragleave', (event) => {
  if (carriesFiles(event)) document.body.classList.toggle('dragging', --depth > 0);
});
addEventListener('dragover', (event) => carriesFiles(event) && event.preventDefault());
addEventListener('drop', (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  depth = 0;
  document.body.classList.remove('dragging');
  uploadAll([...event.dataTransfer.files]);
});

listen('/api/v1/events', VIDEO_EVENTS, ({ video, progress }) =>
  advance(document.querySelector(`[data-film-progress="${video}"]`), progress));

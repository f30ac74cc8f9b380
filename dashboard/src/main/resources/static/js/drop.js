// Takes films that are dropped anywhere.
import { uploadAll } from './upload.js';

const carriesFiles = (event) => event.dataTransfer?.types.includes('Files');

export function receiveDrops() {
  const veil = document.querySelector('[data-drop-veil]');
  if (!veil) return;
  let depth = 0;
  const hover = (by) => {
    depth = Math.max(0, depth + by);
    veil.hidden = depth === 0;
  };
  addEventListener('dragenter', (event) => carriesFiles(event) && hover(1));
  addEventListener('dragleave', (event) => carriesFiles(event) && hover(-1));
  addEventListener('dragover', (event) => carriesFiles(event) && event.preventDefault());
  addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    hover(-depth);
    uploadAll([...event.dataTransfer.files]);
  });
}

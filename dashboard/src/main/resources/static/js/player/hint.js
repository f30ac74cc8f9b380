// Shows above the bar which moment the pointer is at.
import { clock } from '../words.js';

export function seekHint(area, length, pictureAt) {
  const hint = document.createElement('div');
  hint.className = 'hint';
  hint.setAttribute('aria-hidden', 'true');
  area.addEventListener('pointermove', (event) => {
    const box = area.getBoundingClientRect();
    const at = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width));
    const time = document.createElement('span');
    time.className = 'hint-time';
    time.textContent = clock(at * length());
    hint.replaceChildren(...[pictureAt(at * length()), time].filter(Boolean));
    area.append(hint);
    const half = hint.offsetWidth / 2;
    hint.style.left = `${Math.max(half, Math.min(box.width - half, at * box.width))}px`;
  });
  area.addEventListener('pointerleave', () => hint.remove());
}

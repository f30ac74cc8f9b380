// The tall strip: the player's place on it, seeking by it, and moving along it with the arrow keys.
import { clock } from './words.js';

export function stripTools(root, player, signal) {
  const strip = () => root.querySelector('[data-strip]');
  const hint = document.createElement('span');
  hint.className = 'strip-hint';
  hint.setAttribute('aria-hidden', 'true');

  function fraction(event) {
    const line = root.querySelector('.strip-line.is-picture')?.getBoundingClientRect();
    return line && line.width ? (event.clientX - line.left) / line.width : -1;
  }

  function point(event) {
    const at = fraction(event);
    if (!strip() || event.pointerType === 'touch' || at < 0 || at > 1 || !event.target.closest('.strip-line')) {
      hint.remove();
      return;
    }
    const seconds = at * strip().dataset.seconds;
    hint.replaceChildren(player.pictureAt(seconds) ?? '', clock(seconds));
    const line = root.querySelector('.strip-line.is-picture');
    if (!hint.isConnected) document.body.append(hint);
    const box = line.getBoundingClientRect();
    hint.style.left = `${Math.min(innerWidth - 60, Math.max(60, event.clientX)) + scrollX}px`;
    hint.style.bottom = 'auto';
    hint.style.top = `${box.top + scrollY - hint.offsetHeight - 20}px`;
  }

  function roving() {
    for (const line of root.querySelectorAll('[data-cells]')) {
      const cells = [...line.querySelectorAll('a.cell')];
      const here = cells.find((cell) => cell.getAttribute('tabindex') === '0') ?? cells[0];
      for (const cell of cells) cell.setAttribute('tabindex', cell === here ? '0' : '-1');
    }
  }

  function onKey(event) {
    const cell = event.target.closest?.('a.cell');
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!cell || !step) return;
    const cells = [...cell.closest('[data-cells]').querySelectorAll('a.cell')];
    const next = cells[cells.indexOf(cell) + step];
    if (!next) return;
    event.preventDefault();
    cell.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
  }

  function onTime(seconds) {
    const head = root.querySelector('[data-playhead]');
    const length = strip()?.dataset.seconds;
    if (!head || !length) return;
    head.removeAttribute('hidden');
    const x = `${((100 * seconds) / length).toFixed(3)}%`;
    head.firstElementChild.setAttribute('x1', x);
    head.firstElementChild.setAttribute('x2', x);
  }

  root.addEventListener('pointermove', point, { signal });
  root.addEventListener('pointerleave', () => hint.remove(), { signal });
  root.addEventListener('keydown', onKey, { signal });
  signal.addEventListener('abort', () => hint.remove());
  player.onTime(onTime);
  roving();
  return { renew: roving };
}

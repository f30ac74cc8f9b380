// A film's page: plays as soon as anything can be played, and moves with the work.
import { VIDEO_EVENTS, WORK_EVENTS, advance, listen } from './live.js';
import { play } from './player.js';

const id = document.querySelector('[data-film]').dataset.id;
const player = document.querySelector('[data-player]');

function playIfPossible() {
  if (player?.dataset.playable === 'true') play(player);
}

function show({ progress, jobs }) {
  const percent = document.querySelector('[data-percent]');
  const value = Math.floor(100 * progress);
  if (percent && value > parseInt(percent.value, 10)) percent.value = `${value} %`;
  advance(document.querySelector('.making > progress'), progress);
  for (const job of jobs) {
    advance(document.querySelector(`[data-job-progress="${job.id}"]`), job.progress);
    fill(document.querySelector(`[data-cell="${job.id}"]`), job.progress);
  }
}

function fill(cell, fraction) {
  const bar = cell?.querySelector('.fill');
  if (!bar) return;
  const width = cell.dataset.width * fraction;
  if (width > parseFloat(bar.getAttribute('width'))) bar.setAttribute('width', `${width.toFixed(3)}%`);
}

document.addEventListener('refreshed', ({ detail: fresh }) => {
  const now = fresh.querySelector('[data-player]');
  if (!player) return;
  player.hidden = !now;
  if (!now) return;
  player.dataset.playable = now.dataset.playable;
  player.className = now.className;
  playIfPossible();
});

playIfPossible();
listen(`/api/v1/videos/${id}/events`, [...VIDEO_EVENTS, ...WORK_EVENTS], show);

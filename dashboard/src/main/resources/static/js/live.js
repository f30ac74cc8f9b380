// Keeps the marked parts of a page as a reload would show them, without the reload.
import { morph } from './morph.js';

const PAUSE = 400;

let loading = false;
let again = false;
let timer = 0;

async function reload() {
  if (loading) {
    again = true;
    return;
  }
  loading = true;
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, redirect: 'error' });
    if (answer.ok) take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    else if (answer.status === 404) location.replace('/');
  } catch {
    // away for the moment, or signed out; the next change is another try
  }
  loading = false;
  if (again) {
    again = false;
    refresh();
  }
}

function take(fresh) {
  for (const part of document.querySelectorAll('[data-live]')) {
    const wanted = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
    if (wanted) morph(part, wanted);
  }
  document.dispatchEvent(new CustomEvent('refreshed', { detail: fresh }));
}

/** Soon, once for many calls. */
export function refresh() {
  clearTimeout(timer);
  timer = setTimeout(reload, PAUSE);
}

/** Calls back for each event of a stream; where it cannot be had, refreshes every few seconds instead. */
export function listen(address, happenings, onProgress) {
  const source = new EventSource(address);
  let polling = 0;
  source.onopen = () => {
    clearInterval(polling);
    polling = 0;
    refresh();
  };
  source.onerror = () => {
    if (!polling) polling = setInterval(refresh, 3000);
  };
  source.addEventListener('progress', (event) => onProgress(JSON.parse(event.data).data));
  for (const name of happenings) source.addEventListener(name, refresh);
}

/** Sets a bar without taking it back. */
export function advance(bar, fraction) {
  const value = Math.floor(100 * fraction);
  if (bar && value > bar.value) bar.value = value;
}

export const VIDEO_EVENTS = [
  'video.created', 'video.prepared', 'video.playable', 'video.ready', 'video.failed', 'video.cancelled', 'video.deleted',
];
export const WORK_EVENTS = ['work.started', 'work.succeeded', 'work.failed'];

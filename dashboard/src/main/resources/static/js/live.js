// Keeps the marked parts of a page as a reload would show them, without the reload.
import { morph } from './morph.js';

const BETWEEN = 500;
const LEAVING = 1000;
const REOPENING = 5000;

export const VIDEO_EVENTS = [
  'video.created', 'video.prepared', 'video.playable', 'video.thumbnails', 'video.ready', 'video.failed', 'video.cancelled', 'video.deleted',
  'recording.started', 'recording.stalled', 'recording.ended', 'recording.late',
];
export const WORK_EVENTS = ['work.succeeded', 'work.failed'];

/**
 * Follows a stream of events: refreshes the page at each that `happenings` names, calls `onProgress` with what comes in
 * between, `onRefresh` with each fresh document. A stream of one film ends with it, and with it the page. While nobody looks, it listens to nothing: browsers allow few connections.
 */
export function follow(root, { stream, happenings, ofOneFilm = false, onProgress = () => {}, onRefresh = () => {} }) {
  let source;
  let polling = 0;
  let reopening = 0;
  let timer = 0;
  let last = 0;
  let loading = false;
  let again = false;
  let over = false;

  function take(fresh) {
    for (const part of root.querySelectorAll('[data-live]')) {
      const wanted = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
      if (wanted) morph(part, wanted);
    }
    onRefresh(fresh);
  }

  async function reload() {
    if (loading) {
      again = true;
      return;
    }
    loading = true;
    last = Date.now();
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, redirect: 'error' });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (over) return;
      if (answer.ok) take(page);
      else if (answer.status === 404) location.assign('/');
    } catch {
      // away for the moment, or signed out; the next change is another try
    }
    loading = false;
    if (again) {
      again = false;
      refresh();
    }
  }

  /** At once, but not twice within half a second. */
  function refresh() {
    if (timer || over) return;
    timer = setTimeout(() => {
      timer = 0;
      reload();
    }, Math.max(0, last + BETWEEN - Date.now()));
  }

  function open() {
    source = new EventSource(stream());
    source.onopen = () => {
      clearInterval(polling);
      polling = 0;
      refresh();
    };
    source.onerror = () => {
      polling ||= setInterval(refresh, 3000);
      // after an answer that is no stream, the browser does not come back by itself
      if (source.readyState === EventSource.CLOSED) reopening = setTimeout(open, REOPENING);
    };
    source.addEventListener('progress', (event) => onProgress(JSON.parse(event.data).data));
    for (const name of happenings) {
      source.addEventListener(name, ofOneFilm && name === 'video.deleted' ? leave : refresh);
    }
  }

  function shut() {
    source?.close();
    source = undefined;
    clearInterval(polling);
    polling = 0;
    clearTimeout(reopening);
  }

  /** There is nothing left to ask for. Who deleted it is on the way to the library already. */
  function leave() {
    over = true;
    shut();
    setTimeout(() => root.isConnected && location.assign('/'), LEAVING);
  }

  function onVisibility() {
    if (document.hidden) shut();
    else if (!source && !over) open();
  }

  document.addEventListener('visibilitychange', onVisibility);
  if (!document.hidden) open();

  return {
    refresh,
    stop() {
      over = true;
      shut();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibility);
    },
  };
}

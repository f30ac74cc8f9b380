// Shows how far things are, and never takes anything back that the same attempt has shown.
import { left } from './words.js';

/** Remembers for one page what was shown. */
export function rising(root) {
  const jobs = new Map();
  const films = new Map();
  const noticed = new Set();

  function reached(key, fraction) {
    const value = Math.max(jobs.get(key) ?? 0, fraction);
    jobs.set(key, value);
    return value;
  }

  function showJob(id, fraction) {
    for (const far of root.querySelectorAll(`[data-far="${id}"]`)) far.textContent = `${Math.floor(100 * fraction)} %`;
    for (const bar of root.querySelectorAll(`[data-bar="${id}"]`)) bar.value = 100 * fraction;
    for (const part of root.querySelectorAll(`.is-running [data-lit="${id}"] > .fill`)) part.setAttribute('width', `${(100 * fraction).toFixed(1)}%`);
  }

  function showCell(cell, fraction) {
    // a report may come later than the news that all is done
    if (cell.classList.contains('is-running')) cell.querySelector('.fill')?.setAttribute('width', `${(100 * fraction).toFixed(1)}%`);
  }

  function showFilm(id, { progress, range }) {
    for (const far of root.querySelectorAll(`[data-far="${id}"]`)) far.textContent = `${Math.floor(100 * progress)} %`;
    if (!range) return;
    for (const note of root.querySelectorAll(`[data-left="${id}"]`)) note.textContent = left(range);
  }

  function shown(element) {
    return (parseFloat(element?.getAttribute('width')) || 0) / 100;
  }

  return {
    /** Answers whether something has begun that the page does not show as running. */
    show({ video, progress, etaRangeSeconds, jobs: running }) {
      const film = { progress: Math.max(films.get(video)?.progress ?? 0, progress), range: etaRangeSeconds };
      films.set(video, film);
      showFilm(video, film);
      let news = false;
      for (const job of running) {
        const claim = `${job.id}/${job.attempt}`;
        const fraction = reached(claim, job.progress);
        showJob(job.id, fraction);
        const cell = root.querySelector(`[data-cell="${job.id}"]`);
        if (cell?.dataset.attempt === String(job.attempt)) showCell(cell, fraction);
        if (!noticed.has(claim)) {
          noticed.add(claim);
          news ||= !cell?.classList.contains('is-running');
        }
      }
      return news;
    },
    /** To be called once the page was made anew: what it says may be a moment older than what was shown. */
    again() {
      for (const cell of root.querySelectorAll('.cell.is-running[data-cell]')) {
        const fraction = reached(`${cell.dataset.cell}/${cell.dataset.attempt}`, shown(cell.querySelector('.fill')));
        showCell(cell, fraction);
        showJob(cell.dataset.cell, fraction);
      }
      for (const [id, film] of films) {
        const far = root.querySelector(`[data-far="${id}"]`);
        if (far) showFilm(id, { progress: Math.max(film.progress, (parseFloat(far.textContent) || 0) / 100), range: film.range });
      }
    },
  };
}

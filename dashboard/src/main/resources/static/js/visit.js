// Moves between our own pages without leaving the document, so that uploads go on. Whatever is unusual is left to the browser.
import { announce } from './announce.js';
import { proof } from './api.js';

const OURS = /^\/($|videos\/[^/]+$|jobs\/[^/]+$|queue$|workers$)/;
const VIEWS = { film: 1, job: 1, library: 1, queue: 1, workers: 1 };

let leave = () => {};
let stay = new AbortController();
let going = 0;

const main = () => document.getElementById('content');

/** Runs the script of the page that is shown; it hears of what happens there until its signal is given. */
async function enter() {
  const view = main().dataset.view;
  const visit = going;
  if (!VIEWS[view]) return;
  const { enter: begin } = await import(`./views/${view}.js`);
  if (visit !== going) return;
  stay = new AbortController();
  leave = begin(main(), stay.signal);
}

function ours(address) {
  return address.origin === location.origin && OURS.test(address.pathname);
}

function show(fresh, address, replace) {
  const next = fresh.getElementById('content');
  const bar = (page) => Boolean(page.querySelector('.bar nav'));
  const otherVersion = fresh.documentElement.dataset.files !== document.documentElement.dataset.files;
  if (!next || otherVersion || bar(fresh) !== bar(document)) return false;
  leave();
  stay.abort();
  leave = () => {};
  if (replace) history.replaceState({}, '', address);
  else history.pushState({}, '', address);
  document.title = fresh.title;
  main().dataset.view = next.dataset.view;
  main().replaceChildren(...[...next.childNodes].map((node) => document.importNode(node, true)));
  for (const name of ['csrf-token', 'csrf-header']) {
    const meta = document.querySelector(`meta[name="${name}"]`);
    const now = fresh.querySelector(`meta[name="${name}"]`);
    if (meta && now) meta.content = now.content;
  }
  const links = fresh.querySelectorAll('.bar nav a');
  document.querySelectorAll('.bar nav a').forEach((link, at) => {
    if (links[at]?.hasAttribute('aria-current')) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  });
  announce(document.title);
  return true;
}

function place(y) {
  const spot = location.hash && document.getElementById(location.hash.slice(1));
  if (spot) spot.scrollIntoView();
  else scrollTo(0, y);
}

async function load(address, { request = {}, replace = false, scroll = 0, focus = true } = {}) {
  const visit = ++going;
  const before = { ...history.state, scroll: scrollY };
  try {
    const answer = await fetch(address, { ...request, headers: { Accept: 'text/html', ...request.headers } });
    const there = new URL(answer.url);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (visit !== going) return;
    if (!replace) history.replaceState(before, '');
    there.hash = address.hash;
    const known = ours(there) && (answer.headers.get('Content-Type') ?? '').startsWith('text/html');
    if (!known || !show(page, there, replace || there.href === location.href)) {
      location.assign(there);
      return;
    }
    place(scroll);
    if (focus) main().focus({ preventScroll: true });
    await enter();
  } catch {
    location.assign(address);
  }
}

function onClick(event) {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest?.('a[href]');
  if (!link || link.hasAttribute('target') || link.hasAttribute('download') || 'whole' in link.dataset) return;
  const address = new URL(link.getAttribute('href'), location.href);
  const here = address.pathname === location.pathname && address.search === location.search;
  if (!ours(address) || (here && address.hash)) return;
  event.preventDefault();
  load(address);
}

function onSubmit(event) {
  const form = event.target;
  if (event.defaultPrevented || 'whole' in form.dataset || form.method === 'dialog') return;
  const action = new URL(event.submitter?.getAttribute('formaction') || form.getAttribute('action') || location.href, location.href);
  const fields = new URLSearchParams(new FormData(form, event.submitter));
  if (form.method === 'get') {
    if (!ours(action)) return;
    for (const [name, value] of [...fields]) if (!value) fields.delete(name);
    action.search = fields;
    event.preventDefault();
    load(action);
  } else if (form.enctype === 'application/x-www-form-urlencoded' && action.origin === location.origin) {
    event.preventDefault();
    load(action, { request: { method: 'POST', body: fields, headers: proof() }, focus: false, scroll: scrollY });
  }
}

export function startVisits() {
  history.scrollRestoration = 'manual';
  place(history.state?.scroll ?? 0);
  document.addEventListener('click', onClick);
  document.addEventListener('submit', onSubmit);
  addEventListener('pagehide', () => history.replaceState({ ...history.state, scroll: scrollY }, ''));
  addEventListener('popstate', (event) =>
    load(new URL(location.href), { replace: true, scroll: event.state?.scroll ?? 0 }));
  enter();
}

// Shows uploads in a corner that stays while one moves about.
import { announce } from './announce.js';
import { busy, stop, watch } from './upload.js';
import { size } from './words.js';

const LINGER = 10_000;

const rows = new Map();
let timer = 0;

function note(upload) {
  const { file, sent, state, began } = upload;
  if (state === 'waiting') return 'Waiting';
  if (state === 'stopped') return 'Cancelled';
  if (state === 'failed') return upload.reason;
  if (sent >= file.size) return 'Being kept';
  const seconds = (Date.now() - began) / 1000;
  const rate = seconds > 1 ? `, ${size(sent / seconds)}/s` : '';
  return `${size(sent)} of ${size(file.size)}${rate}`;
}

function link(upload) {
  const link = document.createElement('a');
  link.href = `/videos/${upload.video.id}`;
  link.textContent = 'Open';
  link.setAttribute('aria-label', `Open ${upload.video.title}`);
  return link;
}

function row(tray, upload) {
  const shown = tray.querySelector('[data-tray-row]') ?? document.querySelector('[data-tray-row]');
  const item = shown.content.cloneNode(true).firstElementChild;
  item.querySelector('[data-name]').textContent = upload.file.name;
  item.querySelector('[data-bar]').setAttribute('aria-label', `Upload of ${upload.file.name}`);
  item.querySelector('[data-stop]').setAttribute('aria-label', `Cancel upload of ${upload.file.name}`);
  item.querySelector('[data-stop]').addEventListener('click', () => stop(upload));
  tray.querySelector('[data-tray-list]').append(item);
  rows.set(upload, item);
  return item;
}

function title(tray) {
  const all = [...rows.keys()];
  const open = all.filter(({ state }) => state === 'waiting' || state === 'sending').length;
  tray.querySelector('[data-tray-title]').textContent = open
    ? `Uploading ${open} ${open === 1 ? 'film' : 'films'}`
    : 'Uploads';
}

function show(tray, upload) {
  const item = rows.get(upload) ?? row(tray, upload);
  tray.hidden = false;
  const settled = ['sent', 'failed', 'stopped'].includes(upload.state);
  item.classList.toggle('is-failed', upload.state === 'failed');
  item.querySelector('[data-bar]').value = (100 * upload.sent) / (upload.file.size || 1);
  item.querySelector('[data-bar]').parentElement.hidden = settled;
  if (upload.state === 'sent') item.querySelector('[data-note]').replaceChildren('Uploaded. ', link(upload));
  else item.querySelector('[data-note]').textContent = note(upload);
  if (settled) announce(`${upload.file.name}: ${upload.state === 'sent' ? 'uploaded' : note(upload)}`);
  title(tray);
  if (upload.state === 'sent') closeSoon(tray);
}

function close(tray) {
  tray.hidden = true;
  for (const [upload, item] of rows) {
    if (!['waiting', 'sending'].includes(upload.state)) {
      item.remove();
      rows.delete(upload);
    }
  }
}

/** Once all went well it needs nobody any more, unless somebody is in it. */
function closeSoon(tray) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (tray.matches(':hover, :focus-within')) closeSoon(tray);
    else if ([...rows.keys()].every(({ state }) => state === 'sent')) close(tray);
  }, LINGER);
}

export function openTray() {
  const tray = document.querySelector('[data-tray]');
  if (!tray) return;
  watch((upload) => show(tray, upload));
  tray.querySelector('[data-tray-close]').addEventListener('click', () => close(tray));
  // leaving the document would end what is being sent
  addEventListener('beforeunload', (event) => busy() && event.preventDefault());
}

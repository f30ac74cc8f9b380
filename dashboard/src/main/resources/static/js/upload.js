// Sends films, one after the other, so that each arrives as early as it can.
import { send } from './api.js';

const waiting = [];
const listeners = new Set();
let current;

function tell(upload) {
  for (const listener of listeners) listener(upload);
}

async function next() {
  if (current || !waiting.length) return;
  const upload = waiting.shift();
  current = upload;
  upload.state = 'sending';
  upload.began = Date.now();
  tell(upload);
  const sending = send(upload.file, (sent) => {
    upload.sent = sent;
    tell(upload);
  });
  upload.abort = sending.abort;
  try {
    upload.video = await sending.done;
    upload.state = 'sent';
  } catch (reason) {
    upload.state = upload.state === 'stopped' ? 'stopped' : 'failed';
    upload.reason = reason;
  }
  current = undefined;
  tell(upload);
  next();
}

export function uploadAll(files) {
  for (const file of files) {
    const upload = { file, sent: 0, state: 'waiting' };
    waiting.push(upload);
    tell(upload);
  }
  next();
}

export function stop(upload) {
  const at = waiting.indexOf(upload);
  if (at >= 0) waiting.splice(at, 1);
  upload.state = 'stopped';
  upload.abort?.();
  tell(upload);
}

/** Calls back for each change of each upload. */
export function watch(listener) {
  listeners.add(listener);
}

export function busy() {
  return Boolean(current) || waiting.length > 0;
}

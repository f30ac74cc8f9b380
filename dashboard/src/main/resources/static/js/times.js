// Relative times that go on.
import { ago } from './words.js';

function tell() {
  for (const time of document.querySelectorAll('time[data-ago]')) {
    const text = ago(Math.max(0, (Date.now() - Date.parse(time.dateTime)) / 1000));
    if (time.textContent !== text) time.textContent = text;
  }
}

export function keepTimes() {
  setInterval(tell, 15000);
}

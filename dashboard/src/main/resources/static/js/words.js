// Amounts and moments as the server writes them.
const HOUR = 3600;
const DAY = 86400;

export function ago(seconds) {
  if (seconds < 45) return 'just now';
  if (seconds < HOUR) return `${Math.max(1, Math.round(seconds / 60))} min ago`;
  if (seconds < DAY) return `${Math.round(seconds / HOUR)} h ago`;
  const days = Math.round(seconds / DAY);
  return days === 1 ? '1 day ago' : `${days} days ago`;
}

/** `0:36` or `1:02:03`; what is not over yet does not count. */
export function clock(seconds) {
  const whole = Math.floor(Math.max(0, seconds) + 0.001);
  const two = (number) => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

export function size(bytes) {
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

function range(from, to, unit) {
  if (from === 0) return `less than ${to} ${unit} left`;
  return from === to ? `about ${to} ${unit} left` : `about ${from}–${to} ${unit} left`;
}

/** What is left, between two amounts of seconds, no finer than it is known. */
export function left([least, most]) {
  if (most < 10) return 'a few seconds left';
  if (most < 55) return range(10 * Math.floor(least / 10), 10 * Math.ceil(most / 10), 's');
  if (most < 3570) return range(Math.floor(least / 60), Math.ceil(most / 60), 'min');
  return range(Math.floor(least / HOUR), Math.ceil(most / HOUR), 'h');
}

// The bar beneath the picture: play, seek, sound, speed, quality, full screen.
import { clock } from '../words.js';
import { keys } from './keys.js';
import { seekHint } from './hint.js';

/** Whoever is no further behind than a few segments, which players hold back, watches live. */
const AT_EDGE = 20;

/** More than a segment, so that playing goes on while the next one comes. */
const FROM_EDGE = 8;

const button = (element, name, label) => {
  element.setAttribute('aria-label', label);
  const use = element.querySelector('use');
  use.setAttribute('href', use.getAttribute('href').replace(/#.*/, `#${name}`));
};

/** @param source choose(level), pictureAt(seconds) */
export function controls(root, video, source) {
  root.append(root.querySelector('[data-player-controls]').content.cloneNode(true));
  const part = (name) => root.querySelector(`[data-${name}]`);
  const panel = root.querySelector('.controls');
  let edge = 0;
  let wanted;

  /** The film's whole length, of which perhaps not all can be played yet. */
  const length = () => Number(root.dataset.seconds) || edge || 1;
  const playableTo = () => Math.min(edge || length(), length());

  /** What the player has loaded so far; it learns of what was added only when it reads its playlist anew. */
  const reachable = () => Math.min(playableTo(), video.duration || Infinity);
  const moving = () => root.dataset.moving === 'true';

  function seek(seconds) {
    wanted = !moving() && seconds > reachable() ? seconds : undefined;
    video.currentTime = Math.max(0, Math.min(seconds, reachable() - (moving() ? 0.2 : 0)));
    paint();
  }

  /** Goes on to where somebody wished to be before the player knew that it is there. */
  function goWhereWanted() {
    if (wanted <= reachable()) seek(wanted);
  }

  function bufferedTo() {
    for (let at = 0; at < video.buffered.length; at++) {
      if (video.buffered.start(at) <= video.currentTime + 0.1 && video.currentTime <= video.buffered.end(at)) return video.buffered.end(at);
    }
    return video.currentTime;
  }

  function width(name, seconds) {
    part(name).style.width = `${Math.min(100, (100 * seconds) / length())}%`;
  }

  function goLive() {
    seek(Math.max(0, reachable() - FROM_EDGE));
    video.play().catch(() => {});
  }

  function paintLive() {
    const live = root.dataset.running === 'true';
    part('to-edge').hidden = !live;
    part('to-edge').setAttribute('aria-pressed', String(live && reachable() - video.currentTime < AT_EDGE));
  }

  function paint() {
    paintLive();
    const input = part('seek');
    input.max = length();
    input.value = video.currentTime;
    input.setAttribute('aria-valuetext', `${clock(video.currentTime)} of ${clock(length())}`);
    part('now').textContent = clock(video.currentTime);
    part('end').textContent = clock(Math.round(length()));
    width('room', playableTo());
    width('buffer', Math.min(bufferedTo(), playableTo()));
    width('played', video.currentTime);
    const growing = moving() && playableTo() < length() - 0.5;
    part('growing').hidden = !growing;
    if (growing) part('growing').textContent = `playable to ${clock(playableTo())}`;
  }

  function toggle() {
    if (video.paused || video.ended) video.play().catch(() => {});
    else video.pause();
  }

  function silence() {
    video.muted = !video.muted;
  }

  function fill() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (root.requestFullscreen) root.requestFullscreen();
    else video.webkitEnterFullscreen?.();
  }

  function faster(steps) {
    const speeds = [...part('speed').options];
    const next = speeds[speeds.findIndex(({ value }) => Number(value) === video.playbackRate) + steps];
    if (next) video.playbackRate = Number(next.value);
  }

  part('play').addEventListener('click', toggle);
  part('screen').addEventListener('click', toggle);
  part('to-edge').addEventListener('click', goLive);
  part('mute').addEventListener('click', silence);
  part('full').addEventListener('click', fill);
  part('seek').addEventListener('input', ({ target }) => seek(Number(target.value)));
  part('volume').addEventListener('input', ({ target }) => {
    video.volume = target.value;
    video.muted = Number(target.value) === 0;
  });
  part('speed').addEventListener('change', ({ target }) => (video.playbackRate = Number(target.value)));
  part('quality').addEventListener('change', ({ target }) => source.choose(Number(target.value)));

  part('big-play').hidden = false;
  const events = {
    play: () => {
      part('big-play').hidden = true;
      button(part('play'), 'pause', 'Pause');
    },
    pause: () => button(part('play'), 'play', 'Play'),
    ended: () => button(part('play'), 'play', 'Play again'),
    ratechange: () => (part('speed').value = String(video.playbackRate)),
    volumechange: () => {
      button(part('mute'), video.muted ? 'silent' : 'sound', video.muted ? 'Sound on' : 'Mute');
      part('volume').value = video.muted ? 0 : video.volume;
    },
  };
  const gone = new AbortController();
  const { signal } = gone;
  for (const [name, action] of Object.entries(events)) video.addEventListener(name, action, { signal });
  video.addEventListener('durationchange', goWhereWanted, { signal });
  for (const name of ['timeupdate', 'progress', 'durationchange', 'seeking', 'seeked', 'loadedmetadata']) video.addEventListener(name, paint, { signal });
  const leaveKeys = keys(root, { toggle, silence, fill, faster, seek, by: (seconds) => seek(video.currentTime + seconds), louder: (by) => (video.volume = Math.max(0, Math.min(1, video.volume + by))), part: (tenths) => seek((tenths / 10) * length()) });
  seekHint(part('seek-area'), length, source.pictureAt);
  paint();

  return {
    /** Up to where picture and sound are listed. */
    edge(seconds) {
      edge = seconds;
      goWhereWanted();
      paint();
    },
    growing: paint,
    seek,
    /** @param heights short sides, in the player's order */
    levels(heights) {
      const menu = part('quality');
      menu.replaceChildren(menu.options[0], ...heights.map((height, at) => ({ height, at })).sort((one, other) => other.height - one.height).map(({ height, at }) => new Option(`${height}p`, at)));
      part('quality-box').hidden = heights.length < 2;
    },
    level(index, automatic) {
      const menu = part('quality');
      const playing = [...menu.options].find(({ value }) => value === String(index))?.textContent;
      menu.options[0].textContent = automatic && playing ? `Auto (${playing})` : 'Auto';
    },
    leave() {
      gone.abort();
      leaveKeys();
      panel.remove();
    },
  };
}

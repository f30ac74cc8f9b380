// The player of a film's page: begins as soon as anything can be played, and says how far that is.
import { controls } from './controls.js';
import { attach } from './source.js';
import { storyboard } from './storyboard.js';

/** @returns what the page needs of it; where the film has no player, all of it does nothing */
export function mountPlayer(root) {
  if (!root) return { renew() {}, leave() {}, onTime() {}, pictureAt() {}, play() {} };
  const video = root.querySelector('video');
  const note = root.querySelector('[data-player-note]');
  const pictures = storyboard(root);
  const watchers = new Set();
  let panel;
  let source;
  let begun = false;
  let edge = 0;

  function complain(words) {
    root.dataset.fatal = words;
    note.textContent = words;
    video.hidden = true;
  }

  function showPoster() {
    if (root.dataset.poster && !video.poster) video.poster = root.dataset.poster;
  }

  async function begin() {
    begun = true;
    note.replaceChildren();
    video.hidden = false;
    showPoster();
    panel = controls(root, video, {
      choose: (level) => source?.choose(level),
      pictureAt: pictures.at,
    });
    panel.growing(root.dataset.moving === 'true');
    try {
      source = await attach(video, root.dataset.playlist, {
        edge(seconds) {
          edge = seconds;
          panel.edge(seconds);
        },
        levels: (heights) => panel.levels(heights),
        level: (index) => panel.level(index, source?.automatic?.() ?? true),
        fatal: complain,
      });
    } catch (error) {
      complain(error.message);
    }
  }

  video.addEventListener('timeupdate', () => watchers.forEach((watcher) => watcher(video.currentTime)));
  if (root.dataset.playable === 'true') begin();

  return {
    /** @param fresh what the server says of the player now */
    renew(fresh) {
      if (!fresh) return;
      const ended = root.dataset.moving === 'true' && fresh.moving !== 'true';
      for (const name of ['playable', 'moving', 'running', 'seconds', 'listed', 'storyboard', 'poster']) {
        if (fresh[name] === undefined) delete root.dataset[name];
        else root.dataset[name] = fresh[name];
      }
      if (begun) showPoster();
      pictures.renew();
      panel?.growing(root.dataset.moving === 'true');
      const bare = root.dataset.playable !== 'true' && root.dataset.moving !== 'true';
      root.closest('.stage').classList.toggle('is-bare', bare);
      // playlists are read only every few seconds; the page hears of more at once
      if (ended || Number(root.dataset.listed) > edge + 0.01) source?.refresh();
      if (!begun && root.dataset.playable === 'true') begin();
    },
    leave() {
      panel?.leave();
      source?.leave();
    },
    onTime: (watcher) => watchers.add(watcher),
    pictureAt: pictures.at,
    play(seconds) {
      if (!panel) return;
      panel.seek(seconds);
      video.play().catch(() => {});
      root.scrollIntoView({ block: 'nearest' });
    },
  };
}

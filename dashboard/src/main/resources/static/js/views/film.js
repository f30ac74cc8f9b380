// A film's page: plays as soon as anything can be played, and moves with the work.
import { VIDEO_EVENTS, WORK_EVENTS, follow } from '../live.js';
import { mountPlayer } from '../player/player.js';
import { rising } from '../rising.js';
import { stripTools } from '../strip.js';

export function enter(root, signal) {
  const film = root.querySelector('[data-film]');
  const far = rising(root);
  const player = mountPlayer(root.querySelector('[data-player]'));
  const strip = stripTools(root, player, signal);
  root.addEventListener(
    'click',
    ({ target }) => {
      const still = target.closest('[data-seek-to]');
      if (still) player.play(Number(still.dataset.seekTo));
    },
    { signal },
  );
  const page = follow(root, {
    stream: () => `/api/v1/videos/${film.dataset.id}/events?after=${film.dataset.after}`,
    happenings: [...VIDEO_EVENTS, ...WORK_EVENTS],
    ofOneFilm: true,
    onProgress: (news) => far.show(news) && page.refresh(),
    onRefresh: (fresh) => {
      film.dataset.after = fresh.querySelector('[data-film]')?.dataset.after ?? film.dataset.after;
      far.again();
      strip.renew();
      player.renew(fresh.querySelector('[data-player]')?.dataset);
    },
  });
  return () => {
    page.stop();
    player.leave();
  };
}

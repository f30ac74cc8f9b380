// One job as it goes on.
import { VIDEO_EVENTS, WORK_EVENTS, follow } from '../live.js';
import { rising } from '../rising.js';

export function enter(root) {
  const { filmId, id, after } = root.querySelector('[data-job]').dataset;
  const far = rising(root);
  let attempt = 0;
  const page = follow(root, {
    stream: () => `/api/v1/videos/${filmId}/events?after=${after}`,
    happenings: [...VIDEO_EVENTS, ...WORK_EVENTS],
    ofOneFilm: true,
    onProgress: (news) => {
      far.show(news);
      const mine = news.jobs.find((job) => job.id === id);
      if (mine && mine.attempt !== attempt) {
        attempt = mine.attempt;
        page.refresh();
      }
    },
    onRefresh: far.again,
  });
  return page.stop;
}

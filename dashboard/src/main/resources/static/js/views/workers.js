// The workers and what they are doing.
import { VIDEO_EVENTS, WORK_EVENTS, follow } from '../live.js';
import { rising } from '../rising.js';

const SPEEDS_AND_LIVES = 5000;

export function enter(root) {
  const far = rising(root);
  const page = follow(root, {
    stream: () => '/api/v1/events',
    happenings: [...VIDEO_EVENTS, ...WORK_EVENTS],
    onProgress: (news) => {
      far.show(news);
      if (news.jobs.some(({ id }) => !root.querySelector(`[data-bar="${id}"]`))) page.refresh();
    },
    onRefresh: far.again,
  });
  // that a worker came, went or got slower is told by no event
  const timer = setInterval(() => document.hidden || page.refresh(), SPEEDS_AND_LIVES);
  return () => {
    clearInterval(timer);
    page.stop();
  };
}

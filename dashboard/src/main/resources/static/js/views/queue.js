// The queue as it changes.
import { VIDEO_EVENTS, WORK_EVENTS, follow } from '../live.js';
import { rising } from '../rising.js';

export function enter(root, signal) {
  const far = rising(root);
  const bulk = root.querySelector('.bulk');
  const count = () => {
    const chosen = root.querySelectorAll('.job-pick:checked').length;
    bulk.querySelector('[data-chosen]').textContent = chosen ? `With ${chosen} chosen:` : 'Choose jobs to';
    for (const button of bulk.querySelectorAll('button')) button.disabled = !chosen;
  };
  root.addEventListener('change', count, { signal });
  count();
  const running = new Set();
  const page = follow(root, {
    stream: () => '/api/v1/events',
    happenings: [...VIDEO_EVENTS, ...WORK_EVENTS],
    onProgress: (news) => {
      far.show(news);
      const begun = news.jobs.filter(({ id, attempt }) => !running.has(`${id}/${attempt}`));
      for (const { id, attempt } of begun) running.add(`${id}/${attempt}`);
      if (begun.length) page.refresh();
    },
    onRefresh: () => {
      far.again();
      count();
    },
  });
  return page.stop;
}

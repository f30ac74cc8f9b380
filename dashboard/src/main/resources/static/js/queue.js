// The queue as it changes.
import { VIDEO_EVENTS, WORK_EVENTS, advance, listen } from './live.js';

listen('/api/v1/events', [...VIDEO_EVENTS, ...WORK_EVENTS], ({ jobs }) => {
  for (const job of jobs) advance(document.querySelector(`[data-job-progress="${job.id}"]`), job.progress);
});

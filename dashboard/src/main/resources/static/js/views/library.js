// The library: films come and move, and more can be sent.
import { VIDEO_EVENTS, WORK_EVENTS, follow } from '../live.js';
import { rising } from '../rising.js';
import { uploadAll } from '../upload.js';

export function enter(root) {
  const input = root.querySelector('[data-files]');
  root.querySelector('[data-choose]').addEventListener('click', () => input.click());
  const send = () => {
    if (!input.files.length) return;
    uploadAll([...input.files]);
    input.value = '';
  };
  input.addEventListener('change', send);
  send(); // what was chosen before this script came
  const far = rising(root);
  const page = follow(root, {
    stream: () => '/api/v1/events',
    happenings: [...VIDEO_EVENTS, ...WORK_EVENTS],
    onProgress: (news) => {
      const begun = far.show(news);
      if (begun && root.querySelector(`[data-film-card="${news.video}"]`)) page.refresh();
    },
    onRefresh: far.again,
  });
  return page.stop;
}

// Plays an HLS playlist, with hls.js where the browser cannot do it by itself.
const LIBRARY = '/static/vendor/hls.js/hls.min.js';
const HLS = 'application/vnd.apple.mpegurl';

function library() {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = LIBRARY;
    script.onload = () => resolve(window.Hls);
    script.onerror = () => reject(new Error('The player could not be loaded.'));
    document.head.append(script);
  });
}

function complain(player, words) {
  player.dataset.fatal = words;
  const note = player.querySelector('[data-player-note]');
  note.textContent = words;
  player.querySelector('video').hidden = true;
}

async function attach(player, video) {
  const address = player.dataset.playlist;
  const Hls = await library();
  if (!Hls.isSupported()) {
    if (!video.canPlayType(HLS)) throw new Error('This browser cannot play HLS.');
    video.src = address;
    return;
  }
  const hls = new Hls({ startPosition: 0, capLevelToPlayerSize: true });
  let mended = 0;
  hls.on(Hls.Events.ERROR, (_, error) => {
    if (!error.fatal) return;
    if (error.type === Hls.ErrorTypes.MEDIA_ERROR && mended++ < 2) hls.recoverMediaError();
    else if (error.type === Hls.ErrorTypes.NETWORK_ERROR && mended++ < 5) setTimeout(() => hls.startLoad(), 2000);
    else complain(player, `The film stopped playing: ${error.details}.`);
  });
  hls.loadSource(address);
  hls.attachMedia(video);
}

/** Begins once; later calls do nothing. */
export function play(player) {
  if (player.dataset.begun) return;
  player.dataset.begun = 'true';
  const video = player.querySelector('video');
  player.querySelector('[data-player-note]').replaceChildren();
  video.hidden = false;
  attach(player, video).catch((error) => complain(player, error.message));
}

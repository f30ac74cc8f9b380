// Feeds a video element from an HLS playlist, with hls.js where there are media sources, else by the browser itself.
const LIBRARY = new URL('../../vendor/hls.js/hls.min.js', import.meta.url).href;
const HLS = 'application/vnd.apple.mpegurl';
const MOST_REPAIRS = 5;

let library;

function load() {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = LIBRARY;
    script.onload = () => resolve(window.Hls);
    script.onerror = () => reject(new Error('The player could not be loaded.'));
    document.head.append(script);
  });
  return library;
}

/** A repair gives the element a new source, which pauses it and sets its speed back: neither was the viewer's wish. */
function goingOn(video, repair) {
  const { paused, playbackRate } = video;
  video.addEventListener(
    'loadedmetadata',
    () => {
      video.playbackRate = playbackRate;
      if (!paused) video.play().catch(() => {});
    },
    { once: true },
  );
  repair();
}

/** Segments are buffered whole: what is buffered beyond this moment goes to the end. */
function middleOfLast({ fragments }) {
  const { start, duration } = fragments[fragments.length - 1];
  return start + duration / 2;
}

/**
 * @param on edge(seconds): up to where picture and sound are listed; levels(list); level(index): the one that plays;
 *     fatal(words)
 */
export async function attach(video, address, on) {
  const Hls = await load();
  if (!Hls.isSupported()) {
    if (!video.canPlayType(HLS)) throw new Error('This browser cannot play HLS.');
    video.src = address;
    return { choose() {}, refresh() {}, leave: () => video.removeAttribute('src') };
  }
  const hls = new Hls({ startPosition: 0, capLevelToPlayerSize: true, backBufferLength: 60 });
  const playlists = new Map();
  const requests = new Map();
  let repairs = 0;
  const edge = () => Math.min(...[...playlists.values()].map((details) => details.edge));
  const listed = (kind, { details }) => {
    playlists.set(kind, details);
    if (kind === 'picture' && hls.audioTracks.length && !playlists.has('sound')) return;
    // a moment can be played where both are: either may be listed a little further
    on.edge(edge(), details.live);
    finish();
  };
  /**
   * Says that nothing follows. hls.js does so where the last segment of a growing film came from the level that plays
   * when the film is sealed; after a change of levels in between nobody would, and the last pictures would not be shown.
   */
  const finish = () => {
    if (!playlists.size || [...playlists.values()].some((details) => details.live)) return;
    const last = video.buffered.length - 1;
    if (last < 0 || video.currentTime < video.buffered.start(last)) return;
    if (video.buffered.end(last) > Math.min(...[...playlists.values()].map(middleOfLast))) {
      hls.trigger(Hls.Events.BUFFER_EOS, {});
    }
  };
  hls.on(Hls.Events.FRAG_BUFFERED, finish);
  hls.on(Hls.Events.LEVEL_UPDATED, (_, data) => listed('picture', data));
  hls.on(Hls.Events.LEVEL_LOADED, (_, data) => listed('picture', data));
  hls.on(Hls.Events.AUDIO_TRACK_LOADED, (_, data) => listed('sound', data));
  for (const loading of [Hls.Events.LEVEL_LOADING, Hls.Events.AUDIO_TRACK_LOADING]) {
    hls.on(loading, (_, request) => requests.set(loading, request));
  }
  hls.on(Hls.Events.MANIFEST_PARSED, () => on.levels(hls.levels.map(({ height, width }) => Math.min(height, width))));
  hls.on(Hls.Events.LEVEL_SWITCHED, (_, { level }) => on.level(level));
  hls.on(Hls.Events.ERROR, (_, error) => {
    if (!error.fatal) return;
    if (repairs++ >= MOST_REPAIRS) on.fatal(`The film stopped playing: ${error.details}.`);
    else if (error.type === Hls.ErrorTypes.MEDIA_ERROR) goingOn(video, () => hls.recoverMediaError());
    else if (error.type === Hls.ErrorTypes.NETWORK_ERROR) setTimeout(() => hls.startLoad(), 2000);
    else on.fatal(`The film stopped playing: ${error.details}.`);
  });
  hls.loadSource(address);
  hls.attachMedia(video);
  return {
    /** -1 lets the player choose. */
    choose: (level) => (hls.currentLevel = level),
    automatic: () => hls.autoLevelEnabled,
    /** Reads the playlists that play now at once, rather than when it is their time; one that is on its way is not asked for twice. */
    refresh: () => requests.forEach((request, loading) => hls.trigger(loading, request)),
    leave: () => hls.destroy(),
  };
}

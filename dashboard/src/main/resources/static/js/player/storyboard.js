// Small pictures of a film by time, cut from one image as a WebVTT file says.
const CUE = /([\d:.]+)\s+-->\s+([\d:.]+)[^\n]*\n(\S+)#xywh=(\d+),(\d+),(\d+),(\d+)/g;

const seconds = (text) => text.split(':').reduce((sum, part) => 60 * sum + Number(part), 0);

async function read(address) {
  const text = await (await fetch(address)).text();
  return [...text.replaceAll('\r\n', '\n').matchAll(CUE)].map(([, from, to, image, x, y, width, height]) => ({
    from: seconds(from),
    to: seconds(to),
    image: new URL(image, address).href,
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
}

/** @param root whose `data-storyboard` names the file, as soon as there is one */
export function storyboard(root) {
  let address;
  let cues = [];

  async function renew() {
    const wanted = root.dataset.storyboard;
    if (!wanted || wanted === address) return;
    address = wanted;
    try {
      cues = await read(new URL(wanted, location.href).href);
    } catch {
      address = undefined;
    }
  }

  renew();
  return {
    renew,
    /** An element with the picture of that moment; none where there is none. */
    at(moment) {
      const cue = cues.find(({ from, to }) => from <= moment && moment < to);
      if (!cue) return undefined;
      const picture = document.createElement('span');
      picture.className = 'hint-picture';
      picture.style.width = `${cue.width}px`;
      picture.style.height = `${cue.height}px`;
      picture.style.backgroundImage = `url("${cue.image}")`;
      picture.style.backgroundPosition = `-${cue.x}px -${cue.y}px`;
      return picture;
    },
  };
}

// Lets a poster move while somebody points at its film, unless they asked for stillness.
const still = matchMedia('(prefers-reduced-motion: reduce)');

export function movePosters() {
  function swap(event, moving) {
    const picture = event.target.closest?.('.film-link')?.querySelector('img[data-preview]');
    if (!picture || still.matches) return;
    if (moving) {
      picture.dataset.poster ??= picture.src;
      picture.src = picture.dataset.preview;
    } else if (picture.dataset.poster && !picture.closest('.film-link').matches(':hover, :focus')) {
      picture.src = picture.dataset.poster;
      delete picture.dataset.poster;
    }
  }
  document.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && swap(event, true));
  document.addEventListener('pointerout', (event) => swap(event, false));
  document.addEventListener('focusin', (event) => swap(event, true));
  document.addEventListener('focusout', (event) => swap(event, false));
}

// Says something to people who listen to the page.
export function announce(words) {
  const region = document.querySelector('[data-announce]');
  if (region) region.textContent = words;
}

// Puts a value where it can be pasted from.
import { announce } from './announce.js';

export function copyOnClick() {
  document.addEventListener('click', async (event) => {
    const button = event.target.closest?.('[data-copy]');
    if (!button) return;
    const value = button.previousElementSibling;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      announce('Copied');
    } catch {
      getSelection().selectAllChildren(value);
    }
    const use = button.querySelector('use');
    const copy = use.getAttribute('href');
    use.setAttribute('href', copy.replace('#copy', '#check'));
    setTimeout(() => use.setAttribute('href', copy), 1500);
  });
}

// The keys that players have, wherever on the page the focus is, unless it is where keys mean something.
const TYPING = 'input:not([type="range"]), select, textarea, [contenteditable]';
const PRESSING = 'button, a, summary, input[type="checkbox"]';

export function keys(root, act) {
  const actions = {
    k: act.toggle,
    m: act.silence,
    f: act.fill,
    j: () => act.by(-10),
    l: () => act.by(10),
    '<': () => act.faster(-1),
    '>': () => act.faster(1),
  };
  const withFocus = {
    ' ': act.toggle,
    ArrowLeft: () => act.by(-5),
    ArrowRight: () => act.by(5),
    ArrowUp: () => act.louder(0.1),
    ArrowDown: () => act.louder(-0.1),
    Home: () => act.seek(0),
    End: () => act.seek(Infinity),
  };
  function onKey(event) {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    if (target.closest?.(TYPING)) return;
    const inside = root.contains(target) && !target.closest('.volume');
    const pressing = target.closest?.(PRESSING);
    const free = target === document.body || target.id === 'content';
    let action = actions[key];
    if (!action && /^[0-9]$/.test(key)) action = () => act.part(Number(key));
    if (!action && (inside || free) && !(pressing && key === ' ')) {
      // arrows scroll the page unless the player has the focus
      action = inside || key === ' ' ? withFocus[key] : undefined;
    }
    if (!action) return;
    event.preventDefault();
    action();
  }
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

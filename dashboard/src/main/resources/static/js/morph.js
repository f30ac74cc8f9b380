// Makes one element like another while keeping what is the same: nothing flickers, focus and open details stay.
const KEPT = new Set(['open', 'tabindex']);

function key(node) {
  return node.nodeType === Node.ELEMENT_NODE ? node.dataset.key : undefined;
}

function alike(one, other) {
  return one.nodeType === other.nodeType && one.nodeName === other.nodeName && key(one) === key(other);
}

function attributes(from, to) {
  for (const { name, value } of to.attributes) {
    if (from.getAttribute(name) !== value) from.setAttribute(name, value);
  }
  for (const { name } of [...from.attributes]) {
    if (!KEPT.has(name) && !to.hasAttribute(name)) from.removeAttribute(name);
  }
}

function node(from, to) {
  if (from.nodeType !== Node.ELEMENT_NODE) {
    if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
    return;
  }
  if ('keep' in from.dataset) return;
  attributes(from, to);
  // what somebody chose or typed is theirs
  if (from.nodeName === 'PROGRESS') from.value = to.getAttribute('value');
  children(from, to);
}

function children(from, to) {
  const keyed = new Map([...from.children].filter(key).map((child) => [key(child), child]));
  let next = from.firstChild;
  for (const wanted of [...to.childNodes]) {
    const found = key(wanted) ? keyed.get(key(wanted)) : next && alike(next, wanted) ? next : undefined;
    if (!found) {
      from.insertBefore(document.importNode(wanted, true), next);
      continue;
    }
    if (found === next) next = next.nextSibling;
    else from.insertBefore(found, next);
    node(found, wanted);
  }
  while (next) {
    const rest = next;
    next = next.nextSibling;
    rest.remove();
  }
}

export const morph = node;

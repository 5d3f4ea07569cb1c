import { useEffect } from 'react';

/** What a person can be in; none of them does anything when a key is pressed once too often. */
const places = 'li, form, fieldset, details, section, article, aside, nav, main, header';
/** A button that was switched off while its act is under way is usually back by then. */
const patienceMs = 1_000;
const lookAgainMs = 100;

const isThere = (element: Element) =>
  element.isConnected && !element.matches(':disabled') && element.getClientRects().length > 0;

function isLost(): boolean {
  const at = document.activeElement;
  return !at || at === document.body || at.matches(':disabled');
}

/**
 * Acts of one's own and of others take controls away or switch them off, and with them the place of whoever works by
 * keyboard or listens. The focus then goes to what is left around them. Where somebody went away by themselves, by a click
 * or to the browser's own buttons, nothing is moved.
 */
function keepPlace(): () => void {
  let path: Element[] = [];
  let lostAt = 0;
  let timer = 0;
  const remember = (element: Element | null) => {
    path = [];
    for (let at = element; at && at !== document.body; at = at.parentElement) path.push(at);
  };
  const look = () => {
    window.clearTimeout(timer);
    if (!isLost()) lostAt = 0;
    if (!isLost() || !path[0]) return;
    lostAt ||= performance.now();
    const [control, ...around] = path;
    if (control.isConnected && !isThere(control) && performance.now() - lostAt < patienceMs)
      timer = window.setTimeout(look, lookAgainMs);
    else focusOn(isThere(control) ? control : (around.find((one) => isThere(one) && one.matches(places)) ?? null));
  };
  const come = ({ target }: FocusEvent) => remember(target as Element);
  const go = ({ target, relatedTarget }: FocusEvent) => {
    const left = target as Element;
    if (relatedTarget || !isThere(left)) return;
    window.setTimeout(() => isThere(left) && left === path[0] && isLost() && remember(null));
  };
  const point = () => remember(null);
  remember(document.activeElement);
  const changes = new MutationObserver(look);
  const attributeFilter = ['disabled', 'hidden', 'open', 'style'];
  changes.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter });
  document.addEventListener('focusin', come);
  document.addEventListener('focusout', go);
  document.addEventListener('pointerdown', point, true);
  return () => {
    window.clearTimeout(timer);
    changes.disconnect();
    document.removeEventListener('focusin', come);
    document.removeEventListener('focusout', go);
    document.removeEventListener('pointerdown', point, true);
  };
}

/** On a place, else on the title. */
export function focusOn(place: Element | null): void {
  const element = place ?? document.querySelector('h1');
  if (!(element instanceof HTMLElement)) return;
  if (!element.matches('a[href], button, input, select, textarea, summary, [tabindex]')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

export default function KeepPlace() {
  useEffect(keepPlace, []);
  return null;
}

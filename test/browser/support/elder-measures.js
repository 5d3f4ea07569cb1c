// Runs in the page. Answers what breaks the numbers of domain 2.11 and design.md 8, one line each.
(() => {
  const faults = [];
  const name = (element) => {
    const words = (element.textContent || element.getAttribute('aria-label') || element.id || '').trim().slice(0, 24);
    const classes = typeof element.className === 'string' ? element.className : element.className.baseVal;
    return `${element.localName}${classes ? '.' + classes.trim().split(/\s+/).join('.') : ''} “${words}”`;
  };
  const isSeen = (element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) return false;
    return box.bottom + scrollY > 0 && !element.closest('.unseen, .sprite, [aria-hidden="true"][hidden]');
  };
  const scaleOf = (element) => {
    const matrix = element instanceof SVGElement ? element.getScreenCTM() : null;
    return matrix ? Math.hypot(matrix.a, matrix.b) : 1;
  };
  const round = (number) => Math.round(number * 10) / 10;
  const note = (rule, element, found) => faults.push(`${rule}: ${name(element)} ${found}`);

  const body = parseFloat(getComputedStyle(document.body).fontSize);
  if (body < 20) note('body below 20', document.body, body);

  const channels = (color) => (color.match(/[\d.]+/g) || []).map(Number);
  /** What lies behind the words, as far as colours of boxes say it; undefined over a picture. */
  const ground = (element) => {
    const layers = [];
    for (let one = element; one; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (style.backgroundImage !== 'none') return undefined;
      const [red, green, blue, alpha = 1] = channels(style.backgroundColor);
      layers.push([red, green, blue, alpha]);
      if (alpha === 1) break;
    }
    return layers
      .reverse()
      .reduce(
        (below, [red, green, blue, alpha]) =>
          [red, green, blue].map((value, at) => value * alpha + below[at] * (1 - alpha)),
        [255, 255, 255],
      );
  };
  const light = (color) => {
    const [red, green, blue] = color.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };

  const told = new Set();
  const checkWords = (element) => {
    if (told.has(element)) return;
    told.add(element);
    if (!isSeen(element)) return;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize) * scaleOf(element);
    if (size < 17.95) note('text below 18', element, round(size));
    // A select shows one line, whatever its line height.
    if (!(element instanceof SVGElement) && !element.matches('select')) {
      const line = style.lineHeight === 'normal' ? 1.2 : parseFloat(style.lineHeight) / parseFloat(style.fontSize);
      if (line < 1.295) note('line height below 1.3', element, round(line * 10) / 10);
    }
    if (!(element instanceof SVGElement)) {
      const behind = ground(element);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 600);
      const found = behind && contrast(channels(style.color).slice(0, 3), behind);
      if (found && found < (isLarge ? 3 : 4.5)) note(`contrast below ${isLarge ? 3 : 4.5}`, element, round(found));
    }
    if (/kai/i.test(style.fontFamily.split(',')[0])) note('Kai', element, style.fontFamily.split(',')[0]);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let words = 0;
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !parent || parent.closest('script, style, noscript, title, desc')) continue;
    words += 1;
    checkWords(parent);
  }
  if (words === 0) faults.push('nothing to measure');
  document
    .querySelectorAll('input:not([type=checkbox], [type=radio], [type=range]), textarea, select')
    .forEach(checkWords);

  // Paragraphs one below the other: from line to line 1.3 times as far as inside one.
  for (const second of document.querySelectorAll('p + p')) {
    const first = second.previousElementSibling;
    if (!isSeen(first) || !isSeen(second)) continue;
    const gap = second.getBoundingClientRect().top - first.getBoundingClientRect().bottom;
    const line = Math.min(...[first, second].map((one) => parseFloat(getComputedStyle(one).lineHeight)));
    if (gap > -1 && gap < line * 0.3 - 0.5) note('paragraph spacing below 1.3 lines', second, round(1 + gap / line));
  }

  const main = '.btn, .inp, .word, select, textarea, .tabs-phone a, .call-bar a, .ways a, .elder-entry';
  const small = 'input[type=checkbox], input[type=radio]';
  const controls = document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=radio]',
  );
  for (const control of controls) {
    if (!isSeen(control) || control.closest('.skip')) continue;
    const label =
      control.matches(small) && (control.closest('label') || document.querySelector(`label[for="${control.id}"]`));
    const box = (label || control).getBoundingClientRect();
    const least = control.matches(main) ? 60 : 44;
    if (box.width < least - 0.5 || box.height < least - 0.5)
      note(`touch below ${least}`, control, `${round(box.width)}×${round(box.height)}`);
  }

  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element);
    if (style.transitionDuration.split(',').some((time) => parseFloat(time) > 0))
      note('transition', element, style.transitionDuration);
    if (style.animationName !== 'none') note('animation', element, style.animationName);
  }
  const running = document.getAnimations().filter(({ playState }) => playState === 'running').length;
  if (running > 0) faults.push(`${running} animations run`);

  const scrolls = (element) => {
    for (let one = element.parentElement; one; one = one.parentElement)
      if (one !== document.body && one !== document.documentElement && getComputedStyle(one).overflowX !== 'visible')
        return true;
    return false;
  };
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) faults.push(`page wider than the window by ${over}`);
  for (const element of document.querySelectorAll('body *')) {
    if (!isSeen(element) || scrolls(element) || element.closest('svg svg, .skip')) continue;
    const box = element.getBoundingClientRect();
    if (box.right > innerWidth + 1 && element.children.length === 0)
      note('beyond the window', element, round(box.right - innerWidth));
  }

  const tabs = document.querySelectorAll('.tabs-phone a').length;
  if (tabs > 3) faults.push(`${tabs} tabs at the bottom`);
  return faults;
})();

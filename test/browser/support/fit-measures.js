// Runs in the page: what does not fit, one line each. Text that is cut on purpose ends in … and is whole elsewhere.
(() => {
  const faults = [];
  const { clientWidth } = document.documentElement;
  const wider = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - clientWidth;
  if (wider > 0) faults.push(`the page is ${wider}px wider than the window`);
  const describe = (element) => `"${(element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60)}"`;
  const isHidden = (element) =>
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || element.closest('.unseen, .skip');
  const scrolls = (element) => {
    for (let at = element.parentElement; at; at = at.parentElement)
      if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true;
    return false;
  };
  const ownText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');

  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('svg') || !ownText(element) || isHidden(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(element);
    const words = range.getBoundingClientRect();
    const { overflowX, textOverflow, clipPath } = getComputedStyle(element);
    if (words.width < 2 || words.height < 2 || clipPath !== 'none') continue;
    if (
      textOverflow !== 'ellipsis' &&
      overflowX !== 'visible' &&
      words.width > element.clientWidth + 1 &&
      !/auto|scroll/.test(overflowX)
    )
      faults.push(`cut off: ${describe(element)}`);
    if ((words.right > clientWidth + 1 || words.left < -1) && !scrolls(element))
      faults.push(`beyond the edge: ${describe(element)}`);
  }

  for (const control of document.querySelectorAll('button, a.btn, .tag, .st, th')) {
    if (isHidden(control)) continue;
    const box = control.getBoundingClientRect();
    const walker = document.createTreeWalker(control, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement } = walker.currentNode;
      if (isHidden(parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const words = range.getBoundingClientRect();
      if (words.width > 0 && (words.right > box.right + 1 || words.left < box.left - 1))
        faults.push(`wider than its box: ${describe(parentElement)}`);
    }
  }

  for (const drawing of document.querySelectorAll('svg')) {
    const frame = drawing.getBoundingClientRect();
    const texts = [...drawing.querySelectorAll('text')].filter((text) => !isHidden(text) && text.textContent.trim());
    const boxes = texts.map((text) => ({ text, box: text.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
    for (const { text, box } of boxes)
      if (box.left < frame.left - 1 || box.right > frame.right + 1)
        faults.push(`cut off in a drawing: ${describe(text)}`);
    boxes.forEach((one, index) =>
      boxes.slice(index + 1).forEach((other) => {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // Line boxes are taller than their letters; a third of one is space.
        if (across > 1 && down > one.box.height / 2)
          faults.push(`on top of each other in a drawing: ${describe(one.text)} and ${describe(other.text)}`);
      }),
    );
  }
  return [...new Set(faults)];
})();

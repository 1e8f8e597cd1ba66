// What a picture of a page would show to be wrong, measured in the page itself.

/** Names of elements that are meant to be out of sight, and those that are not drawn as text. */
const TEXTLESS = 'script, style, svg, svg *, [aria-hidden="true"] *, option';

/** Least side of a control in CSS pixels: that of small buttons. */
const TARGET = 32;
/** Least side of a tick, whose label can be pressed, too, and of a link. */
const SMALL_TARGET = 24;

/**
 * Looks for what is cut, beyond its place, too small to be pressed, or on top of something else in the window of a page.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<readonly string[]>} a line each, without duplicates; empty when nothing was found
 */
export async function findingsOf(page) {
  return /** @type {readonly string[]} */ (await page.evaluate(look, { textless: TEXTLESS, target: TARGET, smallTarget: SMALL_TARGET }));
}

/**
 * Runs in the page, so it may use nothing from outside.
 * @param {{ readonly textless: string; readonly target: number; readonly smallTarget: number }} limits
 * @returns {readonly string[]}
 */
function look({ textless, target, smallTarget }) {
  /** @type {string[]} */
  const findings = [];
  /** How many of a kind are told: a table has the same fault in every row. */
  const told = new Map();
  const width = window.innerWidth;

  /** @param {Element} element */
  const nameOf = (element) => {
    const styles = [...element.classList].map((name) => name.replace(/^_?([a-zA-Z0-9-]+?)_.*/, '$1')).join('.');
    const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 50);
    return `${element.tagName.toLowerCase()}${styles === '' ? '' : `.${styles}`} “${text}”`;
  };

  /** @param {string} kind @param {readonly Element[]} elements @param {string} [detail] */
  const tell = (kind, elements, detail = '') => {
    const key = [kind, ...elements.map((element) => nameOf(element).replace(/ “.*/, ''))].join(' ');
    told.set(key, (told.get(key) ?? 0) + 1);
    if (told.get(key) <= 3) findings.push(`${kind}: ${elements.map(nameOf).join(' and ')} ${detail}`.trim());
  };

  /** The part of an element that its scrolling and cutting ancestors leave in sight; null for none. @param {Element} element @param {DOMRect} box */
  const inSight = (element, box) => {
    let { left, top, right, bottom } = box;
    for (let parent = /** @type {Element | null} */ (element); parent !== null; parent = parent.parentElement) {
      const style = getComputedStyle(parent);
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const frame = parent.getBoundingClientRect();
      left = Math.max(left, frame.left);
      top = Math.max(top, frame.top);
      right = Math.min(right, frame.right);
      bottom = Math.min(bottom, frame.bottom);
    }
    return right - left > 1 && bottom - top > 1 ? { left, top, right, bottom } : null;
  };

  /** Only for people who listen, or not there at all. @param {Element} element */
  const isHidden = (element) => {
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) return true;
    return !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };

  /** @param {Element} element */
  const scrollsSideways = (element) => {
    for (let parent = element.parentElement; parent !== null && parent !== document.body; parent = parent.parentElement) {
      const { overflowX } = getComputedStyle(parent);
      if ((overflowX === 'auto' || overflowX === 'scroll') && parent.scrollWidth > parent.clientWidth) return true;
    }
    return false;
  };

  if (document.documentElement.scrollWidth > width) findings.push(`sideways: the page is ${document.documentElement.scrollWidth} px wide`);

  const ownText = (/** @type {Element} */ element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '');
  const texts = [...document.body.querySelectorAll('*')].filter(
    (element) => !element.matches(textless) && (ownText(element) || element.matches('button, a')) && !isHidden(element),
  );
  for (const element of texts) {
    const style = getComputedStyle(element);
    if (style.display === 'inline') continue;
    const isTitled = element.closest('[title]') !== null;
    if (element.scrollWidth > element.clientWidth + 1 && !isTitled && style.overflowX !== 'auto' && style.overflowX !== 'scroll')
      tell(style.overflowX === 'visible' ? 'beyond its box' : 'cut', [element], `by ${element.scrollWidth - element.clientWidth} px`);
    if (element.scrollHeight > element.clientHeight + 3 && (style.overflowY === 'hidden' || style.overflowY === 'clip') && !isTitled)
      tell('cut below', [element], `by ${element.scrollHeight - element.clientHeight} px`);
  }

  const pen = document.createElement('canvas').getContext('2d');
  for (const field of document.querySelectorAll('select, input')) {
    if (pen === null || isHidden(field)) continue;
    const style = getComputedStyle(field);
    const written = field instanceof HTMLInputElement ? getComputedStyle(field, '::placeholder') : style;
    pen.font = `${written.fontWeight} ${written.fontSize} ${written.fontFamily}`;
    const shown =
      field instanceof HTMLSelectElement
        ? (field.selectedOptions[0]?.text ?? '')
        : field instanceof HTMLInputElement && /^(text|search|password|url)$/.test(field.type) && field.value === ''
          ? field.placeholder
          : '';
    const room = field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    const arrow = field instanceof HTMLSelectElement && style.appearance !== 'none' ? 18 : 0;
    const excess = Math.round(pen.measureText(shown).width + arrow - room);
    // In a list a second line is cut in half, whatever ends the first one.
    const isMarked = style.textOverflow === 'ellipsis' && (arrow === 0 || /nowrap|pre$/.test(style.whiteSpace));
    if (excess > 1 && !field.hasAttribute('title') && !isMarked) tell('cut in field', [field], `“${shown.slice(0, 50)}” by ${excess} px`);
  }

  const controls = [...document.querySelectorAll('button, a[href], input, select, textarea, summary, [role="tab"]')].filter(
    (one) => !isHidden(one),
  );
  /** @type {{ readonly control: Element; readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }[]} */
  const seen = [];
  for (const control of controls) {
    const box = control.getBoundingClientRect();
    if ((box.right > width + 1 || box.left < -1) && !scrollsSideways(control)) tell('outside the window', [control]);
    const isTick = control instanceof HTMLInputElement && /^(checkbox|radio|range|color)$/.test(control.type);
    const pressed = isTick ? (control.closest('label') ?? control).getBoundingClientRect() : box;
    const isLink = control instanceof HTMLAnchorElement && getComputedStyle(control).display === 'inline';
    const least = isTick || control.matches('summary, a') ? smallTarget : target;
    if (!isLink && (pressed.height < least - 0.5 || pressed.width < smallTarget - 0.5))
      tell('small', [control], `${Math.round(pressed.width)} × ${Math.round(pressed.height)}`);
    const part = inSight(control, box);
    if (part !== null && !isLink) seen.push({ control, ...part });
  }

  /** Things that float above the page cover it on purpose. @param {Element} element */
  const layerOf = (element) => {
    for (let parent = /** @type {Element | null} */ (element); parent !== null; parent = parent.parentElement) {
      const { position, zIndex } = getComputedStyle(parent);
      if (
        position === 'fixed' ||
        position === 'sticky' ||
        // Such as what a button opens over the page.
        (position === 'absolute' && zIndex !== 'auto' && Number(zIndex) > 0) ||
        parent.matches('[role="dialog"], [role="menu"], [data-radix-popper-content-wrapper]')
      )
        return parent;
    }
    return null;
  };
  const layers = new Map(seen.map(({ control }) => [control, layerOf(control)]));
  seen.forEach((one, index) => {
    for (const other of seen.slice(index + 1)) {
      if (one.control.contains(other.control) || other.control.contains(one.control)) continue;
      if (layers.get(one.control) !== layers.get(other.control)) continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 2 && down > 2) tell('overlap', [one.control, other.control]);
    }
  });

  // Texts that run into each other, although neither is cut.
  const words = texts
    .filter((element) => ownText(element) && layerOf(element) === null)
    .slice(0, 1_500)
    .flatMap((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      // Lines of large figures stand closer than their boxes are high: what counts is the room of the letters.
      const boxes = [...range.getClientRects()].map((box) =>
        inSight(element, new DOMRect(box.x, box.y + 0.15 * box.height, box.width, 0.7 * box.height)),
      );
      return boxes.flatMap((box) => (box === null ? [] : [{ element, ...box }]));
    })
    .sort((one, other) => one.top - other.top);
  words.forEach((one, index) => {
    for (let next = index + 1; next < words.length; next += 1) {
      const other = words[next];
      if (other === undefined || other.top > one.bottom - 4) break;
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 3 && down > 5) tell('texts overlap', [one.element, other.element]);
    }
  });
  return findings;
}

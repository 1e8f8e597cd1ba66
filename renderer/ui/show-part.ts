import { NARROW_WINDOW } from './use-media-query';

/** Moves a part of a page to its top, and the focus into it, so that the next Tab goes to its first field. */
export function showPart(element: HTMLElement): void {
  element.tabIndex = -1;
  const page = element.closest('main');
  // In a narrow window the whole window scrolls; else the page alone may, or the bar at the top would leave the window.
  if (page === null || window.matchMedia(NARROW_WINDOW).matches) element.scrollIntoView({ block: 'start' });
  else page.scrollBy({ top: element.getBoundingClientRect().top - page.getBoundingClientRect().top });
  element.focus({ preventScroll: true });
}

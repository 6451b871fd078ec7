/**
 * Ref callback for a box that may scroll: while its content is wider or higher than itself it can be focused, so that the
 * keyboard can scroll it (WCAG 2.1.1); otherwise it is no tab stop.
 */
export function focusableWhileScrolling(box: HTMLElement | null) {
  if (!box) return;
  const update = () => {
    const scrolls = box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
    if (scrolls) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  };
  const observer = new ResizeObserver(update);
  observer.observe(box);
  for (const child of box.children) observer.observe(child);
  return () => observer.disconnect();
}

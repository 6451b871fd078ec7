import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { earlyLinks } from './early-links';

const followed: string[] = [];
/** Whether the browser was kept from following the link; it is kept from it afterwards in any case. */
function click(link: HTMLAnchorElement, init: MouseEventInit = {}): boolean {
  let kept = false;
  const last = (event: Event) => {
    kept = event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', last, { once: true });
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
  return kept;
}
function link(href: string, attributes: Readonly<Record<string, string>> = {}): HTMLAnchorElement {
  const a = document.createElement('a');
  for (const [name, value] of Object.entries({ href, ...attributes })) a.setAttribute(name, value);
  document.body.append(a);
  return a;
}

describe('links before the router listens', () => {
  beforeEach(() => {
    followed.length = 0;
    earlyLinks.hold();
    earlyLinks.follow((href) => followed.push(href));
  });
  afterEach(() => {
    earlyLinks.release();
    document.body.replaceChildren();
  });

  it('are followed within the portal', () => {
    expect(click(link('/versions?q=1.10'))).toBe(true);
    expect(followed).toEqual(['/versions?q=1.10']);
  });
  it.each<[string, HTMLAnchorElementArgs, MouseEventInit?]>([
    ['to another place', ['https://learn.microsoft.com/x']],
    ['within the page', ['#main']],
    ['for another window', ['/versions', { target: '_blank' }]],
    ['that are to be kept', ['/file', { download: '' }]],
    ['with Ctrl', ['/versions'], { ctrlKey: true }],
    ['with Shift', ['/versions'], { shiftKey: true }],
    ['with the middle button', ['/versions'], { button: 1 }],
  ])('%s are left to the browser', (_, args, init) => {
    expect(click(link(...args), init)).toBe(false);
    expect(followed).toEqual([]);
  });
  it('that somebody has followed already are not followed twice', () => {
    const a = link('/versions');
    a.addEventListener('click', (event) => event.preventDefault());
    click(a);
    expect(followed).toEqual([]);
  });
  it('hear for themselves once released', () => {
    earlyLinks.release();
    expect(click(link('/versions'))).toBe(false);
    expect(followed).toEqual([]);
  });
});

type HTMLAnchorElementArgs = readonly [href: string, attributes?: Readonly<Record<string, string>>];

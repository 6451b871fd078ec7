import type { StatusIconName } from '@/ui/status-icons';
import { statusIconClass } from '@/ui/status-icons';

import type { CellPicture } from './list-definition';

import skeleton from '@/ui/Skeleton.module.css';

const AWAITED = 'awaited';

function drawAwaited(): HTMLElement {
  const bar = document.createElement('span');
  bar.className = skeleton.bar ?? '';
  bar.style.width = '24px';
  bar.ariaHidden = 'true';
  return bar;
}

/** As `Sign` draws it, without React. */
function drawSign(name: StatusIconName): HTMLElement {
  const icon = document.createElement('span');
  icon.className = statusIconClass(name);
  icon.append('');
  return icon;
}

/** What one cell shows. Draws only what differs from what it showed before: most often the letters of one text node. */
export class CellContent {
  readonly #parent: Element;
  readonly #text = new Text();
  #node: ChildNode = this.#text;
  #kind: StatusIconName | typeof AWAITED | 'text' = 'text';
  #word = this.#text;

  constructor(parent: Element) {
    this.#parent = parent;
    parent.append(this.#text);
  }

  show(picture: CellPicture): void {
    if (typeof picture === 'string') {
      if (this.#kind !== 'text') this.#be('text', this.#text);
      this.#say(picture);
    } else if ('icon' in picture) {
      if (this.#kind !== picture.icon) this.#be(picture.icon, drawSign(picture.icon));
      this.#say(picture.text);
    } else if (this.#kind !== AWAITED) this.#be(AWAITED, drawAwaited());
  }

  #be(kind: StatusIconName | typeof AWAITED | 'text', node: ChildNode): void {
    this.#parent.replaceChild(node, this.#node);
    this.#node = node;
    this.#kind = kind;
    const word = node instanceof Text ? node : node.firstChild;
    this.#word = word instanceof Text ? word : new Text();
  }

  #say(text: string): void {
    if (this.#word.data !== text) this.#word.data = text;
  }
}

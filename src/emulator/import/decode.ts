// From bytes to text, as `az` and the shells around it really write: UTF-8, UTF-16 of Windows PowerShell's ">", legacy code pages.

export type Decoded =
  | {
      readonly ok: true;
      readonly text: string;
      /** The bytes were no UTF-8: letters beyond ASCII may be wrong. */
      readonly guessed: boolean;
      /** Lines before the JSON that `az` wrote to the other stream ("WARNING: …"). */
      readonly warnings: number;
    }
  | { readonly ok: false; readonly code: NotText; readonly firstLine: string };

type NotText = 'empty' | 'binary' | 'html' | 'azMessage' | 'table' | 'notJson';

const ESCAPE = String.fromCodePoint(27);
/** Colours of `az -o jsonc`: legal JSON has no escape character, so nothing else is lost. */
const colours = new RegExp(`${ESCAPE}\\[[0-9;]*m`, 'g');

/** Text of a file that should be JSON, or what it is instead. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return { ok: false, code: 'binary', firstLine: '' };
  let guessed = false;
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
  } catch {
    guessed = true;
    text = new TextDecoder('windows-1252').decode(bytes);
  }
  if (text.includes(ESCAPE)) text = text.replaceAll(colours, '');
  const warnings = /^\s*(?:WARNING:[^\n]*\n\s*)+(?=[[{])/.exec(text)?.[0] ?? '';
  // Blank lines stay, so that line numbers are the file's own.
  if (warnings !== '') text = warnings.replaceAll(/[^\n]/g, ' ') + text.slice(warnings.length);
  const lines = warnings === '' ? 0 : warnings.split('WARNING:').length - 1;
  const code = kindOf(text);
  if (code) return { ok: false, code, firstLine: text.trim().split(/\r?\n/, 1)[0]?.slice(0, 200) ?? '' };
  return { ok: true, text, guessed, warnings: lines };
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // JSON begins with ASCII, so without a mark the zero among the first two bytes shows the byte order.
  if (bytes.length >= 4 && b === 0 && bytes[3] === 0 && a !== 0) return 'utf-16le';
  if (bytes.length >= 4 && a === 0 && bytes[2] === 0 && b !== 0) return 'utf-16be';
  return bytes.subarray(0, 1000).includes(0) ? undefined : 'utf-8';
}

function kindOf(text: string): NotText | undefined {
  const begin = text.trimStart().slice(0, 300);
  if (begin === '') return 'empty';
  if (/^[[{]/.test(begin)) return undefined;
  if (/^(?:ERROR|WARNING|az|usage|Traceback)\b/.test(begin)) return 'azMessage';
  if (begin.startsWith('<')) return 'html';
  if (/^(?:[\uFFFD\u0080-\u009F]|%PDF|PK)/.test(begin)) return 'binary';
  const line = begin.split(/\r?\n/, 1)[0] ?? '';
  if (/[,;\t].*[,;\t]|\S {2,}\S/.test(line)) return 'table';
  return 'notJson';
}

import { shellWord } from './show-commands';

export interface CallToRepeat {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

/** The call as `curl` for a POSIX shell. The token is a variable of the shell: none is ever written out. */
export function curlOf({ method, url, body }: CallToRepeat): string {
  const parts = [
    'curl',
    ...(method === 'GET' ? [] : [`-X ${method}`]),
    shellWord(url),
    '-H "Authorization: Bearer $TOKEN"',
    ...(body === '' ? [] : [`-H 'Content-Type: application/json'`, `--data ${shellWord(body)}`]),
  ];
  return parts.join(' ');
}

/** The call as `az rest`, which brings its own token; Microsoft Graph is named as the resource that the token is for. */
export function azRestOf({ method, url, body }: CallToRepeat): string {
  const graph = new URL(url).host.startsWith('graph.');
  const parts = [
    `az rest --method ${method.toLowerCase()} --url ${shellWord(url)}`,
    ...(graph ? [`--resource ${shellWord(new URL(url).origin)}`] : []),
    ...(body === '' ? [] : [`--body ${shellWord(body)}`]),
  ];
  return parts.join(' ');
}

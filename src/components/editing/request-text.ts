/** One ARM request, as the review shows it. */
export interface ArmRequest {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
}

/** A text inside single quotes of a POSIX shell. */
const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The same request for `az rest`, quoted for a POSIX shell. */
export const azRest = ({ method, url, body }: ArmRequest): string =>
  `az rest --method ${method.toLowerCase()} --url ${quoted(url)} --headers 'Content-Type=application/json' --body ${quoted(JSON.stringify(body))}`;

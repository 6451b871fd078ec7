import { Refusal } from '../contract';

/** Where in a query something is: both from 1 and 0 as the service counts (line from 1, character from 0). */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** A query that cannot be parsed (ParserFailure) or uses what is not emulated (InvalidQueryLanguage). */
export class QueryError extends Error {
  readonly code: 'ParserFailure' | 'InvalidQueryLanguage';
  readonly place: Place;
  readonly token: string;
  readonly expected: string | undefined;
  constructor(code: QueryError['code'], place: Place, token: string, expected?: string) {
    super(`${code} at line ${place.line}, character ${place.character}: '${token}'`);
    this.name = 'QueryError';
    this.code = code;
    this.place = { line: place.line, character: place.character };
    this.token = token;
    this.expected = expected;
  }
}

const supportLine = (now: number, correlationId: string): string =>
  `Please provide below info when asking for support: timestamp = ${new Date(now).toISOString().replace('Z', '0000Z')}, correlationId = ${correlationId}.`;

/** The service's refusal: 400 BadRequest, the reasons in `details` (form reported in azure-powershell#13762). */
export const graphRefusal = (now: number, correlationId: string, details: readonly object[]): Refusal =>
  new Refusal(400, 'BadRequest', supportLine(now, correlationId), { details });

/** How the service words a query that it does not take, with the place. */
export const invalidQuery = (error: QueryError, now: number, correlationId: string): Refusal =>
  graphRefusal(now, correlationId, [
    {
      code: 'InvalidQuery',
      message:
        'Query is invalid. Please refer to the documentation for the Azure Resource Graph service and fix the error before retrying.',
    },
    {
      code: error.code,
      message: error.code,
      line: error.place.line,
      characterPositionInLine: error.place.character,
      token: error.token,
      ...(error.expected !== undefined && { expectedToken: error.expected }),
    },
  ]);

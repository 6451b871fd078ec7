import { empty } from '../scenarios/empty';
import { TEST_START, testArm } from '../testing';
import { chronological } from './chronology';
import { differences, Guids, headerDifferences } from './compare';
import { ignoredField, outOfScope, partOfList } from './out-of-scope';
import type { PartOfList } from './out-of-scope';
import type { Exchange, Recording } from './recording';
import { headerOf, isJson } from './recording';
import { startEstate, startOf } from './start-estate';

const HOUR = 3_600_000;
const RUNNING = new Set(['InProgress', 'Creating', 'Updating', 'Deleting']);

export interface Replayed {
  readonly title: string;
  /** Why it was not replayed. */
  readonly outOfScope?: string;
  /** Where the emulator's answer differs; empty: nowhere. */
  readonly differences: readonly string[];
}

/** Whether the recorded answer shows something that still runs: then no time has passed since the call before. */
function stillRuns({ responseBody }: Exchange): boolean {
  if (!isJson(responseBody)) return false;
  const { status, properties } = responseBody;
  return (
    RUNNING.has(String(status)) || (isJson(properties) && RUNNING.has(String(properties.provisioningState)))
  );
}

/**
 * Sends a recording's requests to an emulator that holds what was there before, and compares the answers. Recorded waits are not
 * kept, only what had come of them: the clock goes on an hour before every call whose recorded answer shows nothing running, and
 * before every write.
 */
export async function replay(recording: Recording): Promise<readonly Replayed[]> {
  const start = startOf(recording, TEST_START);
  const arm = await testArm({ scenario: empty, startMs: start, docs: startEstate(recording, start) });
  const guids = new Guids(!recording.scrubbed);
  const links = new Map<string, string>();
  const results: Replayed[] = [];
  for (const [n, exchange] of chronological(recording)) {
    const { method, url } = exchange;
    const title = `${recording.name} ${n}: ${method} ${url.replace(/^https:\/\/[^/]+/, '').slice(0, 200)} ${exchange.status}`;
    const excluded = outOfScope(exchange, `${recording.name}:${n}`);
    if (excluded) {
      results.push({ title, outOfScope: `${excluded.what}: ${excluded.reason}`, differences: [] });
      continue;
    }
    if (method !== 'GET' || !stillRuns(exchange)) arm.pass(HOUR);
    const body = exchange.requestBody;
    const sent = body === undefined ? undefined : guids.translate(JSON.stringify(body));
    const answer = await arm.call(method, links.get(url) ?? guids.translate(url), sent, {
      headers: { 'content-type': 'application/json' },
    });
    for (const name of ['azure-asyncoperation', 'location']) {
      const [theirs, ours] = [headerOf(exchange, name), answer.headers.get(name)];
      if (theirs !== undefined && ours !== null) links.set(theirs, ours);
    }
    const comparison = {
      guids,
      scrubbed: recording.scrubbed,
      ignores: (field: string) => ignoredField(recording.name, url, field) !== undefined,
    };
    const replayed: unknown = answer.text === '' ? undefined : JSON.parse(answer.text);
    const part = partOfList(url);
    const [theirs, ours] = part
      ? common(part, exchange.responseBody, replayed)
      : [exchange.responseBody, replayed];
    const isGraph = url.startsWith('https://graph.microsoft.com/');
    results.push({
      title,
      differences: [
        ...(answer.status === exchange.status
          ? []
          : [`status: ${exchange.status} recorded, ${answer.status} replayed: ${answer.text.slice(0, 400)}`]),
        ...headerDifferences(exchange, answer.headers, comparison, isGraph),
        ...differences(theirs, ours, comparison),
      ],
    });
  }
  return results;
}

/** Two lists with the items that are in both, in one order; a placeholder of a shortened recording has no key. */
function common(part: PartOfList, recorded: unknown, replayed: unknown): readonly [unknown, unknown] {
  const itemsOf = (body: unknown) =>
    isJson(body) && Array.isArray(body.value) ? body.value.filter(isJson) : [];
  const [theirs, ours] = [itemsOf(recorded), itemsOf(replayed)];
  const pairs = theirs.flatMap((item) => {
    const key = part.key(item);
    const other = key === undefined ? undefined : ours.find((o) => part.key(o) === key);
    return other && (part.comparable?.(item, other) ?? true) ? [[item, other] as const] : [];
  });
  const enough =
    part.atLeast === 'all'
      ? pairs.length === theirs.length && pairs.length === ours.length
      : pairs.length >= Math.min(part.atLeast, theirs.length);
  if (!enough) return [recorded, replayed];
  const withItems = (body: unknown, value: readonly unknown[]) => (isJson(body) ? { ...body, value } : body);
  return [
    withItems(
      recorded,
      pairs.map(([item]) => item),
    ),
    withItems(
      replayed,
      pairs.map(([, item]) => item),
    ),
  ];
}

import { Refusal } from '../contract';

// Tags of resources and groups: ARM's own rules, the same for every provider.

export type Tags = Readonly<Record<string, string>>;

const MOST_TAGS = 50;
const LONGEST_NAME = 512;
const LONGEST_VALUE = 256;
const RESERVED = /[<>%&\\?/\p{Cc}]/u;

const refused = (code: string, message: string): Refusal => new Refusal(400, code, message);

/**
 * Tags as sent; undefined when there are none. Refuses what is not a map of texts, and more or other tags than ARM takes.
 * @param before tags that the resource has: what is unchanged of an import may be sent back
 */
export function checkedTags(tags: unknown, before?: Tags): Tags | undefined {
  if (tags === undefined || tags === null) return undefined;
  if (typeof tags !== 'object' || Array.isArray(tags)) {
    throw refused(
      'InvalidRequestContent',
      "The request content was invalid and could not be deserialized: 'Error converting value to an object. Path 'tags'.'.",
    );
  }
  const entries = Object.entries(tags as Readonly<Record<string, unknown>>);
  for (const [name, value] of entries) {
    if (typeof value === 'string') continue;
    throw refused(
      'InvalidRequestContent',
      `The request content was invalid and could not be deserialized: 'Error converting value to a string. Path 'tags.${name}'.'.`,
    );
  }
  const sent = entries as [string, string][];
  const added = sent.filter(([name, value]) => before?.[name] !== value);
  if (added.length === 0) return tags as Tags;
  if (sent.length > MOST_TAGS) {
    throw refused(
      'TooManyTags',
      `The resource has ${sent.length} tags. The number of tags cannot exceed ${MOST_TAGS}.`,
    );
  }
  const reserved = added.map(([name]) => name).filter((name) => RESERVED.test(name));
  if (reserved.length > 0) {
    throw refused(
      'InvalidTagNameCharacters',
      `The tag names '${reserved.join(',')}' have reserved characters '<,>,%,&,\\,?,/' or control characters.`,
    );
  }
  for (const [name, value] of added) {
    if (name === '' || name.length > LONGEST_NAME) {
      throw refused('InvalidTagNameLength', `A tag name must have 1 to ${LONGEST_NAME} characters.`);
    }
    if (value.length > LONGEST_VALUE) {
      throw refused(
        'InvalidTagValueLength',
        `The value of the tag '${name}' has ${value.length} characters. It cannot exceed ${LONGEST_VALUE}.`,
      );
    }
  }
  const folded = sent.map(([name]) => name.toLowerCase());
  const twice = sent.find(([name], i) => folded.indexOf(name.toLowerCase()) !== i);
  if (twice)
    throw refused('DuplicateTagNames', `The tag name '${twice[0]}' is there twice in other letter case.`);
  return tags as Tags;
}

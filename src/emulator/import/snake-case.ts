import { isObject } from './shape';

// What `as_dict()` of the Python SDK writes: the members of az, in snake_case.

const SIGNS = ['provisioning_state', 'publishing_profile', 'role_definition_id', 'os_type'];

/** Whether a row has the names of the Python SDK. */
export const isSnakeCase = (row: unknown): boolean =>
  isObject(row) && typeof row.id === 'string' && SIGNS.some((name) => Object.hasOwn(row, name));

const camel = (name: string): string =>
  name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The same under the names of az; names that people choose stay. */
export function fromSnakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromSnakeCase);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]): [string, unknown] => [
      camel(name),
      name === 'tags' ? inner : fromSnakeCase(inner),
    ]),
  );
}

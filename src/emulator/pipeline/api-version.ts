import type { Route } from '../contract';
import { Refusal } from '../contract';

const DATE = /^\d{4}-\d{2}-\d{2}(-[a-z]+)?$/i;

/**
 * Refuses a call whose api-version is missing or not accepted, as ARM words it (ARM 2): MissingApiVersionParameter,
 * NoRegisteredProviderFound for a provider's type, InvalidApiVersionParameter for ARM's own routes.
 * `location`: of the resource if known; `locations`: the type's, normalised.
 */
export function checkApiVersion(
  route: Route,
  version: string | undefined,
  location: string | undefined,
  locations: () => readonly string[],
): void {
  if (!route.apiVersions) return;
  if (version === undefined || version === '') throw missingApiVersion();
  if (route.apiVersions.some((v) => v.toLowerCase() === version.toLowerCase())) return;
  const supported = route.apiVersions.join(', ');
  if (!route.versionError || !DATE.test(version)) {
    throw new Refusal(
      400,
      'InvalidApiVersionParameter',
      `The api-version '${version}' is invalid. The supported versions are '${supported.replaceAll(', ', ',')}'.`,
    );
  }
  throw new Refusal(
    400,
    'NoRegisteredProviderFound',
    `No registered resource provider found for location '${location ?? 'null'}' and API version '${version}' for type '${route.versionError.type}'. The supported api-versions are '${supported}'. The supported locations are '${locations().join(', ')}'.`,
  );
}

/** ARM's answer to a call without an api-version. */
export const missingApiVersion = (): Refusal =>
  new Refusal(
    400,
    'MissingApiVersionParameter',
    'The api-version query parameter (?api-version=) is required for all requests.',
  );

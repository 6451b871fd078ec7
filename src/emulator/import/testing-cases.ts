import { readFileSync } from 'node:fs';

// Files that people with galleries have, as their tools wrote them, with invented ids (fixtures/). `account.json` and `sig.json` are
// shared by most: one subscription, and a gallery with a definition and a version.

const read = (path: string): Uint8Array => readFileSync(new URL(`fixtures/${path}`, import.meta.url));

export const CASE_SUB = '1f3c6a52-8d4e-4b7a-9c01-5e2f7a9b3d10';
export const CASE_TENANT = 'c90e4d17-6f2b-4583-9a7d-2b8e1f5a6c34';
export const CASE_GROUP = `/subscriptions/${CASE_SUB}/resourceGroups/rg-images`;
export const CASE_GALLERY = `${CASE_GROUP}/providers/Microsoft.Compute/galleries/galMain`;
export const CASE_DEFINITION = `${CASE_GALLERY}/images/ubuntu-std`;
export const CASE_VERSION = `${CASE_DEFINITION}/versions/1.0.0`;

/** Files of the fixtures by their paths, for `importOf`. */
export const caseFiles = (...paths: readonly string[]): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(paths.map((path) => [path, read(path)]));

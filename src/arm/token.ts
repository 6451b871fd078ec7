/** The resources that a token can be for. Their hosts are settings, for other clouds. */
export type TokenResource = 'arm' | 'graph';

/**
 * Gives a bearer token for one tenant (trap 13). `tenantId` undefined asks for the person's home tenant.
 * Rejects when none can be had. Tokens live in memory only.
 */
export type TokenSource = (tenantId: string | undefined, resource: TokenResource) => Promise<string>;

export function referenceProjection(): (lonLat: readonly [number, number]) => [number, number];
export function generate(): string;

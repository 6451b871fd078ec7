import { WORLD } from './world.generated';

export interface Point {
  readonly x: number;
  readonly y: number;
}

const RADIANS = Math.PI / 180;

/** Longitude and latitude in degrees to world units; Natural Earth projection, the same as the land's (tools/map). */
export function project(longitude: number, latitude: number): Point {
  const turned = ((((longitude - WORLD.centre + 180) % 360) + 360) % 360) - 180;
  const lambda = turned * RADIANS;
  const phi = latitude * RADIANS;
  const p2 = phi * phi;
  const p4 = p2 * p2;
  const x = lambda * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)));
  const y = phi * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)));
  return { x: WORLD.width / 2 + x * WORLD.scale, y: WORLD.shiftY - y * WORLD.scale };
}

const degrees = (text: string | undefined, limit: number): number | undefined => {
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) && Math.abs(value) <= limit ? value : undefined;
};

/**
 * World units from the degrees of ARM's locations answer, which are strings (ARM 18). Undefined if they are absent or no
 * degrees; such a region is in the list "not on the map".
 */
export function placeOf(metadata: {
  readonly longitude?: string;
  readonly latitude?: string;
}): Point | undefined {
  const longitude = degrees(metadata.longitude, 180);
  const latitude = degrees(metadata.latitude, 90);
  return longitude === undefined || latitude === undefined ? undefined : project(longitude, latitude);
}

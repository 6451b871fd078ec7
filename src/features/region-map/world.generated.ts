// Made by tools/map/generate.mjs from world-atlas 2.0.2 (Natural Earth, public domain). Do not edit.

/** Natural Earth projection: world units, degrees in the middle, and the shift that puts the northern edge at zero. */
export const WORLD = {
  width: 8000,
  height: 3474,
  centre: 11,
  scale: 1462.3171525613445,
  shiftY: 2016.977098513485,
} as const;

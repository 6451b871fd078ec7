import { writeFileSync } from 'node:fs';
// Draws the world's land once, so that the portal ships a finished SVG path instead of a projection library and map data.
// 1:50m coasts, simplified by triangle area (Visvalingam) to about the weight of the 1:110m set, but with better shapes where
// regions are dense. Run `node tools/map/generate.mjs` after changing a number here; a test compares file and result.
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';

/** World units: the width of 360 degrees on the equator. One unit is under a pixel at the map's deepest zoom. */
const WIDTH = 8000;
/** Degrees east of Greenwich in the middle: cuts the world in the Bering Strait, through no land. */
const CENTRE = 11;
/** Antarctica has no region and would take a sixth of the height. */
const SOUTH = -57;
const NORTH = 83.7;
/** Corners whose triangle is smaller than this many square units are dropped; islands below the second are too. */
const SMALLEST_CORNER = 36;
const SMALLEST_ISLAND = 140;

const scale = WIDTH / (2 * Math.PI * 0.8707);

/** The reference projection, for the tests: the portal's own one must give the same to a thousandth of a unit. */
export function referenceProjection() {
  const unmoved = geoNaturalEarth1().rotate([-CENTRE, 0]).scale(scale).translate([0, 0]).precision(0);
  const top = unmoved([CENTRE, NORTH])[1];
  return geoNaturalEarth1()
    .rotate([-CENTRE, 0])
    .scale(scale)
    .translate([WIDTH / 2, -top])
    .precision(0);
}

const triangle = (a, b, c) => Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;

function area(ring) {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [x1, y1] = ring[i];
    const [x2, y2] = ring[(i + 1) % ring.length];
    sum += x1 * y2 - x2 * y1;
  }
  return Math.abs(sum / 2);
}

/** Removes the least significant corner until all that remain are significant enough. */
function simplify(ring) {
  const points = [...ring];
  while (points.length > 4) {
    const n = points.length;
    let least = Infinity;
    let at = 0;
    for (let i = 0; i < n; i++) {
      const size = triangle(points[(i + n - 1) % n], points[i], points[(i + 1) % n]);
      if (size < least) [least, at] = [size, i];
    }
    if (least >= SMALLEST_CORNER) break;
    points.splice(at, 1);
  }
  return points;
}

/** Relative whole-number steps: a third of the size of absolute ones. */
function pathOf(ring) {
  let [x, y] = ring[0].map(Math.round);
  let text = `M${x} ${y}l`;
  for (const point of ring.slice(1)) {
    const [nextX, nextY] = point.map(Math.round);
    const [dx, dy] = [nextX - x, nextY - y];
    if (dx === 0 && dy === 0) continue;
    text += `${text.endsWith('l') || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
    [x, y] = [nextX, nextY];
  }
  return `${text}z`;
}

function ringsOf(projection, land) {
  const rings = [];
  const context = {
    moveTo: (x, y) => rings.push([[x, y]]),
    lineTo: (x, y) => rings.at(-1).push([x, y]),
    closePath: () => {},
    arc: () => {},
  };
  geoPath(projection, context)(land);
  return rings;
}

const made = (text) =>
  `// Made by tools/map/generate.mjs from world-atlas 2.0.2 (Natural Earth, public domain). Do not edit.

${text}
`;

/** The texts of the generated files in src/features/region-map, by name. Two files: only who draws the map waits for the land. */
export function generate() {
  const topology = createRequire(import.meta.url)('world-atlas/land-50m.json');
  const projection = referenceProjection();
  const south = projection([CENTRE, SOUTH])[1];
  const land = ringsOf(projection, feature(topology, topology.objects.land))
    .filter((ring) => ring.some(([, y]) => y < south) && area(ring) >= SMALLEST_ISLAND)
    .map((ring) => pathOf(simplify(ring)))
    .join('');
  return {
    'world.generated.ts':
      made(`/** Natural Earth projection: world units, degrees in the middle, and the shift that puts the northern edge at zero. */
export const WORLD = {
  width: ${WIDTH},
  height: ${Math.ceil(south)},
  centre: ${CENTRE},
  scale: ${scale},
  shiftY: ${projection.translate()[1]},
} as const;`),
    'land.generated.ts': made(`export const LAND =
  '${land}';`),
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, text] of Object.entries(generate()))
    writeFileSync(fileURLToPath(new URL(`../../src/features/region-map/${name}`, import.meta.url)), text);
}

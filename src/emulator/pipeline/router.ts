import type { Route } from '../contract';

// Which handler a request is for. Fixed parts of a path match in any case, as in ARM; `{name}` takes one segment, `{name*}` any number.

type Part = { readonly fixed: string } | { readonly param: string } | { readonly rest: string };

interface CompiledRoute {
  readonly route: Route;
  readonly parts: readonly Part[];
  readonly wild: boolean;
}

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

export interface Router {
  match(host: Route['host'], method: string, segments: readonly string[]): Match | undefined;
}

function compile(route: Route): CompiledRoute {
  const parts = route.path
    .split('/')
    .filter(Boolean)
    .map((text): Part => {
      const name = /^\{(\w+)(\*?)\}$/.exec(text);
      if (!name?.[1]) return { fixed: text.toLowerCase() };
      return name[2] ? { rest: name[1] } : { param: name[1] };
    });
  return { route, parts, wild: parts.some((p) => 'rest' in p) };
}

/** Tries the parts from `i` on against the segments from `j` on; fills `params` on the way back. */
function matchFrom(
  parts: readonly Part[],
  segments: readonly string[],
  i: number,
  j: number,
): Record<string, string> | undefined {
  const part = parts[i];
  if (!part) return j === segments.length ? {} : undefined;
  if ('rest' in part) {
    // The longest scope first: /{scope*}/providers/x must find the last "providers/x" of the path.
    for (let end = segments.length; end >= j; end--) {
      const params = matchFrom(parts, segments, i + 1, end);
      if (params) return { ...params, [part.rest]: segments.slice(j, end).join('/') };
    }
    return undefined;
  }
  const segment = segments[j];
  if (segment === undefined) return undefined;
  if ('fixed' in part) {
    return segment.toLowerCase() === part.fixed ? matchFrom(parts, segments, i + 1, j + 1) : undefined;
  }
  const params = matchFrom(parts, segments, i + 1, j + 1);
  return params && { ...params, [part.param]: segment };
}

/** Routes are tried in their order; the first that matches answers. */
export function createRouter(routes: readonly Route[]): Router {
  const compiled = routes.map(compile);
  return {
    match(host, method, segments) {
      for (const { route, parts, wild } of compiled) {
        if (route.host !== host || route.method !== method) continue;
        if (!wild && parts.length !== segments.length) continue;
        const params = matchFrom(parts, segments, 0, 0);
        if (params) return { route, params };
      }
      return undefined;
    },
  };
}

/** The path's segments, percent-decoded; doubled slashes count as one (ARM 1). undefined: an escape that cannot be decoded. */
export function segmentsOf(pathname: string): readonly string[] | undefined {
  try {
    return pathname
      .split('/')
      .filter(Boolean)
      .map((segment) => decodeURIComponent(segment));
  } catch {
    return undefined;
  }
}

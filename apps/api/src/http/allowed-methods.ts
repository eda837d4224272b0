import type { FastifyInstance } from 'fastify';

/** Which methods a path answers to, so that a wrong one is a 405 that names the right ones. */
export class AllowedMethods {
  private readonly methodsByPath = new Map<string, Set<string>>();

  /** Learns every route that is registered from here on. */
  watch(server: FastifyInstance): void {
    server.addHook('onRoute', ({ url, method }) => {
      // The preflight route of CORS is '*': it answers for paths that do not exist, too.
      if (!url.startsWith('/')) return;
      const methods = this.methodsByPath.get(url) ?? new Set<string>();
      for (const each of [method].flat()) methods.add(each.toUpperCase());
      this.methodsByPath.set(url, methods);
    });
  }

  /** What to use in place of a method that the path of a URL has no route for; none: no such path. */
  insteadOf(method: string, url: string): readonly string[] {
    const [path = ''] = url.split('?');
    const matching = [...this.methodsByPath].filter(([route]) => matches(route, path));
    const methods = new Set(matching.flatMap(([, each]) => [...each]));
    return methods.has(method) ? [] : [...methods].sort();
  }
}

/** Segment by segment; `:name` stands for one that is not empty, `*` for the rest. */
function matches(route: string, path: string): boolean {
  const wanted = route.split('/');
  const given = path.split('/');
  const wildcard = wanted.indexOf('*');
  const fixed = wildcard === -1 ? wanted : wanted.slice(0, wildcard);
  if (wildcard === -1 ? given.length !== wanted.length : given.length <= wildcard) return false;
  return fixed.every((segment, at) =>
    segment.startsWith(':') ? given[at] !== '' : segment === given[at],
  );
}

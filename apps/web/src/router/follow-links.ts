import { navigate, remember, rootPath, tell } from './location.ts';
import { routeOf } from './routes.ts';

/**
 * Lets every plain link within the page change the route without loading it anew. A link that opens
 * elsewhere, downloads, or is clicked with a modifier is the browser's.
 */
export function followLinks(): void {
  history.scrollRestoration = 'manual';
  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (link === undefined) return;
    event.preventDefault();
    navigate(link.href);
  });
  window.addEventListener('popstate', tell);
  // Whoever goes elsewhere and comes back finds the place again.
  window.addEventListener('pagehide', remember);
}

function linkOf(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.hasAttribute('download'))
    return undefined;
  return isOurs(new URL(link.href)) ? link : undefined;
}

/** What the page has no route for is the API's: `docs`, `openapi.json`. */
function isOurs({ origin, pathname }: URL): boolean {
  const root = rootPath();
  if (origin !== window.location.origin || !pathname.startsWith(root)) return false;
  return routeOf(pathname.slice(root.length)).name !== 'nothing';
}

/** What an address of the page shows. */
export type Route =
  | { readonly name: 'find' }
  | { readonly name: 'restaurant'; readonly id: string }
  | { readonly name: 'choose' }
  | { readonly name: 'operate' }
  | { readonly name: 'about' }
  | { readonly name: 'nothing' };

/** The route of a path below the page's own root: `restaurants/demo:42-7`. */
export function routeOf(path: string): Route {
  const [first = '', second, ...rest] = path.split('/');
  if (rest.length > 0) return { name: 'nothing' };
  if (first === 'restaurants') return restaurantOf(second);
  if (second !== undefined) return { name: 'nothing' };
  switch (first) {
    case '':
      return { name: 'find' };
    case 'choose':
    case 'operate':
    case 'about':
      return { name: first };
    default:
      return { name: 'nothing' };
  }
}

function restaurantOf(segment = ''): Route {
  try {
    const id = decodeURIComponent(segment);
    return id === '' ? { name: 'nothing' } : { name: 'restaurant', id };
  } catch (error) {
    // Half an escape: an address that somebody cut off.
    if (error instanceof URIError) return { name: 'nothing' };
    throw error;
  }
}

/** The address of a restaurant's page, relative to the page's root. */
export function restaurantHref(id: string): string {
  return `restaurants/${encodeURIComponent(id)}`;
}

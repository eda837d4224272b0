import { queryHref, useLocation } from './location.ts';

/** Addresses within the page that keep the language which this one asks for. */
export function useHref(): (path: string) => string {
  const lang = useLocation().query.get('lang') ?? undefined;
  return (href) => {
    const [path = '', query] = href.split('?');
    return queryHref({ path, query: new URLSearchParams(query) }, { lang });
  };
}

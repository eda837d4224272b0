import { useEffect, useState } from 'preact/hooks';

/** From here list and map are side by side; the style sheet says the same. */
const WIDE = '(min-width: 768px)';

/** Whether there is room for both the list and the map. */
export function useWide(): boolean {
  const [query] = useState(() => window.matchMedia(WIDE));
  const [wide, setWide] = useState(query.matches);
  useEffect(() => {
    const update = (): void => setWide(query.matches);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, [query]);
  return wide;
}

import { useEffect } from 'preact/hooks';

/** What the window is called while this is shown. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined ? 'Tablewise' : `${title} · Tablewise`;
  }, [title]);
}

import { useEffect, useRef } from 'preact/hooks';
import { rememberedOf } from './location.ts';

/** How many frames are waited for what was there to be there again. */
const FRAMES = 60;

/**
 * After the path has changed: Back finds scroll and focus where they were, any other way begins at
 * the top, with the focus on the content, so that a screen reader reads on from there.
 */
export function useArrival(path: string): void {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    const { scroll, focus } = rememberedOf(history.state);
    if (scroll === undefined) {
      window.scrollTo(0, 0);
      document.getElementById('content')?.focus({ preventScroll: true });
      return;
    }
    return restore(scroll, focus);
  }, [path]);
}

/** Waits until the content is as long as it was. */
function restore(scroll: number, focus: string | undefined): () => void {
  let frame = 0;
  let frames = 0;
  const attempt = (): void => {
    const longEnough = document.documentElement.scrollHeight >= scroll + window.innerHeight;
    if (!longEnough && ++frames < FRAMES) {
      frame = requestAnimationFrame(attempt);
      return;
    }
    window.scrollTo(0, scroll);
    if (focus !== undefined) document.getElementById(focus)?.focus({ preventScroll: true });
  };
  attempt();
  return () => cancelAnimationFrame(frame);
}

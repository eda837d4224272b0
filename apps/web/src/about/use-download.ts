import { useEffect, useMemo } from 'preact/hooks';

/** An address at which the browser finds a text, for a link that saves it. */
export function useDownload(text: string, type: string): string {
  const href = useMemo(() => URL.createObjectURL(new Blob([text], { type })), [text, type]);
  useEffect(() => () => URL.revokeObjectURL(href), [href]);
  return href;
}

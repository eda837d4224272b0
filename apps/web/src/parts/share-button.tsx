import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../words/words.ts';
import { PARTS } from './words.ts';

interface ShareButtonProps {
  readonly title: string;
  /** Relative to the page's root. */
  readonly href: string;
}

type Outcome = 'nothing' | 'copied' | 'refused';

/** Hands on a link: by the device's own dialog, else by the clipboard, else to be copied by hand. */
export function ShareButton({ title, href }: ShareButtonProps): JSX.Element {
  const words = useWords(PARTS);
  const [outcome, setOutcome] = useState<Outcome>('nothing');
  const url = new URL(href, document.baseURI).href;
  const onShare = async (): Promise<void> => setOutcome(await share({ title, url }));
  return (
    <span class="share">
      <button type="button" onClick={() => void onShare()}>
        {words.share}
      </button>
      <span role="status" class="quiet">
        {outcome === 'copied' && words.copied}
        {outcome === 'refused' && words.copyThis}
      </span>
      {outcome === 'refused' && (
        <input
          readOnly
          value={url}
          aria-label={words.link}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </span>
  );
}

async function share(link: { readonly title: string; readonly url: string }): Promise<Outcome> {
  if ('share' in navigator) {
    try {
      await navigator.share(link);
      return 'nothing';
    } catch (error) {
      // Whoever closes the dialog wants no copy instead.
      if (error instanceof DOMException && error.name === 'AbortError') return 'nothing';
    }
  }
  try {
    await navigator.clipboard.writeText(link.url);
    return 'copied';
  } catch {
    return 'refused';
  }
}

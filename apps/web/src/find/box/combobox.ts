/** A list of options below a text: whether it is shown, and which of them a key has reached. */
export interface Popup {
  readonly open: boolean;
  /** -1: the text itself. */
  readonly active: number;
}

export const CLOSED: Popup = { open: false, active: -1 };

interface Key {
  readonly key: string;
  readonly altKey: boolean;
}

/**
 * What a key does to the list, as the ARIA Authoring Practices have it for an editable combobox with
 * list autocomplete; `undefined` where the key is the text's own affair. Round the list goes the text.
 */
export function popupAfter({ key, altKey }: Key, popup: Popup, count: number): Popup | undefined {
  if (altKey && key === 'ArrowDown') return count > 0 ? { ...popup, open: true } : undefined;
  if (altKey && key === 'ArrowUp') return CLOSED;
  switch (key) {
    case 'ArrowDown':
      return stepped(popup, count, 1);
    case 'ArrowUp':
      return stepped(popup, count, -1);
    case 'Escape':
    case 'Tab':
      return popup.open ? CLOSED : undefined;
    case 'Home':
    case 'End':
    case 'ArrowLeft':
    case 'ArrowRight':
      return popup.active === -1 ? undefined : { ...popup, active: -1 };
    default:
      return undefined;
  }
}

function stepped({ open, active }: Popup, count: number, step: 1 | -1): Popup | undefined {
  if (count === 0) return undefined;
  const from = open ? active : -1;
  // The text is one of count + 1 positions.
  const next = ((from + 1 + step + count + 1) % (count + 1)) - 1;
  return { open: true, active: next };
}

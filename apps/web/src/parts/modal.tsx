import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useId, useLayoutEffect } from 'preact/hooks';

interface ModalProps {
  readonly title: string;
  /** For whoever closes it. */
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/**
 * A dialog, open from when it is rendered. As it closes, the focus returns to what had it before; a
 * press beside it closes it.
 */
export function Modal({ title, dialog, onClose, children }: ModalProps): JSX.Element {
  const titleId = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      // Where the press begins: whoever marks a text may let go of it beside the dialog.
      onMouseDown={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      <div class="modal">
        <h2 id={titleId}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}

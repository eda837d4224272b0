import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useId, useLayoutEffect, useState } from 'preact/hooks';

interface ModalButtonProps {
  readonly label: string;
  /** Of the button. */
  readonly class?: string;
  readonly opener?: RefObject<HTMLButtonElement | null>;
  readonly title: string;
  /** For whoever closes it. */
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly children: ComponentChildren;
}

/** A button that opens a dialog, to which the focus returns. A press beside the dialog closes it. */
export function ModalButton(props: ModalButtonProps): JSX.Element {
  const { label, opener, title, dialog, children } = props;
  const titleId = useId();
  const [isOpen, setOpen] = useState(false);
  useLayoutEffect(() => {
    if (isOpen) dialog.current?.showModal();
  }, [isOpen]);
  return (
    <>
      <button
        ref={opener ?? null}
        type="button"
        class={props.class}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {label}
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        onClose={() => setOpen(false)}
        // Where the press begins: whoever marks a text may let go of it beside the dialog.
        onMouseDown={(event) => {
          if (event.target === dialog.current) dialog.current?.close();
        }}
      >
        {isOpen && (
          <div class="modal">
            <h2 id={titleId}>{title}</h2>
            {children}
          </div>
        )}
      </dialog>
    </>
  );
}

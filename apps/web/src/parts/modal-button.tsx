import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Modal } from './modal.tsx';

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

/** A button that opens a dialog, to which the focus returns. */
export function ModalButton(props: ModalButtonProps): JSX.Element {
  const { label, opener, title, dialog, children } = props;
  const [isOpen, setOpen] = useState(false);
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
      {isOpen && (
        <Modal title={title} dialog={dialog} onClose={() => setOpen(false)}>
          {children}
        </Modal>
      )}
    </>
  );
}

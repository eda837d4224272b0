import { beforeEach, describe, expect, it } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/preact';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { withDialogs } from '../testing/dialogs.ts';
import { ModalButton } from './modal-button.tsx';

describe('ModalButton', () => {
  beforeEach(withDialogs);

  function Asking(): JSX.Element {
    const dialog = useRef<HTMLDialogElement>(null);
    return (
      <ModalButton label="Ask" title="Sure?" dialog={dialog}>
        <p>Think twice.</p>
        <button onClick={() => dialog.current?.close()}>No</button>
      </ModalButton>
    );
  }
  const open = (): HTMLDialogElement => {
    fireEvent.click(screen.getByRole('button', { name: 'Ask' }));
    return screen.getByRole('dialog', { name: 'Sure?' });
  };

  it('shows what is asked while it is open, and no longer', () => {
    render(<Asking />);
    expect(screen.queryByText('Think twice.')).toBeNull();
    open();
    expect(screen.getByText('Think twice.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'No' }));
    expect(screen.queryByText('Think twice.')).toBeNull();
  });

  it('closes at a press beside it, not where a press that began in it ends', () => {
    render(<Asking />);
    const dialog = open();
    fireEvent.mouseDown(screen.getByText('Think twice.'));
    // The browser tells of the click on what both ends of the press have in common.
    fireEvent.click(dialog);
    expect(dialog.open).toBe(true);
    fireEvent.mouseDown(dialog);
    expect(dialog.open).toBe(false);
  });
});

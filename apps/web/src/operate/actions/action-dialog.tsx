import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { faultOf } from '../../api/fault.ts';
import type { Fault } from '../../api/fault.ts';
import { FaultNotice } from '../../parts/fault-notice.tsx';
import { Modal } from '../../parts/modal.tsx';
import { useFormat, useWords } from '../../words/words.ts';
import { OPERATE } from '../words.ts';
import { act } from './action.ts';
import type { Action, Outcome, Sizes } from './action.ts';
import { outcomeText } from './outcome-text.ts';
import { SizeFields } from './size-fields.tsx';
import { ACTIONS } from './words.ts';

type Stage =
  | { readonly kind: 'asking' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'happened'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly fault: Fault };

interface ActionDialogProps {
  readonly action: Action;
  readonly onClose: () => void;
}

/** Asks before anything happens, then says what did. */
export function ActionDialog({ action, onClose }: ActionDialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const [sizes, setSizes] = useState(sizesOf(action));
  const [stage, setStage] = useState<Stage>({ kind: 'asking' });
  const said = useActWords(action);
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    setStage({ kind: 'sending' });
    act(action.kind === 'resize' && sizes !== undefined ? { ...action, sizes } : action).then(
      (outcome) => setStage({ kind: 'happened', outcome }),
      (error: unknown) => setStage({ kind: 'failed', fault: faultOf(error) }),
    );
  };
  return (
    <Modal title={said.title} dialog={dialog} onClose={onClose}>
      <form class="operate-dialog" onSubmit={onSubmit}>
        <p>{said.effect}</p>
        {sizes !== undefined && stage.kind !== 'happened' && (
          <SizeFields sizes={sizes} onSizes={setSizes} />
        )}
        <StageText stage={stage} action={action} />
        <Buttons stage={stage} name={said.name} onLeave={() => dialog.current?.close()} />
      </form>
    </Modal>
  );
}

function sizesOf(action: Action): Sizes | undefined {
  return action.kind === 'resize' ? action.sizes : undefined;
}

function useActWords(action: Action): ReturnType<(typeof ACTIONS)['en']['drain']> {
  const words = useWords(ACTIONS);
  switch (action.kind) {
    case 'reload':
      return words.reload;
    case 'resize':
      return words.resize(action.server);
    case 'drain':
    case 'undrain':
    case 'reset-breaker':
      return words[action.kind](action.endpoint);
  }
}

interface StageTextProps {
  readonly stage: Stage;
  readonly action: Action;
}

function StageText({ stage, action }: StageTextProps): JSX.Element {
  const words = useWords(ACTIONS);
  const states = useWords(OPERATE);
  const format = useFormat();
  return (
    <>
      <p role="status">
        {stage.kind === 'sending' && words.sending}
        {stage.kind === 'happened' &&
          outcomeText(action, stage.outcome, { words: words.outcomes, states, format })}
      </p>
      {stage.kind === 'failed' && <FaultNotice fault={stage.fault} exact />}
    </>
  );
}

interface ButtonsProps {
  readonly stage: Stage;
  readonly name: string;
  readonly onLeave: () => void;
}

/** The way out has the focus first, and again once there is nothing else to press. */
function Buttons({ stage, name, onLeave }: ButtonsProps): JSX.Element {
  const words = useWords(ACTIONS);
  const leave = useRef<HTMLButtonElement>(null);
  const isOver = stage.kind === 'happened';
  useEffect(() => {
    if (isOver) leave.current?.focus();
  }, [isOver]);
  return (
    <div class="modal-end">
      <button ref={leave} type="button" onClick={onLeave}>
        {isOver ? words.close : words.cancel}
      </button>
      {!isOver && (
        <button type="submit" class="button-main" disabled={stage.kind === 'sending'}>
          {name}
        </button>
      )}
    </div>
  );
}

import { dataOf } from '@tablewise/api-client';
import type { VoterResult } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useAction } from '../api/use-action.ts';
import { page } from '../page.ts';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { ModalButton } from '../parts/modal-button.tsx';
import { useFormat, useWords } from '../words/words.ts';
import { ABOUT } from './words.ts';

const NOTHING: VoterResult = { votes: [], count: 0, reports: [] };

interface EraseButtonProps {
  readonly kept: VoterResult;
  readonly onErased: (left: VoterResult) => void;
}

/** Erases all that is kept of whoever presses it, after asking, and says how much that was. */
export function EraseButton({ kept, onErased }: EraseButtonProps): JSX.Element {
  const words = useWords(ABOUT);
  const counted = useCounted();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = (): void => dialog.current?.close();
  const erasing = useAction(async (signal) => {
    const outcome = dataOf(await page.api.DELETE('/api/v1/voter', { signal }));
    // Votes are counted in all that was answered before.
    page.answers.forget();
    onErased(NOTHING);
    close();
    return outcome;
  });
  const { votes, reports } = kept;
  return (
    <>
      <ModalButton label={words.erase} title={words.eraseTitle} dialog={dialog}>
        <p>
          {votes.length + reports.length === 0
            ? words.eraseNothing
            : words.eraseWhat(...counted(votes.length, reports.length))}
        </p>
        <div class="modal-end">
          {erasing.state === 'failed' && (
            <FaultNotice key={erasing.fault} fault={erasing.fault} onAgain={erasing.act} />
          )}
          <button type="button" onClick={close}>
            {words.keep}
          </button>
          <button type="button" class="button-main" onClick={erasing.act}>
            {erasing.state === 'waiting' ? words.erasing : words.eraseNow}
          </button>
        </div>
      </ModalButton>
      <p role="status">
        {erasing.state === 'done' &&
          words.erased(...counted(erasing.outcome.erased, erasing.outcome.erased_reports))}
      </p>
    </>
  );
}

/** Votes and reports as words. */
function useCounted(): (votes: number, reports: number) => [string, string] {
  const words = useWords(ABOUT);
  const format = useFormat();
  return (votes, reports) => [
    words.countVotes(votes, format.number(votes)),
    words.countReports(reports, format.number(reports)),
  ];
}

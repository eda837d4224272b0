import type { FoundPlace } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { ModalButton } from '../../parts/modal-button.tsx';
import { namesOf } from '../../words/names.ts';
import { useFormat, useWords } from '../../words/words.ts';
import { ReportForm } from './report-form.tsx';
import { useReport } from './use-report.ts';
import { REPORT } from './words.ts';

/** "Report something wrong", and what became of it. */
export function ReportButton({ place }: { readonly place: FoundPlace }): JSX.Element {
  const words = useWords(REPORT);
  const { language } = useFormat();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = (): void => dialog.current?.close();
  const reporting = useReport(place.id, close);
  const { state } = reporting.sending;
  return (
    <div class="restaurant-report">
      <ModalButton
        label={words.open}
        class="button-small"
        title={words.title(namesOf(place, language)[0].text)}
        dialog={dialog}
      >
        <ReportForm reporting={reporting} onClose={close} />
      </ModalButton>
      <p role="status">
        {state === 'done' && words.thanks}
        {state === 'failed' && words.unsent}
      </p>
    </div>
  );
}

import type { Report } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Fault } from '../../api/fault.ts';
import { FaultNotice } from '../../parts/fault-notice.tsx';
import { REPORT_KINDS } from '../../words/report-kinds.ts';
import { useFormat, useWords } from '../../words/words.ts';
import { MAX_TEXT, excessOf, oneLine } from './draft.ts';
import type { Reporting } from './use-report.ts';
import { REPORT } from './words.ts';

interface ReportFormProps {
  readonly reporting: Reporting;
  readonly onClose: () => void;
}

/** What is wrong, in one press and a few words. */
export function ReportForm({ reporting, onClose }: ReportFormProps): JSX.Element {
  const words = useWords(REPORT);
  const { sending } = reporting;
  return (
    <form
      class="restaurant-report-form"
      onSubmit={(event) => {
        event.preventDefault();
        sending.act();
      }}
    >
      <Kinds reporting={reporting} />
      <Text reporting={reporting} />
      <p class="quiet">{words.kept}</p>
      <div class="modal-end">
        {sending.state === 'failed' && (
          <Unsent key={sending.fault} fault={sending.fault} onAgain={sending.act} />
        )}
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
        <button class="button-main">
          {sending.state === 'waiting' ? words.sending : words.send}
        </button>
      </div>
    </form>
  );
}

function Kinds({ reporting }: { readonly reporting: Reporting }): JSX.Element {
  const words = useWords(REPORT);
  const kinds = Object.entries(useWords(REPORT_KINDS)) as [Report['kind'], string][];
  const { draft, write } = reporting;
  return (
    <fieldset>
      <legend class="unseen">{words.kind}</legend>
      <div class="restaurant-report-kinds">
        {kinds.map(([kind, label]) => (
          <label key={kind}>
            <input
              type="radio"
              name="kind"
              required
              checked={draft.kind === kind}
              onChange={() => write({ kind })}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Text({ reporting }: { readonly reporting: Reporting }): JSX.Element {
  const words = useWords(REPORT);
  const format = useFormat();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const { draft, write } = reporting;
  const excess = excessOf(draft);
  const fault = excess > 0 ? words.tooLong(format.number(excess)) : '';
  const isNeeded = draft.kind === 'other';
  // Not cut off by `maxlength`: what is pasted stays whole, and the browser says why it is not sent.
  useEffect(() => area.current?.setCustomValidity(fault), [fault]);
  return (
    <div class="restaurant-report-text">
      <label for={id}>{isNeeded ? words.textNeeded : words.text}</label>
      <span id={`${id}-hint`} class="quiet">
        {words.textHint}
      </span>
      <textarea
        ref={area}
        id={id}
        rows={3}
        value={draft.text}
        required={isNeeded}
        aria-invalid={excess > 0}
        aria-describedby={`${id}-hint ${id}-count`}
        onInput={({ currentTarget }) => write({ text: currentTarget.value })}
      />
      <span id={`${id}-count`} class="quiet restaurant-report-count">
        {words.count(format.number(oneLine(draft.text).length), format.number(MAX_TEXT))}
      </span>
      <span role="status" class="restaurant-report-fault">
        {fault}
      </span>
    </div>
  );
}

interface UnsentProps {
  readonly fault: Fault;
  readonly onAgain: () => void;
}

/** Why it was not sent. What the API does not take is told in words of ours, as far as we know it. */
function Unsent({ fault, onAgain }: UnsentProps): JSX.Element {
  const words = useWords(REPORT);
  if (fault.kind !== 'refused') return <FaultNotice fault={fault} onAgain={onAgain} />;
  const { code, detail } = fault.problem;
  return (
    <p class="notice" role="alert">
      {code === 'INPUT_TOO_MANY_REPORTS' ? words.tooMany : words.refused(detail)}
    </p>
  );
}

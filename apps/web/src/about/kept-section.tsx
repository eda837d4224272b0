import type { VoterResult } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { shownOf } from '../api/use-answer.ts';
import { hostOf, tilesOf } from '../map/tiles.ts';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { SkeletonCards } from '../parts/skeleton.tsx';
import { useVoter } from '../voter.ts';
import { useFormat, useWords } from '../words/words.ts';
import { EraseButton } from './erase-button.tsx';
import { ReportItem } from './report-item.tsx';
import { useDownload } from './use-download.ts';
import { VoteList } from './vote-list.tsx';
import { ABOUT } from './words.ts';

/** What is kept of whoever looks at this: to be read, taken along, erased. */
export function KeptSection(): JSX.Element {
  const words = useWords(ABOUT);
  const voter = useVoter();
  const kept = shownOf(voter);
  const tiles = tilesOf(document);
  return (
    <section class="about-section" aria-labelledby="kept">
      <h2 id="kept">{words.kept}</h2>
      {words.keptHow.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {tiles !== undefined && <p>{words.tilesLearn(hostOf(tiles))}</p>}
      {voter.state === 'failed' && (
        <FaultNotice fault={voter.fault} onAgain={voter.askAgain} stale={kept !== undefined} />
      )}
      {kept !== undefined && <Kept kept={kept} onErased={voter.put} />}
      {kept === undefined && voter.state === 'waiting' && <SkeletonCards count={1} />}
    </section>
  );
}

interface KeptProps {
  readonly kept: VoterResult;
  readonly onErased: (left: VoterResult) => void;
}

function Kept({ kept, onErased }: KeptProps): JSX.Element {
  const words = useWords(ABOUT);
  const { votes, reports } = kept;
  const isAnything = votes.length > 0 || reports.length > 0;
  return (
    <>
      {!isAnything && <p>{words.nothingKept}</p>}
      {votes.length > 0 && <VoteList votes={votes} />}
      {reports.length > 0 && <ReportList reports={reports} />}
      <div class="about-actions">
        {isAnything && <DownloadLink kept={kept} />}
        <EraseButton kept={kept} onErased={onErased} />
      </div>
    </>
  );
}

function ReportList({ reports }: Pick<VoterResult, 'reports'>): JSX.Element {
  const words = useWords(ABOUT);
  const format = useFormat();
  return (
    <>
      <h3>{words.reports(reports.length, format.number(reports.length))}</h3>
      <ul class="about-list">
        {reports.map((report) => (
          <ReportItem key={report.id} report={report} />
        ))}
      </ul>
    </>
  );
}

function DownloadLink({ kept }: { readonly kept: VoterResult }): JSX.Element {
  const words = useWords(ABOUT);
  const href = useDownload(JSON.stringify(kept, null, 2), 'application/json');
  return (
    <a class="button" href={href} download="tablewise.json">
      {words.takeAway}
    </a>
  );
}

import type { Source } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { hostOf, tilesOf } from '../map/tiles.ts';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { useWords } from '../words/words.ts';
import { useSources } from './use-sources.ts';
import { ABOUT } from './words.ts';

/** Where records, votes and the map come from, and under which licences. */
export function DataSection(): JSX.Element {
  const words = useWords(ABOUT);
  const { asked, sources, credits } = useSources();
  const tiles = tilesOf(document);
  return (
    <section class="about-section" aria-labelledby="data">
      <h2 id="data">{words.data}</h2>
      {asked.state === 'failed' && <FaultNotice fault={asked.fault} onAgain={asked.askAgain} />}
      {sources.length > 0 && (
        <>
          <p>{words.dataHint}</p>
          <ul class="about-sources">
            {sources.map((source) => (
              <SourceItem
                key={`${source.name} ${source.gives} ${source.licence}`}
                source={source}
              />
            ))}
          </ul>
        </>
      )}
      {asked.state === 'here' && sources.length === 0 && <p>{words.noSources}</p>}
      {credits.length > 0 && (
        <p>
          {words.credit}: {credits.join(' · ')}
        </p>
      )}
      <h3>{words.map}</h3>
      <p>{tiles === undefined ? words.ownMap : words.tiles(hostOf(tiles), tiles.attribution)}</p>
    </section>
  );
}

function SourceItem({ source }: { readonly source: Source }): JSX.Element {
  const words = useWords(ABOUT);
  const { name, gives, licence, attribution } = source;
  return (
    <li>
      <h3>{words.sources[name] ?? name}</h3>
      {name === 'generated' && <p>{words.madeUp}</p>}
      {gives !== undefined && <p>{words.gives(words.parts[gives] ?? gives)}</p>}
      {attribution !== undefined && <p>{attribution}</p>}
      <p class="quiet">
        <Licence licence={licence} />
      </p>
    </li>
  );
}

/** Licences that SPDX knows are written there in full; names of others say where to look. */
const SPDX = /^[A-Za-z\d]+(?:-[A-Za-z]+)*-\d+\.\d+$/;

function Licence({ licence }: { readonly licence: string }): JSX.Element {
  const words = useWords(ABOUT);
  if (licence === 'unknown') return <>{words.unknownLicence}</>;
  const text = words.licence(licence);
  if (!SPDX.test(licence)) return <>{text}</>;
  return (
    <a href={`https://spdx.org/licenses/${licence}.html`} rel="noopener">
      {text}
    </a>
  );
}

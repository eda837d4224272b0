import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { ActionDialog } from '../actions/action-dialog.tsx';
import type { Action } from '../actions/action.ts';
import { Changes } from '../changes/changes.tsx';
import { topsOf } from '../charts/scale.ts';
import { trackOf } from '../charts/track.ts';
import type { Subject } from '../charts/track.ts';
import { SkeletonCards } from '../../parts/skeleton.tsx';
import { useWords } from '../../words/words.ts';
import { endOf } from '../stream/picture.ts';
import type { Picture } from '../stream/picture.ts';
import { useStream } from '../stream/use-stream.ts';
import { OPERATE } from '../words.ts';
import { Attention } from './attention.tsx';
import { ConnectionState } from './connection-state.tsx';
import { MomentProvider, useMomentHere } from './moment.ts';
import { MomentPicker } from './moment-picker.tsx';
import { Head } from './head.tsx';
import { ServerRow } from './server-row.tsx';

/** All servers as the stream tells of them; a pause holds the picture still for reading. */
export function Board(): JSX.Element {
  const { connection, picture } = useStream();
  const [held, setHeld] = useState<Picture>();
  const [action, setAction] = useState<Action>();
  const shown = held ?? picture;
  return (
    <>
      <ConnectionState
        connection={connection}
        isPaused={held !== undefined}
        hasPicture={shown !== undefined}
      />
      {shown === undefined && connection.kind === 'connecting' && <SkeletonCards count={2} />}
      {shown !== undefined && (
        <>
          <Head
            picture={shown}
            isPaused={held !== undefined}
            onPause={() => setHeld(held === undefined ? picture : undefined)}
            onReload={() => setAction({ kind: 'reload' })}
          />
          <Attention picture={shown} isLive={connection.kind === 'live'} />
          <Servers picture={shown} onAct={setAction} />
          <Changes told={shown.told} />
        </>
      )}
      {action !== undefined && (
        <ActionDialog action={action} onClose={() => setAction(undefined)} />
      )}
    </>
  );
}

interface ServersProps {
  readonly picture: Picture;
  readonly onAct: (action: Action) => void;
}

function Servers({ picture, onAct }: ServersProps): JSX.Element {
  const words = useWords(OPERATE);
  const { servers, steps } = picture;
  const moment = useMomentHere(endOf(steps));
  const tops = useMemo(
    () => topsOf(subjectsOf(picture).map((subject) => trackOf(steps, subject))),
    [steps, servers],
  );
  if (servers.length === 0) return <p class="notice">{words.noServers}</p>;
  return (
    <MomentProvider value={moment}>
      <MomentPicker />
      {servers.map((server) => (
        <ServerRow key={server.server} server={server} steps={steps} tops={tops} onAct={onAct} />
      ))}
      <p class="quiet">{words.legend}</p>
    </MomentProvider>
  );
}

function subjectsOf({ servers }: Picture): Subject[] {
  return servers.flatMap(({ server, endpoints }) => [
    { server },
    ...endpoints.map(({ endpoint }) => ({ server, endpoint })),
  ]);
}

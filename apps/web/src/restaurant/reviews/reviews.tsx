import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { shownOf } from '../../api/use-answer.ts';
import { FaultNotice } from '../../parts/fault-notice.tsx';
import { SkeletonCards } from '../../parts/skeleton.tsx';
import { PARTS } from '../../parts/words.ts';
import { navigate, queryHref, useLocation } from '../../router/location.ts';
import { useFormat, useWords } from '../../words/words.ts';
import { RESTAURANT } from '../words.ts';
import { Aspects } from './aspects.tsx';
import type { Reading } from './reading.ts';
import { ReviewItem } from './review-item.tsx';
import { PAGE, useReviews } from './use-reviews.ts';

/** Whatever an address asks for. */
const MOST = 200;

/** What was written of a place, the newest first; how many are shown stands in the address. */
export function Reviews({ id }: { readonly id: string }): JSX.Element {
  const words = useWords(RESTAURANT);
  const location = useLocation();
  const asked = useReviews(id, wantedIn(location.query));
  const reading = shownOf(asked);
  return (
    <section class="restaurant-section" aria-labelledby="reviews">
      <h2 id="reviews">{words.reviews}</h2>
      {asked.state === 'failed' && (
        <FaultNotice fault={asked.fault} onAgain={asked.askAgain} stale={reading !== undefined} />
      )}
      {reading === undefined ? (
        asked.state === 'waiting' && <SkeletonCards count={2} />
      ) : (
        <Read
          reading={reading}
          isWaiting={asked.state === 'waiting'}
          onMore={() => {
            const limit = String(reading.items.length + PAGE);
            navigate(queryHref(location, { limit }), { replace: true });
          }}
          onAgain={asked.askAgain}
        />
      )}
    </section>
  );
}

interface ReadProps {
  readonly reading: Reading;
  readonly isWaiting: boolean;
  readonly onMore: () => void;
  readonly onAgain: () => void;
}

function Read({ reading, isWaiting, onMore, onAgain }: ReadProps): JSX.Element {
  const words = { ...useWords(PARTS), ...useWords(RESTAURANT) };
  const { items, isDegraded } = reading;
  const onMoreFocused = useFocusOnNew(items.length, onMore);
  if (items.length === 0) return <p class="quiet">{words.noReviews}</p>;
  return (
    <>
      {isDegraded && (
        <div class="notice">
          <p>{words.unreadReviews}</p>
          <button type="button" onClick={onAgain}>
            {words.again}
          </button>
        </div>
      )}
      <Aspects reading={reading} />
      <ol class="restaurant-reviews">
        {items.map(({ review, sentiment }, index) => (
          <ReviewItem key={review.id} id={idOf(index)} review={review} sentiment={sentiment} />
        ))}
      </ol>
      <More reading={reading} isWaiting={isWaiting} onMore={onMoreFocused} />
    </>
  );
}

function More({ reading, isWaiting, onMore }: Omit<ReadProps, 'onAgain'>): JSX.Element {
  const words = useWords(RESTAURANT);
  const format = useFormat();
  const { items, total, hasMore } = reading;
  return (
    <div class="restaurant-more">
      {hasMore && (
        <button type="button" onClick={onMore} disabled={isWaiting}>
          {words.moreReviews}
        </button>
      )}
      <span class="quiet" role="status">
        {words.shownOf(format.number(items.length), format.number(total))}
      </span>
    </div>
  );
}

/** Who asks for more reads on at the first of them. */
function useFocusOnNew(count: number, onMore: () => void): () => void {
  const from = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (from.current === undefined || count <= from.current) return;
    document.getElementById(idOf(from.current))?.focus();
    from.current = undefined;
  }, [count]);
  return () => {
    from.current = count;
    onMore();
  };
}

function idOf(index: number): string {
  return `review-${index}`;
}

function wantedIn(query: URLSearchParams): number {
  const limit = Number(query.get('limit') ?? PAGE);
  return limit > PAGE ? Math.min(limit, MOST) : PAGE;
}

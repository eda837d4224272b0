import { beforeEach, describe, expect, it } from '@jest/globals';
import type { VoteResult, Votes } from '@tablewise/api-client';
import { act, screen, waitFor } from '@testing-library/preact';
import { aFoundPlace } from '../../testing/a-found-place.ts';
import { aProblem } from '../../testing/a-problem.ts';
import { FakeApi } from '../../testing/fake-api.ts';
import { renderInPage } from '../../testing/in-page.tsx';
import { VotesSection } from './votes.tsx';

const place = aFoundPlace({ id: 'p1', sentiment: { likes: 10, neutral: 2, dislikes: 3 } });

interface Pending {
  readonly method: string;
  readonly body: string;
  readonly answer: (response: VoteResult | Response) => void;
}

describe('voting', () => {
  let sent: Pending[];
  let mine: VoteResult['vote'];

  beforeEach(() => {
    sent = [];
    mine = 'none';
    FakeApi.install({
      '/voter': () => ({
        votes:
          mine === 'none'
            ? []
            : [{ restaurant_id: 'p1', vote: mine, voted_at: '2026-11-01T00:00Z' }],
        count: 1,
      }),
      '/restaurants/p1/vote': (_url, request) =>
        new Promise((resolve) => {
          void request.text().then((body) => {
            const answer = (response: VoteResult | Response): void => resolve(response);
            sent.push({ method: request.method, body, answer });
          });
        }),
    });
  });

  const button = (name: string): HTMLElement => screen.getByRole('button', { name });
  const press = (name: string): Promise<void> => act(() => button(name).click());
  const isPressed = (name: string): boolean => button(name).getAttribute('aria-pressed') === 'true';
  const counted = (vote: VoteResult['vote'], sentiment: Votes): VoteResult => ({
    restaurant_id: 'p1',
    vote,
    sentiment,
    generation: 2,
  });
  const sending = (count: number): Promise<void> => waitFor(() => expect(sent).toHaveLength(count));

  it('counts at once, before the answer', async () => {
    renderInPage(<VotesSection place={place} />);
    await press('I like it');
    expect(screen.getByText('11 of 16 like it')).toBeTruthy();
    expect(isPressed('I like it')).toBe(true);
    await sending(1);
    expect(sent[0]).toMatchObject({ method: 'PUT', body: '{"vote":"like"}' });
  });

  it('goes by what the API has counted in the end', async () => {
    renderInPage(<VotesSection place={place} />);
    await press('I like it');
    await sending(1);
    sent[0]?.answer(counted('like', { likes: 15, neutral: 2, dislikes: 3 }));
    await waitFor(() => expect(screen.getByText('15 of 20 like it')).toBeTruthy());
  });

  it('sends the second of two presses after the first, not beside it', async () => {
    renderInPage(<VotesSection place={place} />);
    await press('I like it');
    await press('I do not like it');
    await sending(1);
    expect(screen.getByText('10 of 16 like it')).toBeTruthy();
    sent[0]?.answer(counted('like', { likes: 11, neutral: 2, dislikes: 3 }));
    await sending(2);
    expect(sent[1]).toMatchObject({ method: 'PUT', body: '{"vote":"dislike"}' });
  });

  it('shows what was voted before, and takes it back', async () => {
    mine = 'like';
    renderInPage(<VotesSection place={place} />);
    await waitFor(() => expect(isPressed('I like it')).toBe(true));
    await press('I like it');
    expect(screen.getByText('9 of 14 like it')).toBeTruthy();
    await sending(1);
    expect(sent[0]?.method).toBe('DELETE');
  });

  it('puts back what is refused, says so, and when to try again', async () => {
    renderInPage(<VotesSection place={place} />);
    await press('I like it');
    await sending(1);
    sent[0]?.answer(
      Response.json(aProblem({ status: 429 }), { status: 429, headers: { 'retry-after': '12' } }),
    );
    await waitFor(() => expect(screen.getByText(/was not counted/)).toBeTruthy());
    expect(screen.getByText('10 of 15 like it')).toBeTruthy();
    expect(isPressed('I like it')).toBe(false);
    expect(button('Try again in 12 s')).toBeTruthy();
  });

  it('tries the same vote again when told to', async () => {
    renderInPage(<VotesSection place={place} />);
    await press('So-so');
    await sending(1);
    sent[0]?.answer(Response.error());
    await waitFor(() => expect(button('Try again')).toBeTruthy());
    await press('Try again');
    await sending(2);
    expect(sent[1]?.body).toBe('{"vote":"neutral"}');
  });
});

import { beforeEach, describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { aFoundPlace } from '../../testing/a-found-place.ts';
import { aProblem } from '../../testing/a-problem.ts';
import { aReport } from '../../testing/a-report.ts';
import { withDialogs } from '../../testing/dialogs.ts';
import { FakeApi } from '../../testing/fake-api.ts';
import { renderInPage } from '../../testing/in-page.tsx';
import { ReportButton } from './report-button.tsx';

const TEXT = 'Closed on Mondays.\nSays the door.';

describe('ReportButton', () => {
  let sent: unknown[] = [];

  beforeEach(() => {
    withDialogs();
    sent = [];
  });

  function answering(...answers: (() => unknown)[]): void {
    FakeApi.install({
      '/restaurants/demo%3A42-1/reports': async (_url, request) => {
        sent.push(await request.json());
        return answers[sent.length - 1]?.();
      },
    });
    renderInPage(<ReportButton place={aFoundPlace({ id: 'demo:42-1' })} />);
  }
  const problem = (status: number, over = {}, headers = {}): Response =>
    Response.json(aProblem({ status, ...over }), { status, headers });
  const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
  const area = (): HTMLTextAreaElement => screen.getByRole('textbox');

  function write(text: string, kind = 'The opening hours'): void {
    press('Report something wrong');
    fireEvent.click(screen.getByRole('radio', { name: kind }));
    fireEvent.input(area(), { target: { value: text } });
  }

  it('sends what is wrong on one line, thanks, and is blank for the next', async () => {
    answering(() => ({ report: aReport() }));
    write(TEXT);
    expect(screen.getByText('33 of 500 characters')).toBeTruthy();
    press('Send');
    await screen.findByText('Thank you. Operators will look at it.');
    expect(sent).toEqual([{ kind: 'hours', text: 'Closed on Mondays. Says the door.' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
    press('Report something wrong');
    expect(area().value).toBe('');
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  });

  it('sends no empty text', async () => {
    answering(() => ({ report: aReport() }));
    write(' \n ', 'It has closed for good');
    press('Send');
    await screen.findByText(/Thank you/);
    expect(sent).toEqual([{ kind: 'closed_for_good' }]);
  });

  it('is not sent before it is said what is wrong, nor as "something else" without a word', () => {
    answering();
    press('Report something wrong');
    press('Send');
    fireEvent.click(screen.getByRole('radio', { name: 'Something else' }));
    press('Send');
    expect(area().validity.valueMissing).toBe(true);
    expect(sent).toEqual([]);
  });

  it('keeps a text that is too long whole, and says by how much', () => {
    answering();
    write('a'.repeat(512));
    expect(screen.getByText('That is 12 characters too long.')).toBeTruthy();
    press('Send');
    expect(sent).toEqual([]);
    expect(area().value).toHaveLength(512);
    fireEvent.input(area(), { target: { value: 'Shorter.' } });
    expect(screen.queryByText(/too long/)).toBeNull();
    expect(area().validity.valid).toBe(true);
  });

  it.each([
    ['409', () => problem(409, { code: 'INPUT_TOO_MANY_REPORTS' }), /are waiting already/],
    ['422', () => problem(422, { detail: '/text: no' }), 'The report was not accepted: /text: no'],
    ['429', () => problem(429, {}, { 'retry-after': '1800' }), 'Try again in 30 min'],
    ['no connection', () => Promise.reject(new TypeError('Failed to fetch')), /no connection/],
  ])('says why it was not sent: %s; and keeps what was written', async (_name, answer, said) => {
    answering(answer);
    write(TEXT);
    press('Send');
    await screen.findByText(said);
    expect(screen.getByText('Your report has not been sent. It is still here.')).toBeTruthy();
    press('Not now');
    press('Report something wrong');
    expect(area().value).toBe(TEXT);
  });

  it('is sent again by a press, once there is a connection', async () => {
    answering(
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => ({ report: aReport() }),
    );
    write(TEXT);
    press('Send');
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByText(/Thank you/)).toBeTruthy());
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
  });
});

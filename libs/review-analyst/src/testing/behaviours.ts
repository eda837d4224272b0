import type { ServerResponse } from 'node:http';
import type { AnswerEntry } from '../answer-schema.ts';
import type { Behaviour } from './fake-model-server.ts';

export type Opinion = (review: { readonly n: number; readonly text: string }) => unknown;

const BAD = /cold|rude|dirty|awful|難食/i;

/** A sound opinion: dislike where a text has a bad word, like elsewhere, the first word quoted. */
export function soundOpinion({ n, text }: { n: number; text: string }): AnswerEntry {
  const label = BAD.test(text) ? 'dislike' : 'like';
  const [evidence = text] = text.trim().split(/\s/);
  return {
    n,
    label,
    like: label === 'like' ? 0.9 : 0.02,
    neutral: 0.08,
    dislike: label === 'dislike' ? 0.9 : 0.02,
    language: 'en',
    aspects: [{ aspect: 'food', polarity: label, confidence: 0.8, evidence: [evidence] }],
  };
}

/** A completion with one choice. */
export function completion(content: string, finishReason = 'stop'): string {
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 0,
    model: 'a-model',
    choices: [
      {
        index: 0,
        finish_reason: finishReason,
        message: { role: 'assistant', content, refusal: null },
      },
    ],
    usage: { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 },
  });
}

export function sendJson(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(body);
}

/** Answers each review with an opinion, a sound one if none is given. */
export function opine(opinion: Opinion = soundOpinion): Behaviour {
  return (response, { reviews }) =>
    sendJson(response, completion(JSON.stringify({ reviews: reviews.map(opinion) })));
}

/** Answers with a content that is no answer. */
export function say(content: string, finishReason?: string): Behaviour {
  return (response) => sendJson(response, completion(content, finishReason));
}

/** Answers with a status, headers and the question repeated, as some endpoints do. */
export function refuse(status: number, headers: Record<string, string> = {}): Behaviour {
  return (response, { reviews }) =>
    response.writeHead(status, headers).end(JSON.stringify({ error: { message: reviews } }));
}

/** Takes the question and says nothing more, or nothing after the head of an answer. */
export function hang(after: 'question' | 'head'): Behaviour {
  return (response) => {
    if (after === 'head')
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
  };
}
